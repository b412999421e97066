using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Training.Core.Data;

namespace Training.Jobs;

public static partial class JobEngine
{
    private const string SchedulerName = "training";

    /// <summary>In memory for one node, as rows decide what is due and a restart loses nothing; in the database for several.</summary>
    internal static partial void Add(IServiceCollection services, JobsOptions jobs, DatabaseOptions database, JobsSite site)
    {
        if (!jobs.Enabled || !site.RunsJobs)
        {
            return;
        }

        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = SchedulerName);

            if (database is { Provider: DatabaseProvider.SqlServer, ConnectionString: { } connection } && jobs.IsClusteredOn(database.Provider))
            {
                quartz.UsePersistentStore(store =>
                {
                    store.UseSqlServer(SqlClientFactory.Instance, connection);
                    store.UseClustering();
                    store.ProvisionSchema();
                });
            }
            else
            {
                quartz.UseInMemoryStore();
            }

            Schedule.Add(new Timetable(quartz, site.Zone));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
