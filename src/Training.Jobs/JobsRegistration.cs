using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quartz;
using Training.Core.Data;
using Training.Core.Messages;
using Training.Jobs.Messages;
using Training.Jobs.Reminders;
using Training.Jobs.Reporting;

namespace Training.Jobs;

/// <summary>What the jobs need to know of the deployment they run in.</summary>
public sealed record JobsSite(string Name, string PublicUrl, TimeZoneInfo Zone, bool RunsJobs);

public static class JobsRegistration
{
    private const string SchedulerName = "training";

    /// <summary>Every job, callable by hand; the schedule that fires them runs where the site's role and Jobs:Enabled say so.</summary>
    public static IServiceCollection AddTrainingJobs(
        this IServiceCollection services, IConfiguration configuration, string dataDirectory, JobsSite site)
    {
        services.AddMail(configuration, dataDirectory);
        services.PostConfigure<MailOptions>(mail => mail.FromName ??= site.Name);
        services.AddSingleton(provider => new MessageSender(
            site.Name, provider.GetRequiredService<IOptions<MailOptions>>().Value.FromAddress, site.PublicUrl));
        services.AddOptions<JobsOptions>().BindConfiguration(JobsOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<JobsOptions>, JobsOptionsCheck>();

        services.AddReporting(configuration);
        services.AddScoped<OutboxSender>();
        services.AddScoped<SendOutbox>();
        services.AddScoped<EmptyOutbox>();
        services.AddScoped<ReconcileReminders>();
        services.AddScoped<ReleaseReminders>();
        services.AddScoped<PlanDigests>();
        services.AddScoped<SweepReminders>();

        var jobs = configuration.GetSection(JobsOptions.Section).Get<JobsOptions>() ?? new JobsOptions();
        var database = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();

        if (jobs.Enabled && site.RunsJobs)
        {
            services.AddSchedule(jobs, database, site.Zone);
        }

        return services;
    }

    /// <summary>In memory for one node, as rows decide what is due and a restart loses nothing; in the database for several.</summary>
    private static void AddSchedule(this IServiceCollection services, JobsOptions jobs, DatabaseOptions database, TimeZoneInfo zone)
    {
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

            Schedule.Add(quartz, zone);
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
