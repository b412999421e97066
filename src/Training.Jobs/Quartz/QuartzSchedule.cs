using Microsoft.Extensions.Hosting;
using Quartz;

namespace Training.Jobs;

/// <summary>Makes the stored schedule that of <see cref="Schedule"/>: what an older version left there is removed.</summary>
public sealed class QuartzSchedule(ISchedulerFactory schedulers, Timetable timetable) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var stored = await scheduler.QueryJobs(new JobQuery(), cancellationToken);
        await scheduler.DeleteJobs([.. stored.Items.Select(job => job.Key).Where(key => !timetable.Names.Contains(key.Name))], cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
