using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Training.Core.Data;

/// <summary>Brings a database to this version and gives it the country's reference data.</summary>
public sealed class Database(TrainingDb db, LocalClock clock, ILogger<Database> logger)
{
    private static readonly TimeSpan StaleLock = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    /// <summary>
    /// SQLite migrates at start; SQL Server by the migrate command, and a node whose database is behind refuses to start. So does one that is
    /// older than its database: it would not keep what it does not know.
    /// </summary>
    public async Task PrepareAsync(CancellationToken ct)
    {
        await WriteAheadAsync(ct);
        await RefuseNewerAsync(ct);
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();

        if (pending.Count > 0 && !db.Database.IsSqlite())
        {
            throw new RefusedException(
                $"The database is {pending.Count} migrations behind this version. Run the migrate command once, then start again.");
        }

        if (pending.Count > 0)
        {
            await MigrateAsync(ct);
        }
        else if (db.Database.IsSqlite())
        {
            // A start that was killed between the two made the tables only.
            await ReferenceData.LoadAsync(db, ct);
        }
    }

    public async Task MigrateAsync(CancellationToken ct)
    {
        await WriteAheadAsync(ct);
        await RefuseNewerAsync(ct);

        if (db.Database.IsSqlite())
        {
            await WaitForLockAsync(ct);
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

    private async Task RefuseNewerAsync(CancellationToken ct)
    {
        if ((await db.Database.GetAppliedMigrationsAsync(ct)).Except(db.Database.GetMigrations()).Any())
        {
            throw new RefusedException("The database was made by a newer version than this one. Start that version, or go back to the backup from before the upgrade.");
        }
    }

    /// <summary>
    /// EF's SQLite migration lock is a row without a time-out: a process killed in a migration would leave it for ever, and EF would wait for it.
    /// Another process that is still migrating is waited for.
    /// </summary>
    private async Task WaitForLockAsync(CancellationToken ct)
    {
        var tables = await db.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(ct);

        if (tables == 0)
        {
            return;
        }

        await ClearStaleLockAsync(ct);

        while (await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM \"__EFMigrationsLock\"").SingleAsync(ct) > 0)
        {
            logger.LogInformation("Waiting for a migration that is under way, or was stopped less than {Minutes} minutes ago", StaleLock.TotalMinutes);
            await Task.Delay(LookAgain, ct);
            await ClearStaleLockAsync(ct);
        }
    }

    private async Task ClearStaleLockAsync(CancellationToken ct)
    {
        var limit = (clock.NowUtc - StaleLock).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        var cleared = await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\" WHERE \"Timestamp\" < {limit}", ct);

        if (cleared > 0)
        {
            logger.LogWarning("Cleared a migration lock left by a process that was stopped before {Limit} UTC", limit);
        }
    }
}
