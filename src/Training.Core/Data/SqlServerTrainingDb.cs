using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Training.Core.Data;

public sealed class SqlServerTrainingDb(DbContextOptions<SqlServerTrainingDb> options) : TrainingDb(options)
{
    private const int SnapshotConflict = 3960;
    private const int MostRetries = 4;

    public static void Configure(DbContextOptionsBuilder builder, string connectionString, int? maxBatchSize) =>
        builder.UseSqlServer(connectionString, server =>
        {
            server.EnableRetryOnFailure(MostRetries, TimeSpan.FromSeconds(5), [SnapshotConflict]);

            if (maxBatchSize is { } size)
            {
                server.MaxBatchSize(size);
            }
        });
}

public sealed class SqlServerTrainingDbFactory : IDesignTimeDbContextFactory<SqlServerTrainingDb>
{
    public SqlServerTrainingDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqlServerTrainingDb>();
        SqlServerTrainingDb.Configure(builder, "Server=localhost;Database=Training;Encrypt=false", null);

        return new SqlServerTrainingDb(builder.Options);
    }
}
