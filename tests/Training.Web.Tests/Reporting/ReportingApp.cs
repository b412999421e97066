using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.Attendance;
using Training.Core.Programmes;
using Training.Jobs.Reporting;
using Training.TestKit;

namespace Training.Web.Tests.Reporting;

/// <summary>A site on which four rows are already too many to be made at once.</summary>
public sealed class ReportingApp : TrainingApp
{
    public const int SmallRows = 3;

    /// <summary>A programme with one workshop at which so many people were at one session each.</summary>
    public async Task<Programme> ProgrammeAsync(int rows)
    {
        var programme = await Data.ProgrammeAsync(communityIds: await Data.PilotAsync());
        var workshop = await Data.WorkshopAsync(programme: programme);

        for (var person = 0; person < rows; person++)
        {
            await this.MarkAsync(workshop, await Data.PersonAsync(), AttendanceStatus.Present);
        }

        return programme;
    }

    public async Task RunJobsAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BuildExports>().RunAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<ExpireExports>().RunAsync(CancellationToken.None);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Exports:SmallRows", $"{SmallRows}");
    }
}
