using Training.Core.Reminders;

namespace Training.Jobs.Reminders;

public sealed class SweepReminders(ReminderReconciler reconciler) : IScheduledJob
{
    public Task RunAsync(CancellationToken ct) => reconciler.SweepAsync(ct);
}
