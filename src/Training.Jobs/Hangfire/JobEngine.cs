using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Hangfire.Server;
using Hangfire.SqlServer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.Data;

namespace Training.Jobs;

public static class JobEngine
{
    private const string Schema = "HangFire";

    /// <summary>With a job every few seconds, a day of what ran would be a big table.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>Asks the server for nothing before it is used: <c>migrate</c> makes the newest tables, and may be what is running.</summary>
    private static SqlServerStorageOptions SharedStore => new()
    {
        SchemaName = Schema,
        PrepareSchemaIfNecessary = false,
        TryAutoDetectSchemaDependentOptions = false,
        DisableGlobalLocks = true,
        UseIgnoreDupKeyOption = true,
    };

    /// <summary>
    /// In memory for one node, as rows decide what is due and a restart loses nothing; in the database for several. There every node may ask
    /// for a run and show the dashboard, and those whose role has jobs run them.
    /// </summary>
    public static void Add(IServiceCollection services, JobsOptions jobs, DatabaseOptions database, JobsSite site)
    {
        if (!jobs.Enabled || !(site.RunsJobs || jobs.IsSharedOn(database)))
        {
            return;
        }

        // Registered before Hangfire looks: its own would be the process's, and two sites in one process would share them. The configuration
        // comes first, as it sets where the storage logs.
        services.AddSingleton(provider =>
        {
            provider.GetRequiredService<IGlobalConfiguration>();

            return Store(jobs, database);
        });
        services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddHangfire(hangfire => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings());
        JobDashboard.NoteSignIns(services);

        if (site.RunsJobs)
        {
            services.AddSingleton<HangfireSchedule>();
            services.AddHostedService(provider => provider.GetRequiredService<HangfireSchedule>());
            services.AddSingleton<IBackgroundProcess>(provider => provider.GetRequiredService<HangfireSchedule>());
            services.AddHangfireServer(server => server.SchedulePollingInterval = TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>Makes the engine's tables, which a start then only uses.</summary>
    public static void Prepare(JobsOptions jobs, DatabaseOptions database)
    {
        if (jobs.IsSharedOn(database))
        {
            using var connection = new SqlConnection(database.ConnectionString);
            connection.Open();
            SqlServerObjectsInstaller.Install(connection, Schema, enableHeavyMigrations: true);
        }
    }

    public static string? FindDashboard(IServiceProvider services) => services.GetService<JobStorage>() is null ? null : JobDashboard.Path;

    public static void MapDashboard(WebApplication app)
    {
        if (FindDashboard(app.Services) is not null)
        {
            JobDashboard.Map(app);
        }
    }

    private static JobStorage Store(JobsOptions jobs, DatabaseOptions database) => jobs.IsSharedOn(database)
        ? new SqlServerStorage(() => new SqlConnection(database.ConnectionString), SharedStore) { JobExpirationTimeout = Kept }
        : new InMemoryStorage { JobExpirationTimeout = Kept };
}
