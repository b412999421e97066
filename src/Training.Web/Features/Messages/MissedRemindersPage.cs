using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Messages;
using Training.Core.Reminders;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Messages;

public sealed record MissedRemindersPage(
    IReadOnlyList<MissedReminder> Reminders, IReadOnlyDictionary<Guid, WorkshopLine> Workshops, Pager Pager)
{
    public static async Task<MissedRemindersPage> ReadAsync(TrainingDb db, int? page, LocalClock clock, CancellationToken ct)
    {
        var missed = db.Reminders.Where(r => r.State == ReminderState.Expired);
        var pager = Pager.For("/messages/missed", new Dictionary<string, string?>(), page, await missed.CountAsync(ct));
        var rows = await missed
            .OrderByDescending(r => r.NotAfterUtc).ThenBy(r => r.Id)
            .Skip(pager.Skipped).Take(Pager.PageSize)
            .Select(r => new MissedReminder(
                r.Kind,
                r.Channel,
                db.People.Where(p => p.Id == r.PersonId).Select(p => p.Name).FirstOrDefault()
                    ?? db.Users.Where(a => a.Id == r.AccountId).Select(a => a.Name).FirstOrDefault(),
                r.WorkshopId,
                r.NotAfterUtc))
            .ToListAsync(ct);

        return new MissedRemindersPage(
            [.. rows.Select(r => r with { Until = clock.ToLocal(r.Until) })],
            await WorkshopLine.ReadAsync(db, rows.Select(r => r.WorkshopId), ct),
            pager);
    }
}

public sealed record MissedReminder(MessageKind Kind, Channel Channel, string? Name, Guid? WorkshopId, DateTime Until);
