using Training.Jobs.Certificates;
using Training.Jobs.Messages;
using Training.Jobs.Reminders;
using Training.Jobs.Reporting;

namespace Training.Jobs;

/// <summary>
/// Everything that happens by itself, and how often. None has a time of day: a machine may be off every night, and no engine that keeps
/// its schedule in memory makes up for what it slept through.
/// </summary>
public static class Schedule
{
    public static void Add(Timetable jobs)
    {
        jobs.Every<ReconcileReminders>(TimeSpan.FromMinutes(1));
        jobs.Every<ReleaseReminders>(TimeSpan.FromMinutes(1));
        jobs.Every<SendOutbox>(TimeSpan.FromSeconds(20));
        jobs.Every<BuildExports>(TimeSpan.FromSeconds(5));
        jobs.Every<IssueCertificates>(TimeSpan.FromMinutes(2));
        jobs.Every<PlanDigests>(TimeSpan.FromHours(1));
        jobs.Every<SweepReminders>(TimeSpan.FromHours(1));
        jobs.Every<EmptyOutbox>(TimeSpan.FromHours(1));
        jobs.Every<ExpireExports>(TimeSpan.FromMinutes(10));
    }
}
