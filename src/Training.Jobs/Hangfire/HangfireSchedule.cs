using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.Hosting;

namespace Training.Jobs;

/// <summary>Makes the stored schedule that of <see cref="Schedule"/>: what an older version left there is removed.</summary>
public sealed class HangfireSchedule(JobStorage storage, IRecurringJobManager manager, TimeZoneInfo zone) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var timetable = new Timetable(manager, zone);
        Schedule.Add(timetable);
        using var connection = storage.GetConnection();

        foreach (var job in connection.GetRecurringJobs().Where(j => !timetable.Names.Contains(j.Id)))
        {
            manager.RemoveIfExists(job.Id);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
