using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Messages;
using Training.Core.Reminders;

namespace Training.Jobs.Messages;

/// <summary>
/// Hands queued messages to the transport, one after another. A row is claimed with a lease before it is sent; a sender that dies in
/// between leaves it claimed, and when the lease ends it is sent once more with the same message id, and never a third time.
/// </summary>
public sealed class OutboxSender(
    TrainingDb db, IMailTransport transport, LocalClock clock, IOptions<MailOptions> options, ILogger<OutboxSender> logger)
{
    private const int Handful = 20;
    private static readonly TimeSpan LeaseMargin = TimeSpan.FromMinutes(1);

    private TimeSpan Lease => (2 * TimeSpan.FromSeconds(options.Value.TimeoutSeconds)) + LeaseMargin;

    /// <summary>Sends until nothing is due. A stop is heeded between two messages, not in the middle of one.</summary>
    public async Task SendDueAsync(CancellationToken ct)
    {
        await SortOutAsync(ct);

        while (await ClaimNextAsync(ct) is { } claim)
        {
            await SendAsync(claim);
            ct.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Ends the way of what came too late, was overtaken by a change, or broke off twice.</summary>
    private async Task SortOutAsync(CancellationToken ct)
    {
        var now = clock.NowUtc;
        var idle = db.OutboxMessages.Where(m =>
            m.State == OutboxState.Queued || (m.State == OutboxState.Sending && m.LeaseUntilUtc < now));
        await idle.Where(m => m.NotAfterUtc <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxState.Expired), ct);
        await db.OutboxMessages
            .Where(m => m.State == OutboxState.Queued)
            .Where(m => db.Workshops.Any(w => w.Id == m.WorkshopId && w.RemindersVersion == w.Version && w.Sequence != m.Sequence))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxState.Cancelled), ct);
        var dead = await idle.Where(m => m.State == OutboxState.Sending && m.Interruptions > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxState.Dead), ct);

        if (dead > 0)
        {
            logger.LogWarning("{Count} messages broke off twice while being sent and were given up", dead);
        }
    }

    private async Task<Claim?> ClaimNextAsync(CancellationToken ct)
    {
        var now = clock.NowUtc;
        var leaseUntil = now + Lease;
        var ids = await DueAt(now).OrderBy(m => m.NextAttemptUtc).ThenBy(m => m.Id).Take(Handful).Select(m => m.Id).ToListAsync(ct);

        foreach (var id in ids)
        {
            var claimed = await DueAt(now)
                .Where(m => m.Id == id)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(m => m.Interruptions, m => m.State == OutboxState.Sending ? m.Interruptions + 1 : m.Interruptions)
                        .SetProperty(m => m.State, OutboxState.Sending)
                        .SetProperty(m => m.Attempts, m => m.Attempts + 1)
                        .SetProperty(m => m.LeaseUntilUtc, leaseUntil),
                    ct);

            if (claimed == 1)
            {
                var message = await db.OutboxMessages.AsNoTracking().SingleAsync(m => m.Id == id, ct);

                return new Claim(message, message.LeaseUntilUtc!.Value);
            }
        }

        return null;
    }

    /// <summary>
    /// What may leave now. While a workshop has changes that the reconciler has not seen, its messages wait, so that nothing leaves that a
    /// change has made untrue.
    /// </summary>
    private IQueryable<OutboxMessage> DueAt(DateTime now) => db.OutboxMessages
        .Where(m => (m.State == OutboxState.Queued && m.NextAttemptUtc <= now)
            || (m.State == OutboxState.Sending && m.LeaseUntilUtc < now && m.Interruptions == 0))
        .Where(m => m.NotAfterUtc > now)
        .Where(m => !db.Workshops.Any(w => w.Id == m.WorkshopId && (w.RemindersVersion != w.Version || w.Sequence != m.Sequence)))
        .Where(m => m.ReminderId == null || db.Reminders.Any(r => r.Id == m.ReminderId && r.State == ReminderState.Released));

    private async Task SendAsync(Claim claim)
    {
        try
        {
            var outcome = await transport.SendAsync(EnvelopeOf(claim.Message), CancellationToken.None);
            await StoreAsync(claim, outcome);
        }
        catch (Exception failure)
        {
            // Whether the server took it is unknown: the lease stays, and when it ends the row is sent once more.
            logger.LogError(failure, "Message {Id} broke off while being sent", claim.Message.Id);
        }
    }

    private Task<int> StoreAsync(Claim claim, MailOutcome outcome)
    {
        var (now, message) = (clock.NowUtc, claim.Message);
        var delay = RetrySchedule.DelayAfter(message.Attempts, message.MessageId);
        var state = outcome.Verdict switch
        {
            MailVerdict.Delivered => OutboxState.Sent,
            MailVerdict.TryAgain when delay is not null => OutboxState.Queued,
            _ => OutboxState.Dead,
        };
        var next = state == OutboxState.Queued ? now + delay!.Value : message.NextAttemptUtc;

        return db.OutboxMessages
            .Where(m => m.Id == message.Id && m.State == OutboxState.Sending && m.LeaseUntilUtc == claim.LeaseUntilUtc)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(m => m.State, state)
                    .SetProperty(m => m.NextAttemptUtc, next)
                    .SetProperty(m => m.LeaseUntilUtc, (DateTime?)null)
                    .SetProperty(m => m.LastReply, outcome.Reply)
                    .SetProperty(m => m.SentUtc, state == OutboxState.Sent ? now : null),
                CancellationToken.None);
    }

    private static MailEnvelope EnvelopeOf(OutboxMessage message) => new()
    {
        MessageId = message.MessageId,
        To = message.ToAddress,
        Subject = message.Subject,
        TextBody = message.TextBody,
        HtmlBody = message.HtmlBody,
        Calendar = message.Calendar,
        CalendarMethod = message.CalendarMethod,
        Language = message.Language.Tag(),
    };

    private sealed record Claim(OutboxMessage Message, DateTime LeaseUntilUtc);
}
