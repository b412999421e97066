using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Training.Core.Data;

namespace Training.Web.Features.Health;

/// <summary>Whether the database answers a question about a table of ours.</summary>
public sealed class DatabaseHealth(TrainingDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await db.Oblasts.AnyAsync(cancellationToken);

        return HealthCheckResult.Healthy();
    }
}
