using Microsoft.Extensions.DependencyInjection;

namespace Training.Jobs.Messages;

/// <summary>Several senders beside each other, so that a mail server that hangs on one message holds up only that one.</summary>
public sealed class SendOutbox(IServiceScopeFactory scopes) : IScheduledJob
{
    public const int Senders = 4;

    public Task RunAsync(CancellationToken ct) => Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => SendAsync(ct)));

    private async Task SendAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OutboxSender>().SendDueAsync(ct);
    }
}
