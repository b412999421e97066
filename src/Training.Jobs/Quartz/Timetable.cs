using Quartz;

namespace Training.Jobs;

public sealed class Timetable(IQuartzBuilder quartz, TimeZoneInfo zone)
{
    private readonly HashSet<string> names = [];

    public IReadOnlySet<string> Names => names;

    public void Every<TJob>(TimeSpan interval)
        where TJob : class, IScheduledJob =>
        Add<TJob>(trigger => trigger.WithSimpleSchedule(interval));

    public void Daily<TJob>(TimeOnly at)
        where TJob : class, IScheduledJob =>
        Add<TJob>(trigger => trigger.WithSchedule(CronScheduleBuilder.Create($"0 {at.Minute} {at.Hour} * * ?").InTimeZone(zone)));

    private void Add<TJob>(Action<ITriggerConfigurator<QuartzJob<TJob>>> when)
        where TJob : class, IScheduledJob
    {
        quartz.ScheduleJob<QuartzJob<TJob>>(trigger => when(trigger.WithIdentity(typeof(TJob).Name)));
        names.Add(typeof(TJob).Name);
    }
}
