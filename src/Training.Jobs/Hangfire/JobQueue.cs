using Hangfire;
using Microsoft.Extensions.Logging;

namespace Training.Jobs;

/// <summary>Has a job run at once instead of at its next time. Where no engine can be asked, its next time comes soon enough.</summary>
public sealed class JobQueue(ILogger<JobQueue> logger, IBackgroundJobClient? engine = null)
{
    public Task RunSoonAsync<TJob>(CancellationToken ct)
        where TJob : class, IScheduledJob
    {
        ct.ThrowIfCancellationRequested();

        try
        {
            engine?.Enqueue<HangfireJob<TJob>>(job => job.RunAsync(CancellationToken.None));
        }
        catch (BackgroundJobClientException failure)
        {
            logger.LogWarning(failure, "{Job} could not be asked for; it runs at its next time", typeof(TJob).Name);
        }

        return Task.CompletedTask;
    }
}
