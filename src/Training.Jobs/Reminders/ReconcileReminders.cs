using Training.Core.Reminders;

namespace Training.Jobs.Reminders;

public sealed class ReconcileReminders(ReminderReconciler reconciler) : IScheduledJob
{
    public Task RunAsync(CancellationToken ct) => reconciler.ReconcileChangedAsync(ct);
}
