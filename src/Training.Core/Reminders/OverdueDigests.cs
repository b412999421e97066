using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Training.Core.Data;
using Training.Core.Messages;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Core.Reminders;

/// <summary>Every Monday at 08:00 each specialist hears what is overdue, if anything is.</summary>
public sealed class OverdueDigests(TrainingDb db, LocalClock clock, MessageWriter writer, ILogger<OverdueDigests> logger)
{
    private static readonly TimeOnly Hour = new(8, 0);

    /// <summary>Makes next Monday's rows; the unique key keeps a second node from making them too.</summary>
    public async Task PlanAsync(CancellationToken ct)
    {
        var monday = NextMonday();
        var due = clock.ToUtc(monday, Hour);
        var specialists = await db.Users.Where(a => a.Role == Role.Specialist && !a.IsDisabled).Select(a => a.Id).ToListAsync(ct);
        var planned = specialists.Select(id => new PlannedReminder
        {
            Kind = MessageKind.OverdueDigest,
            Key = $"{MessageKind.OverdueDigest}/{id:n}/{monday.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}",
            AccountId = id,
            DueUtc = due,
            NotAfterUtc = due.AddDays(1),
        }).ToList();
        var keys = planned.Select(p => p.Key).ToList();
        var known = await db.Reminders.Where(r => keys.Contains(r.Key)).Select(r => r.Key).ToListAsync(ct);

        foreach (var reminder in planned.Where(p => !known.Contains(p.Key)))
        {
            await AddAsync(reminder, ct);
        }
    }

    public async Task ReleaseDueAsync(CancellationToken ct)
    {
        var now = clock.NowUtc;
        var ids = await db.Reminders
            .Where(r => r.Kind == MessageKind.OverdueDigest && r.State == ReminderState.Planned && r.DueUtc <= now)
            .Select(r => r.Id)
            .ToListAsync(ct);
        await logger.EachAsync(ids, id => ReleaseAsync(id, ct), ct);
    }

    internal async Task<OutboxMessage?> WriteAsync(Reminder reminder, int resend, CancellationToken ct)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == reminder.AccountId, ct);
        var overdue = db.Workshops.InState(WorkshopState.Overdue, clock.Now);
        var total = await overdue.CountAsync(ct);

        if (total == 0 || account.IsDisabled)
        {
            return null;
        }

        var listed = await overdue
            .OrderBy(w => w.LastDay).ThenBy(w => w.Id)
            .Take(OverdueDigestMessage.MostListed)
            .Select(w => new OverdueWorkshop(w.Title, w.Communities.First(c => c.Part == CommunityPart.Host).Community.Name, w.LastDay))
            .ToListAsync(ct);
        var message = new OverdueDigestMessage { Name = account.Name, Workshops = listed, Total = total };

        return writer.Write(reminder, message, account.Email!, account.Language, resend);
    }

    private Task ReleaseAsync(Guid reminderId, CancellationToken ct) =>
        db.InTransactionAsync(async () =>
        {
            var reminder = await db.Reminders.SingleAsync(r => r.Id == reminderId, ct);

            if (!reminder.IsDue(clock.NowUtc))
            {
                return 0;
            }

            if (reminder.NotAfterUtc <= clock.NowUtc)
            {
                reminder.Expire();
            }
            else if (await WriteAsync(reminder, resend: 0, ct) is { } message)
            {
                reminder.Release(clock.NowUtc);
                db.OutboxMessages.Add(message);
            }
            else
            {
                reminder.Cancel();
            }

            return await db.SaveChangesAsync(ct);
        }, ct);

    private async Task AddAsync(PlannedReminder planned, CancellationToken ct)
    {
        try
        {
            db.Reminders.Add(Reminder.Create(planned, workshopId: null, clock.NowUtc));
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (db.Reminders.Any(r => r.Key == planned.Key))
        {
            db.ChangeTracker.Clear();
        }
    }

    private DateOnly NextMonday()
    {
        var now = clock.Now;
        var today = DateOnly.FromDateTime(now);
        var days = (DayOfWeek.Monday - today.DayOfWeek + 7) % 7;

        return days == 0 && TimeOnly.FromDateTime(now) >= Hour ? today.AddDays(7) : today.AddDays(days);
    }
}
