using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Training.Core.Data;

public sealed class SqliteTrainingDb(DbContextOptions<SqliteTrainingDb> options) : TrainingDb(options)
{
    public const string FileName = "training.db";
    private const int BusySeconds = 5;

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
        builder.AddInterceptors(new Durability());
    }

    /// <summary>Village offices have power cuts: a commit is on the disk before it is acknowledged.</summary>
    private sealed class Durability : DbConnectionInterceptor
    {
        private const string Pragmas = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
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
