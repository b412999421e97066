using Hangfire.Common;
using Hangfire.Server;
using Hangfire.Storage;

namespace Training.Jobs;

/// <summary>
/// A run that would overlap another of the same job, on whichever node, is left out. Hangfire's own attribute would let it fail, which
/// every long export would do to the schedule every few seconds.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OneAtATimeAttribute : JobFilterAttribute, IServerFilter
{
    private const string Held = "one-at-a-time";

    public void OnPerforming(PerformingContext context)
    {
        try
        {
            context.Items[Held] = context.Connection.AcquireDistributedLock($"job:{context.BackgroundJob.Job.Type}", TimeSpan.Zero);
        }
        catch (DistributedLockTimeoutException)
        {
            context.Canceled = true;
        }
    }

    public void OnPerformed(PerformedContext context)
    {
        if (context.Items.TryGetValue(Held, out var held))
        {
            ((IDisposable)held).Dispose();
        }
    }
}
