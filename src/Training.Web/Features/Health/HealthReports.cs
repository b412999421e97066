using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Training.Web.Features.Health;

/// <summary><c>/health</c>: open to every monitor, so it tells states and figures, never an error's words.</summary>
public static class HealthReports
{
    public static void AddHealthReports(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseHealth>("database")
        .AddCheck<DiskHealth>("disk")
        .AddCheck<OutboxHealth>("outbox");

    public static void MapHealthReports(this IEndpointRouteBuilder routes) =>
        routes.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        Status = report.Status.ToString(),
        Checks = report.Entries.ToDictionary(
            entry => entry.Key,
            entry => new Dictionary<string, object>(entry.Value.Data) { ["status"] = entry.Value.Status.ToString() }),
    });
}
