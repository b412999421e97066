using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Training.Core.Data;

/// <summary>Brings a database to this version and gives it the country's reference data.</summary>
public sealed class Database(TrainingDb db, LocalClock clock, ILogger<Database> logger)
{
    private static readonly TimeSpan StaleLock = TimeSpan.FromMinutes(2);

    /// <summary>SQLite migrates at start; SQL Server by the migrate command, and a node that is behind refuses to start.</summary>
    public async Task PrepareAsync(CancellationToken ct)
    {
        await WriteAheadAsync(ct);
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();

        if (pending.Count == 0)
        {
            return;
        }

        if (db.Database.IsSqlite())
        {
            await MigrateAsync(ct);
        }
        else
        {
            throw new RefusedException(
                $"The database is {pending.Count} migrations behind this version. Run the migrate command once, then start again.");
        }
    }

    public async Task MigrateAsync(CancellationToken ct)
    {
        await WriteAheadAsync(ct);

        if (db.Database.IsSqlite())
        {
            await ClearStaleLockAsync(ct);
        }

        await db.Database.MigrateAsync(ct);
        await ReferenceData.LoadAsync(db, ct);
    }

    /// <summary>
    /// Puts the file into write-ahead mode, which EF does only for a file that it makes itself; without it a long export would keep every tap
    /// of a roll call waiting. It is also the first look at a file that a
    /// killed process left: this connection may write and so put it right, while EF's own first look may not and fails.
    /// </summary>
    private async Task WriteAheadAsync(CancellationToken ct)
    {
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = 'wal'", ct);
        }
    }

    /// <summary>EF's SQLite migration lock is a row without a time-out: a process killed in a migration would leave it for ever.</summary>
    private async Task ClearStaleLockAsync(CancellationToken ct)
    {
        var tables = await db.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(ct);

        if (tables == 0)
        {
            return;
        }

        var limit = (clock.NowUtc - StaleLock).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        var cleared = await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\" WHERE \"Timestamp\" < {limit}", ct);

        if (cleared > 0)
        {
            logger.LogWarning("Cleared a migration lock left by a process that was stopped before {Limit} UTC", limit);
        }
    }
}
