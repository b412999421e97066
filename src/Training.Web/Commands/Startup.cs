using Microsoft.Extensions.Options;
using Training.Core.Data;
using Training.Core.Demonstration;
using Training.Web.Features.Accounts;

namespace Training.Web.Commands;

public static class Startup
{
    /// <summary>Throws before anything is touched when a setting is missing or wrong.</summary>
    public static void CheckSettings(this WebApplication app) => app.Services.GetRequiredService<IStartupValidator>().Validate();

    /// <summary>Brings the database up to date before anything uses it; a SQL Server that is behind stops the start.</summary>
    public static async Task PrepareAsync(this WebApplication app, CancellationToken ct)
    {
        app.CheckSettings();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Database>().PrepareAsync(ct);
    }

    /// <summary>
    /// An empty database gets the demonstration in Development. One without an administrator gets a link by which the first makes their account.
    /// </summary>
    public static async Task WelcomeAsync(this WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var demonstration = services.GetRequiredService<DemonstrationFilling>();

        if (app.Environment.IsDevelopment() && await demonstration.IsPossibleAsync(ct))
        {
            await demonstration.FillAsync(services.GetRequiredService<LocalClock>().Today, withPasswords: true, ct);
        }

        await services.GetRequiredService<SetupLinks>().OfferAsync(ct);
    }
}
