using Training.Core.Messages;

namespace Training.Jobs.Messages;

public sealed class EmptyOutbox(OutboxRetention retention) : IScheduledJob
{
    public Task RunAsync(CancellationToken ct) => retention.EmptyOldAsync(ct);
}
