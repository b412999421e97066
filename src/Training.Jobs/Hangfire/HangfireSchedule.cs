using Hangfire;
using Hangfire.Server;
using Hangfire.Storage;
using Microsoft.Extensions.Hosting;

namespace Training.Jobs;

/// <summary>
/// Makes the stored schedule that of <see cref="Schedule"/>: what an older version left there is removed at the start. And again every
/// while, as Hangfire switches a job off when it could not be begun a few times in a row, and the dashboard can remove one.
/// </summary>
public sealed class HangfireSchedule(JobStorage storage, IRecurringJobManager manager) : IHostedService, IBackgroundProcess
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(10);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var names = Register();
        using var connection = storage.GetConnection();

        foreach (var job in connection.GetRecurringJobs().Where(j => !names.Contains(j.Id)))
        {
            manager.RemoveIfExists(job.Id);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called by Hangfire's server, again as soon as it ends.</summary>
    public void Execute(BackgroundProcessContext context)
    {
        Register();
        context.Wait(Again);
    }

    private IReadOnlySet<string> Register()
    {
        var timetable = new Timetable(manager);
        Schedule.Add(timetable);

        return timetable.Names;
    }
}
