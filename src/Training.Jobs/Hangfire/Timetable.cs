using Hangfire;
using Hangfire.Common;

namespace Training.Jobs;

public sealed class Timetable(IRecurringJobManager manager, TimeZoneInfo zone)
{
    private readonly HashSet<string> names = [];

    public IReadOnlySet<string> Names => names;

    public void Every<TJob>(TimeSpan interval)
        where TJob : class, IScheduledJob =>
        Add<TJob>(interval switch
        {
            { TotalMinutes: < 1 } => $"*/{interval.Seconds} * * * * *",
            { TotalHours: < 1 } => $"*/{interval.Minutes} * * * *",
            _ => $"0 */{interval.Hours} * * *",
        });

    public void Daily<TJob>(TimeOnly at)
        where TJob : class, IScheduledJob =>
        Add<TJob>($"{at.Minute} {at.Hour} * * *");

    private void Add<TJob>(string cron)
        where TJob : class, IScheduledJob
    {
        var job = Job.FromExpression<HangfireJob<TJob>>(run => run.RunAsync(CancellationToken.None));
        manager.AddOrUpdate(typeof(TJob).Name, job, cron, new RecurringJobOptions { TimeZone = zone });
        names.Add(typeof(TJob).Name);
    }
}
