using Hangfire;
using Hangfire.Common;

namespace Training.Jobs;

public sealed class Timetable(IRecurringJobManager manager)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly HashSet<string> names = [];

    public IReadOnlySet<string> Names => names;

    public void Every<TJob>(TimeSpan interval)
        where TJob : class, IScheduledJob
    {
        var job = Job.FromExpression<HangfireJob<TJob>>(run => run.RunAsync(CancellationToken.None));
        manager.AddOrUpdate(typeof(TJob).Name, job, Cron(interval), new RecurringJobOptions());
        names.Add(typeof(TJob).Name);
    }

    private static string Cron(TimeSpan interval) => interval switch
    {
        _ when IsPart(interval, Second, Minute) => $"*/{interval.Seconds} * * * * *",
        _ when IsPart(interval, Minute, Hour) => $"*/{interval.Minutes} * * * *",
        _ when IsPart(interval, Hour, Day) => $"0 */{interval.Hours} * * *",
        _ => throw new ArgumentOutOfRangeException(nameof(interval), interval, "Hangfire counts in even parts of a minute, an hour or a day."),
    };

    private static bool IsPart(TimeSpan interval, TimeSpan unit, TimeSpan whole) =>
        interval > TimeSpan.Zero && interval < whole && interval.Ticks % unit.Ticks == 0 && whole.Ticks % interval.Ticks == 0;
}
