using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Messages;

namespace Training.Web.Features.Messages;

public sealed record MessagePage(OutboxMessage Message, string? Name, WorkshopLine? Workshop, IReadOnlyList<MessageCopy> Copies, LocalClock Clock)
{
    /// <summary>A copy that has not left yet makes another one pointless.</summary>
    public bool MaySendAgain =>
        Message.ReminderId is not null && Copies.All(c => c.State is not (OutboxState.Queued or OutboxState.Sending));

    public static async Task<MessagePage> ReadAsync(TrainingDb db, Guid id, LocalClock clock, CancellationToken ct)
    {
        var message = await db.OutboxMessages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct).OrNotFoundAsync();
        var name = await db.People.Where(p => p.Id == message.PersonId).Select(p => p.Name).SingleOrDefaultAsync(ct)
            ?? await db.Users.Where(a => a.Id == message.AccountId).Select(a => a.Name).SingleOrDefaultAsync(ct);
        var workshops = await WorkshopLine.ReadAsync(db, [message.WorkshopId], ct);
        var copies = await db.OutboxMessages
            .Where(m => m.Id == id || (m.ReminderId != null && m.ReminderId == message.ReminderId))
            .OrderBy(m => m.Resend)
            .Select(m => new MessageCopy(m.Id, m.State, m.CreatedUtc))
            .ToListAsync(ct);

        return new MessagePage(message, name, workshops.Values.SingleOrDefault(), copies, clock);
    }
}

public sealed record MessageCopy(Guid Id, OutboxState State, DateTime CreatedUtc);
