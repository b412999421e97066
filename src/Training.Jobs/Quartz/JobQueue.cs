using Quartz;

namespace Training.Jobs;

/// <summary>Has a job run at once instead of at its next time. Where no engine can be asked, its next time comes soon enough.</summary>
public sealed class JobQueue(ISchedulerFactory? engine = null)
{
    public async Task RunSoonAsync<TJob>(CancellationToken ct)
        where TJob : class, IScheduledJob
    {
        if (engine is not null)
        {
            var scheduler = await engine.GetScheduler(ct);
            await scheduler.TriggerJob(new JobKey(typeof(TJob).Name), cancellationToken: ct);
        }
    }
}
