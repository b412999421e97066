using Microsoft.Extensions.Diagnostics.HealthChecks;
using Training.Core.Data;

namespace Training.Web.Features.Health;

/// <summary>How much room the data directory has. A full disk keeps a roll call from being saved, so it is said long before.</summary>
public sealed class DiskHealth(DataDirectory directory) : IHealthCheck
{
    private const long Megabyte = 1024 * 1024;
    private const long EnoughMegabytes = 1024;
    private const long LeastMegabytes = 100;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var free = new DriveInfo(directory.Path).AvailableFreeSpace / Megabyte;

        return Task.FromResult(new HealthCheckResult(StatusOf(free), data: new Dictionary<string, object> { ["freeMegabytes"] = free }));
    }

    public static HealthStatus StatusOf(long freeMegabytes) => freeMegabytes switch
    {
        < LeastMegabytes => HealthStatus.Unhealthy,
        < EnoughMegabytes => HealthStatus.Degraded,
        _ => HealthStatus.Healthy,
    };
}
