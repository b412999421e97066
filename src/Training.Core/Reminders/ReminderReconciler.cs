using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Training.Core.Data;
using Training.Core.Messages;

namespace Training.Core.Reminders;

/// <summary>
/// Compares the reminders that are with those that should be. The workshop's row is held meanwhile, so that no edit and no other node
/// comes between.
/// </summary>
public sealed class ReminderReconciler(
    TrainingDb db, LocalClock clock, ReminderPlanner planner, WorkshopDossiers dossiers, ILogger<ReminderReconciler> logger)
{
    /// <summary>Reminders end at most this many days after a workshop's last day.</summary>
    private const int DaysAfter = 4;

    /// <summary>Looks at every workshop that changed since its reminders last agreed with it.</summary>
    public async Task ReconcileChangedAsync(CancellationToken ct)
    {
        await PassOverThePastAsync(ct);
        var ids = await db.Workshops.Where(w => w.RemindersVersion != w.Version).Select(w => w.Id).ToListAsync(ct);
        await logger.EachAsync(ids, id => ReconcileAsync(id, ct), ct);
    }

    /// <summary>Looks at every workshop that is still alive: addresses, languages and roll calls change without its version.</summary>
    public async Task SweepAsync(CancellationToken ct)
    {
        var earliest = clock.Today.AddDays(-DaysAfter);
        var ids = await db.Workshops
            .Where(w => (w.LastDay >= earliest && w.ClosedUtc == null)
                || db.Reminders.Any(r => r.WorkshopId == w.Id && r.State == ReminderState.Planned))
            .Select(w => w.Id)
            .ToListAsync(ct);
        await logger.EachAsync(ids, id => ReconcileAsync(id, ct), ct);
    }

    public Task ReconcileAsync(Guid workshopId, CancellationToken ct) =>
        db.InTransactionAsync(async () =>
        {
            await AgreeAsync(workshopId, ct);

            return await db.SaveChangesAsync(ct);
        }, ct);

    /// <summary>To be called in a transaction, which then saves what it found and did.</summary>
    internal async Task<WorkshopDossier> AgreeAsync(Guid workshopId, CancellationToken ct)
    {
        // This both holds the workshop's row and notes that it was looked at, without raising its version.
        await db.Workshops
            .Where(w => w.Id == workshopId)
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.RemindersVersion, w => w.Version), ct);

        var dossier = await dossiers.OpenAsync(workshopId, ct);
        var agreement = new ReminderAgreement(workshopId, dossier.Reminders, dossier.Messages, clock.NowUtc);
        agreement.Reach(planner.Plan(dossier.Facts));
        db.Reminders.AddRange(agreement.Added);

        if (agreement.Withdrawn.Count > 0)
        {
            await db.OutboxMessages
                .Where(m => m.State == OutboxState.Queued && agreement.Withdrawn.Contains(m.ReminderId!.Value))
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxState.Cancelled), ct);
        }

        return dossier with { Reminders = [.. dossier.Reminders, .. agreement.Added] };
    }

    /// <summary>Workshops long over that were loaded from elsewhere have nothing left to say.</summary>
    private Task PassOverThePastAsync(CancellationToken ct)
    {
        var earliest = clock.Today.AddDays(-DaysAfter);

        return db.Workshops
            .Where(w => w.RemindersVersion != w.Version && w.LastDay < earliest)
            .Where(w => !db.Reminders.Any(r => r.WorkshopId == w.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.RemindersVersion, w => w.Version), ct);
    }
}
