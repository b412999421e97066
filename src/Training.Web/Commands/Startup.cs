using Microsoft.Extensions.Options;
using Training.Core.Data;
using Training.Core.Demonstration;
using Training.Web.Features.Accounts;

namespace Training.Web.Commands;

public static class Startup
{
    /// <summary>Throws before anything is touched when a setting is missing or wrong.</summary>
    public static void CheckSettings(this WebApplication app) => app.Services.GetRequiredService<IStartupValidator>().Validate();

    /// <summary>
    /// Brings the database up to date before the first request; a SQL Server that is behind stops the start. An empty database gets the
    /// demonstration in Development, and anywhere else a link by which the first administrator makes their account.
    /// </summary>
    public static async Task PrepareAsync(this WebApplication app, CancellationToken ct)
    {
        app.CheckSettings();
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<Database>().PrepareAsync(ct);
        var demonstration = services.GetRequiredService<DemonstrationFilling>();

        if (app.Environment.IsDevelopment() && await demonstration.IsPossibleAsync(ct))
        {
            await demonstration.FillAsync(services.GetRequiredService<LocalClock>().Today, withPasswords: true, ct);
        }

        await services.GetRequiredService<SetupLinks>().OfferAsync(ct);
    }
}
