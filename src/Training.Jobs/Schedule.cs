using Quartz;
using Training.Jobs.Messages;
using Training.Jobs.Reminders;
using Training.Jobs.Reporting;

namespace Training.Jobs;

/// <summary>Everything that happens by itself, and how often. Hours are those of the programme's zone.</summary>
public static class Schedule
{
    public static void Add(IQuartzBuilder quartz, TimeZoneInfo zone)
    {
        quartz.Every<ReconcileReminders>(TimeSpan.FromMinutes(1));
        quartz.Every<ReleaseReminders>(TimeSpan.FromMinutes(1));
        quartz.Every<SendOutbox>(TimeSpan.FromSeconds(20));
        quartz.Every<BuildExports>(TimeSpan.FromSeconds(5));
        quartz.Every<PlanDigests>(TimeSpan.FromHours(1));
        quartz.Every<ExpireExports>(TimeSpan.FromMinutes(10));
        quartz.Daily<SweepReminders>(new(2, 40), zone);
        quartz.Daily<EmptyOutbox>(new(3, 10), zone);
    }

    private static void Every<TJob>(this IQuartzBuilder quartz, TimeSpan interval)
        where TJob : class, IScheduledJob =>
        quartz.ScheduleJob<QuartzJob<TJob>>(trigger => trigger
            .WithIdentity(typeof(TJob).Name)
            .WithSimpleSchedule(interval));

    private static void Daily<TJob>(this IQuartzBuilder quartz, TimeOnly at, TimeZoneInfo zone)
        where TJob : class, IScheduledJob =>
        quartz.ScheduleJob<QuartzJob<TJob>>(trigger => trigger
            .WithIdentity(typeof(TJob).Name)
            .WithSchedule(CronScheduleBuilder.Create($"0 {at.Minute} {at.Hour} * * ?").InTimeZone(zone)));
}
