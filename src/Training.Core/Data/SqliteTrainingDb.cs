using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Training.Core.Data;

public sealed class SqliteTrainingDb(DbContextOptions<SqliteTrainingDb> options) : TrainingDb(options)
{
    public const string FileName = "training.db";
    private const int BusySeconds = 5;

    // Village offices have power cuts: a commit is on the disk before it is acknowledged.
    // What is deleted or emptied is overwritten, not only forgotten.
    // SQLite's own wait begins with a millisecond; the driver's alone would sleep 150 between two tries.
    private static readonly Pragmas Settings = new(
        $"PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = {BusySeconds * 1000};");

    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Turns = new();

    public static void Configure(DbContextOptionsBuilder builder, string connectionString, int? maxBatchSize)
    {
        // The driver's own retry of a busy database lasts as long as the command timeout.
        var connection = new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = BusySeconds };

        builder.UseSqlite(connection.ConnectionString, sqlite =>
        {
            if (maxBatchSize is { } size)
            {
                sqlite.MaxBatchSize(size);
            }
        });
        builder.AddInterceptors(Settings);
    }

    /// <summary>
    /// SQLite lets one writer in and leaves the others to knock again after a while. Waiting in line here wakes the next one at once
    /// and in order, which is what twenty trainers who tap at the same moment feel.
    /// </summary>
    public override async Task<T> InTransactionAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        var turn = Turns.GetOrAdd(Database.GetConnectionString() ?? "", _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(ct);

        try
        {
            return await base.InTransactionAsync(work, ct);
        }
        finally
        {
            turn.Release();
        }
    }
}

public sealed class SqliteTrainingDbFactory : IDesignTimeDbContextFactory<SqliteTrainingDb>
{
    public SqliteTrainingDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqliteTrainingDb>();
        SqliteTrainingDb.Configure(builder, "Data Source=design.db", null);

        return new SqliteTrainingDb(builder.Options);
    }
}
