using Training.Core.Data;

namespace Training.Web.Commands;

public static class Startup
{
    /// <summary>Brings the database up to date before the first request; a SQL Server that is behind stops the start.</summary>
    public static async Task PrepareAsync(this WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Database>().PrepareAsync(ct);
    }
}
