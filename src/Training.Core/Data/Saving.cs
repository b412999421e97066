using Microsoft.EntityFrameworkCore;

namespace Training.Core.Data;

public static class Saving
{
    /// <summary>
    /// Saves a new record and answers true. When a unique key refuses it because <paramref name="isThere"/>, as after the second press of
    /// a button, nothing is saved and the answer is false.
    /// </summary>
    public static async Task<bool> SaveUnlessThereAsync(this TrainingDb db, Func<Task<bool>> isThere, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);

            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();

            if (await isThere())
            {
                return false;
            }

            throw;
        }
    }

    /// <summary>Saves and answers true, or answers false with nothing saved when somebody saved the same record first.</summary>
    public static async Task<bool> SaveUnlessOvertakenAsync(this TrainingDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);

            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();

            return false;
        }
    }
}
