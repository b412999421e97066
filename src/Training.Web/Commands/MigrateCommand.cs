using System.CommandLine;
using Microsoft.Extensions.Options;
using Training.Core.Data;
using Training.Jobs;

namespace Training.Web.Commands;

/// <summary><c>migrate</c>: brings the database to this version. SQLite needs it never, SQL Server at every deployment.</summary>
public static class MigrateCommand
{
    public static Command Create(WebApplication app)
    {
        var command = new Command("migrate", "Brings the database to this version.");
        command.SetAction(async (_, ct) =>
        {
            app.CheckSettings();
            await using var scope = app.Services.CreateAsyncScope();
            var services = scope.ServiceProvider;
            await services.GetRequiredService<Database>().MigrateAsync(ct);
            JobEngine.Prepare(services.GetRequiredService<IOptions<JobsOptions>>().Value, services.GetRequiredService<IOptions<DatabaseOptions>>().Value);

            return 0;
        });

        return command;
    }
}
