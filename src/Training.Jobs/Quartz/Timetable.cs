using Quartz;

namespace Training.Jobs;

public sealed class Timetable(IQuartzBuilder quartz, TimeZoneInfo zone)
{
    public void Every<TJob>(TimeSpan interval)
        where TJob : class, IScheduledJob =>
        quartz.ScheduleJob<QuartzJob<TJob>>(trigger => trigger
            .WithIdentity(typeof(TJob).Name)
            .WithSimpleSchedule(interval));

    public void Daily<TJob>(TimeOnly at)
        where TJob : class, IScheduledJob =>
        quartz.ScheduleJob<QuartzJob<TJob>>(trigger => trigger
            .WithIdentity(typeof(TJob).Name)
            .WithSchedule(CronScheduleBuilder.Create($"0 {at.Minute} {at.Hour} * * ?").InTimeZone(zone)));
}
