using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.Messages;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Core.Reminders;

public enum ResendOutcome
{
    Queued,

    /// <summary>The last copy has not left yet, so another would only double it.</summary>
    OnItsWay,

    /// <summary>Its time has passed, or the workshop no longer is what it says.</summary>
    NoLongerTrue,

    NoAddress,
}

/// <summary>Sends a message once more because a person asks for it: written anew, to the address of today.</summary>
public sealed class Resending(
    TrainingDb db, LocalClock clock, ReminderReconciler reconciler, MessageWriter writer, OverdueDigests digests)
{
    public Task<ResendOutcome> SendAgainAsync(Guid messageId, Actor actor, CancellationToken ct) =>
        db.InTransactionAsync(async () =>
        {
            var asked = await db.OutboxMessages
                .Where(m => m.Id == messageId)
                .Select(m => new { m.ReminderId, m.WorkshopId })
                .SingleOrDefaultAsync(ct)
                .OrNotFoundAsync();

            // The workshop's row is held from here on, so two presses of the button follow each other.
            var dossier = asked.WorkshopId is { } workshopId ? await reconciler.AgreeAsync(workshopId, ct) : null;
            await db.SaveChangesAsync(ct);
            var reminder = asked.ReminderId is { } id ? await db.Reminders.SingleAsync(r => r.Id == id, ct) : null;
            var copies = await db.OutboxMessages.Where(m => m.ReminderId == asked.ReminderId).Select(m => m.State).ToListAsync(ct);

            if (copies.Exists(s => s is OutboxState.Queued or OutboxState.Sending))
            {
                return ResendOutcome.OnItsWay;
            }

            if (reminder is not { State: ReminderState.Released } || reminder.NotAfterUtc <= clock.NowUtc || !IsStillTrue(reminder, dossier))
            {
                return ResendOutcome.NoLongerTrue;
            }

            var message = dossier is null
                ? await digests.WriteAsync(reminder, copies.Count, ct)
                : writer.Write(reminder, dossier, copies.Count);

            if (message is null)
            {
                return ResendOutcome.NoAddress;
            }

            db.OutboxMessages.Add(message);
            db.Log(actor, clock.NowUtc, "message.sent-again", message.Id);
            await db.SaveChangesAsync(ct);

            return ResendOutcome.Queued;
        }, ct);

    private static bool IsStillTrue(Reminder reminder, WorkshopDossier? dossier)
    {
        if (dossier is null)
        {
            return true;
        }

        var isCancelled = dossier.Facts.CancelledUtc is not null;
        var person = dossier.Facts.People.SingleOrDefault(p => p.PersonId == reminder.PersonId);
        var hears = reminder.PersonId is null || person is { Hears: true };
        var isNews = person is not { HasToPrepare: false } || !reminder.IsOfModules;

        return hears && isNews && !dossier.Facts.IsClosed && isCancelled == (reminder.Kind == MessageKind.Cancelled);
    }
}
