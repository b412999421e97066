using Training.Core.Reminders;

namespace Training.Jobs.Reminders;

public sealed class ReleaseReminders(ReminderRelease release, OverdueDigests digests) : IScheduledJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        await release.ReleaseDueAsync(ct);
        await digests.ReleaseDueAsync(ct);
    }
}
