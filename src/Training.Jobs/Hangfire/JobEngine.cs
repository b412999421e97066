using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Training.Core.Data;

namespace Training.Jobs;

public static partial class JobEngine
{
    private const string Schema = "HangFire";

    /// <summary>The shortest that Hangfire allows: with a job every few seconds, a day of them would be a big table.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>Every node may ask for a run and show the dashboard; only those whose role has jobs run any.</summary>
    internal static partial void Add(IServiceCollection services, JobsOptions jobs, DatabaseOptions database, JobsSite site)
    {
        if (!jobs.Enabled)
        {
            return;
        }

        // Registered before Hangfire looks: its own would be the process's, and two sites in one process would share them.
        services.AddSingleton(_ => Store(jobs, database));
        services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddHangfire(hangfire => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings());

        if (site.RunsJobs)
        {
            services.AddHostedService(provider => ActivatorUtilities.CreateInstance<HangfireSchedule>(provider, site.Zone));
            services.AddHangfireServer(server => server.SchedulePollingInterval = TimeSpan.FromSeconds(1));
        }
    }

    static partial void PrepareStore(IServiceProvider services)
    {
        var jobs = services.GetRequiredService<IOptions<JobsOptions>>().Value;
        var database = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;

        if (IsShared(jobs, database))
        {
            using var connection = new SqlConnection(database.ConnectionString);
            connection.Open();
            SqlServerObjectsInstaller.Install(connection, Schema, enableHeavyMigrations: true);
        }
    }

    static partial void Enqueue<TJob>(IServiceProvider services)
        where TJob : class, IScheduledJob =>
        services.GetService<IBackgroundJobClient>()?.Enqueue<HangfireJob<TJob>>(job => job.RunAsync(CancellationToken.None));

    private static JobStorage Store(JobsOptions jobs, DatabaseOptions database) => IsShared(jobs, database)
        ? new SqlServerStorage(
            () => new SqlConnection(database.ConnectionString),
            new SqlServerStorageOptions { SchemaName = Schema, PrepareSchemaIfNecessary = false }) { JobExpirationTimeout = Kept }
        : new InMemoryStorage { JobExpirationTimeout = Kept };

    private static bool IsShared(JobsOptions jobs, DatabaseOptions database) =>
        database is { Provider: DatabaseProvider.SqlServer, ConnectionString: not null } && jobs.IsClusteredOn(database.Provider);
}
