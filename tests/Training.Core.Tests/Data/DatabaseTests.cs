using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Training.Core.Data;
using Training.TestKit;
using Xunit;

namespace Training.Core.Tests.Data;

public sealed class DatabaseTests
{
    private readonly TestClock clock = new();

    [Fact]
    public async Task Migrate_NewSqliteFile_WritesAhead()
    {
        await using var database = TestDatabase.CreateSqlite();
        await using var db = database.Open();

        var mode = await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync();

        Assert.Equal("wal", mode);
    }

    [Fact]
    public async Task Prepare_AfterAStartThatMadeTheTablesOnly_BringsTheReferenceData()
    {
        var folder = Directory.CreateTempSubdirectory("training-");
        var builder = new DbContextOptionsBuilder<SqliteTrainingDb>();
        SqliteTrainingDb.Configure(builder, $"Data Source={Path.Combine(folder.FullName, SqliteTrainingDb.FileName)};Pooling=false", null);
        await using var db = new SqliteTrainingDb(builder.Options);
        await db.Database.MigrateAsync();

        await PrepareAsync(db);

        Assert.Equal(9, await db.Communities.CountAsync());
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Migrate_KilledAMomentAgo_WaitsUntilTheLockIsOldAndGoesOn()
    {
        await using var database = TestDatabase.CreateSqlite();
        await using var db = database.Open();
        var since = clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        await db.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, {since})");

        var migrating = Database(db).MigrateAsync(CancellationToken.None);
        Assert.False(migrating.IsCompleted);
        clock.Advance(TimeSpan.FromMinutes(3));

        await migrating.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Prepare_ADatabaseOfANewerVersion_IsRefused()
    {
        await using var database = TestDatabase.CreateSqlite();
        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('29990101000000_Later', '99.0.0')");

        var refusal = await Assert.ThrowsAsync<RefusedException>(() => PrepareAsync(db));

        Assert.StartsWith("The database was made by a newer version", refusal.Message, StringComparison.Ordinal);
    }

    private Task PrepareAsync(TrainingDb db) => Database(db).PrepareAsync(CancellationToken.None);

    private Database Database(TrainingDb db) => new(db, new LocalClock(clock, TimeZoneInfo.Utc), NullLogger<Database>.Instance);
}
