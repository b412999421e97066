using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Training.Core.Data;

namespace Training.TestKit;

/// <summary>
/// A real database of its own for one test class: a copy of a migrated SQLite file, or a new database on the server that
/// TRAINING_TEST_SQLSERVER names.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>
    /// Lets SQLite answer before the disk has it, so that tests do not hang on the disk of the machine they run on. Sites in a process of
    /// their own, which tests kill, are not touched by it.
    /// </summary>
    public static readonly Pragmas PowerThatLasts = new("PRAGMA synchronous = OFF");

    private static readonly Lazy<string> Template = new(CreateTemplate);

    private TestDatabase(string dataDir, DatabaseProvider provider, string connectionString)
    {
        DataDir = dataDir;
        Provider = provider;
        ConnectionString = connectionString;
    }

    public static string? Server => Environment.GetEnvironmentVariable("TRAINING_TEST_SQLSERVER") is { Length: > 0 } server ? server : null;

    public static int? MaxBatchSize =>
        int.TryParse(Environment.GetEnvironmentVariable("Database__MaxBatchSize"), out var size) ? size : null;

    public string DataDir { get; }

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    public static async Task<TestDatabase> CreateAsync()
    {
        var dataDir = Directory.CreateTempSubdirectory("training-").FullName;

        if (Server is { } server)
        {
            var name = $"training_{Guid.CreateVersion7():n}";
            var database = new TestDatabase(dataDir, DatabaseProvider.SqlServer, $"{server};Initial Catalog={name}");
            await database.MigrateAsync();

            return database;
        }

        return CreateSqlite(dataDir);
    }

    /// <summary>A SQLite database whatever server is configured, for what only the embedded database does.</summary>
    public static TestDatabase CreateSqlite() => CreateSqlite(Directory.CreateTempSubdirectory("training-").FullName);

    public TrainingDb Open()
    {
        if (Provider == DatabaseProvider.SqlServer)
        {
            var server = new DbContextOptionsBuilder<SqlServerTrainingDb>();
            SqlServerTrainingDb.Configure(server, ConnectionString, MaxBatchSize);

            return new SqlServerTrainingDb(server.Options);
        }

        var sqlite = new DbContextOptionsBuilder<SqliteTrainingDb>();
        SqliteTrainingDb.Configure(sqlite, ConnectionString, MaxBatchSize);
        sqlite.AddInterceptors(ServerTranslation.Interceptor, PowerThatLasts);

        return new SqliteTrainingDb(sqlite.Options);
    }

    public async ValueTask DisposeAsync()
    {
        if (Provider == DatabaseProvider.SqlServer)
        {
            await using var db = Open();
            await db.Database.EnsureDeletedAsync();
        }
        else
        {
            await using var db = Open();
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }

        Directory.Delete(DataDir, recursive: true);
    }

    public static TestDatabase CreateSqlite(string dataDir)
    {
        var file = Path.Combine(dataDir, SqliteTrainingDb.FileName);
        File.Copy(Template.Value, file);

        return new TestDatabase(dataDir, DatabaseProvider.Sqlite, $"Data Source={file}");
    }

    private static string CreateTemplate()
    {
        var dataDir = Directory.CreateTempSubdirectory("training-template-").FullName;
        var file = Path.Combine(dataDir, SqliteTrainingDb.FileName);
        var template = new TestDatabase(dataDir, DatabaseProvider.Sqlite, $"Data Source={file};Pooling=false");
        template.MigrateAsync().GetAwaiter().GetResult();

        using (var connection = new SqliteConnection(template.ConnectionString))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }

        return file;
    }

    private async Task MigrateAsync()
    {
        await using var db = Open();
        var clock = new LocalClock(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById(LocalClock.DefaultZone));
        await new Database(db, clock, NullLogger<Database>.Instance).MigrateAsync(CancellationToken.None);
    }
}
