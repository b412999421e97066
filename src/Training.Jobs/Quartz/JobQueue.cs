using Microsoft.Extensions.Logging;
using Quartz;

namespace Training.Jobs;

/// <summary>Has a job run at once instead of at its next time. Where no engine can be asked, its next time comes soon enough.</summary>
public sealed class JobQueue(ILogger<JobQueue> logger, ISchedulerFactory? engine = null)
{
    public async Task RunSoonAsync<TJob>(CancellationToken ct)
        where TJob : class, IScheduledJob
    {
        if (engine is null)
        {
            return;
        }

        try
        {
            var scheduler = await engine.GetScheduler(ct);
            await scheduler.TriggerJob(new JobKey(typeof(TJob).Name), cancellationToken: ct);
        }
        catch (SchedulerException failure)
        {
            logger.LogWarning(failure, "{Job} could not be asked for; it runs at its next time", typeof(TJob).Name);
        }
    }
}
