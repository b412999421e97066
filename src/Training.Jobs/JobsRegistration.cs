using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Training.Core.Certificates;
using Training.Core.Data;
using Training.Core.Messages;
using Training.Jobs.Certificates;
using Training.Jobs.Messages;
using Training.Jobs.Reminders;
using Training.Jobs.Reporting;

namespace Training.Jobs;

/// <summary>What the jobs need to know of the deployment they run in.</summary>
public sealed record JobsSite(string Name, string PublicUrl, bool RunsJobs);

public static class JobsRegistration
{
    /// <summary>Every job, callable by hand; the engine that fires them runs where the site's role and Jobs:Enabled say so.</summary>
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
        services.AddSingleton(new CertificateIssuer(site.Name));
        services.AddScoped<IssueCertificates>();
        services.AddScoped<OutboxSender>();
        services.AddScoped<SendOutbox>();
        services.AddScoped<EmptyOutbox>();
        services.AddScoped<ReconcileReminders>();
        services.AddScoped<ReleaseReminders>();
        services.AddScoped<PlanDigests>();
        services.AddScoped<SweepReminders>();

        var jobs = configuration.GetSection(JobsOptions.Section).Get<JobsOptions>() ?? new JobsOptions();
        var database = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();

        JobEngine.Add(services, jobs, database, site);
        services.AddScoped<JobQueue>();

        return services;
    }
}
