using Microsoft.AspNetCore.Builder;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Training.Core.Data;

namespace Training.Jobs;

public static class JobEngine
{
    private const string SchedulerName = "training";

    /// <summary>In memory for one node, as rows decide what is due and a restart loses nothing; in the database for several.</summary>
    public static void Add(IServiceCollection services, JobsOptions jobs, DatabaseOptions database, JobsSite site)
    {
        if (!jobs.Enabled || !site.RunsJobs)
        {
            return;
        }

        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = SchedulerName;
                // A run that comes late, on a busy machine or one that slept, is made up for at once instead of left out.
                scheduler.DefaultMisfireHandling = DefaultMisfireHandling.FireAndProceed;
            });

            if (jobs.IsSharedOn(database))
            {
                quartz.UsePersistentStore(store =>
                {
                    store.UseSqlServer(SqlClientFactory.Instance, database.ConnectionString!);
                    store.UseClustering();
                    store.ProvisionSchema();
                });
            }
            else
            {
                quartz.UseInMemoryStore();
            }

            var timetable = new Timetable(quartz);
            Schedule.Add(timetable);
            services.AddSingleton(timetable);
        });
        services.AddHostedService<QuartzSchedule>();
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    /// <summary>Nothing: Quartz makes its tables at its start.</summary>
    public static void Prepare(JobsOptions jobs, DatabaseOptions database)
    {
    }

    /// <summary>None: Quartz brings no pages.</summary>
    public static string? FindDashboard(IServiceProvider services) => null;

    /// <summary>Nothing: Quartz brings no pages.</summary>
    public static void MapDashboard(WebApplication app)
    {
    }
}
