using Quartz;

namespace Training.Jobs;

public sealed class Timetable(IQuartzBuilder quartz)
{
    private readonly HashSet<string> names = [];

    public IReadOnlySet<string> Names => names;

    public void Every<TJob>(TimeSpan interval)
        where TJob : class, IScheduledJob
    {
        quartz.ScheduleJob<QuartzJob<TJob>>(trigger => trigger.WithIdentity(typeof(TJob).Name).WithSimpleSchedule(interval));
        names.Add(typeof(TJob).Name);
    }
}
