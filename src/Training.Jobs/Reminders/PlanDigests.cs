using Training.Core.Reminders;

namespace Training.Jobs.Reminders;

public sealed class PlanDigests(OverdueDigests digests) : IScheduledJob
{
    public Task RunAsync(CancellationToken ct) => digests.PlanAsync(ct);
}
