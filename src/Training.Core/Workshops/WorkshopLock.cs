using Microsoft.EntityFrameworkCore;
using Training.Core.Data;

namespace Training.Core.Workshops;

/// <summary>
/// A workshop's row is the lock of all that is counted for it, places and attendance alike: whoever changes one takes the row first, so
/// that two changes at the same moment follow each other on either database.
/// </summary>
public static class WorkshopLock
{
    /// <summary>Holds the row until the transaction ends. Returns 0 when there is none in this scope.</summary>
    public static Task<int> LockAsync(this IQueryable<Workshop> workshop, CancellationToken ct) =>
        workshop.ExecuteUpdateAsync(set => set.SetProperty(w => w.Version, w => w.Version), ct);

    /// <summary>Loads the one workshop of the scope whole, lets the caller act on it, and saves.</summary>
    public static Task<T> WithWorkshopAsync<T>(this TrainingDb db, IQueryable<Workshop> scope, Func<Workshop, Task<T>> act, CancellationToken ct) =>
        db.InTransactionAsync(async () =>
        {
            if (await scope.LockAsync(ct) == 0)
            {
                throw new NotFoundException(nameof(Workshop));
            }

            var workshop = await scope
                .Include(w => w.Sessions)
                .Include(w => w.Communities)
                .Include(w => w.Trainers)
                .Include(w => w.Registrations)
                .AsSplitQuery()
                .SingleAsync(ct);
            var result = await act(workshop);
            await db.SaveChangesAsync(ct);

            return result;
        }, ct);
}
