using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Training.Core.Data;
using Training.Core.Messages;

namespace Training.Web.Features.Health;

/// <summary>How long the oldest message has waited to be sent. The site serves without its mail server, so this is never worse than degraded.</summary>
public sealed class OutboxHealth(TrainingDb db, LocalClock clock) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var oldest = await db.OutboxMessages
            .Where(m => m.State == OutboxState.Queued || m.State == OutboxState.Sending)
            .MinAsync(m => (DateTime?)m.CreatedUtc, cancellationToken);
        var age = oldest is { } since ? clock.NowUtc - since : TimeSpan.Zero;

        return new HealthCheckResult(
            age > Patience ? HealthStatus.Degraded : HealthStatus.Healthy,
            data: new Dictionary<string, object> { ["oldestUnsentSeconds"] = (long)age.TotalSeconds });
    }
}
