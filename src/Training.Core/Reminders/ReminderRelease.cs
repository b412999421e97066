using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Training.Core.Data;

namespace Training.Core.Reminders;

/// <summary>
/// Lets go of what is due. The plan is made once more in the same transaction, so nothing leaves that a change has just made untrue, and
/// whatever came too late is kept as expired.
/// </summary>
public sealed class ReminderRelease(
    TrainingDb db, LocalClock clock, ReminderReconciler reconciler, MessageWriter writer, ILogger<ReminderRelease> logger)
{
    public async Task ReleaseDueAsync(CancellationToken ct)
    {
        var now = clock.NowUtc;
        var ids = await db.Reminders
            .Where(r => r.WorkshopId != null)
            .Where(r => (r.State == ReminderState.Planned && r.DueUtc <= now)
                || (r.State == ReminderState.Released && r.Channel == Channel.Call && r.NotAfterUtc <= now))
            .Select(r => r.WorkshopId!.Value)
            .Distinct()
            .ToListAsync(ct);
        await logger.EachAsync(ids, id => ReleaseAsync(id, ct), ct);
    }

    private Task ReleaseAsync(Guid workshopId, CancellationToken ct) =>
        db.InTransactionAsync(async () =>
        {
            var dossier = await reconciler.AgreeAsync(workshopId, ct);

            foreach (var reminder in dossier.Reminders.Where(r => r.IsDue(clock.NowUtc)))
            {
                Release(reminder, dossier);
            }

            return await db.SaveChangesAsync(ct);
        }, ct);

    private void Release(Reminder reminder, WorkshopDossier dossier)
    {
        reminder.Release(clock.NowUtc);

        if (reminder.Channel == Channel.Email)
        {
            // A row that was released before and withdrawn unsent goes on counting its messages.
            var message = writer.Write(reminder, dossier, resend: dossier.Messages[reminder.Id].Count());

            if (message is not null)
            {
                db.OutboxMessages.Add(message);
            }
        }
    }
}
