using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Training.Jobs.Reminders;
using Training.TestKit;
using Training.Web.Features.Health;
using Xunit;

namespace Training.Web.Tests.Health;

public sealed class HealthTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task Health_ForAStranger_TellsDatabaseDiskAndTheOldestUnsentMessage()
    {
        await app.Data.WorkshopAsync(invited: [await app.Data.PersonAsync(email: "aigul@training.test")]);
        await app.RunAsync<ReconcileReminders>();
        await app.RunAsync<ReleaseReminders>();
        app.Clock.Advance(TimeSpan.FromMinutes(90));

        using var response = await app.NewVisitor().Client.GetAsync("/health");
        var report = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Healthy", (string?)report["checks"]!["database"]!["status"]);
        Assert.True((long)report["checks"]!["disk"]!["freeMegabytes"]! > 0);
        Assert.Equal(
            ("Degraded", 90 * 60),
            ((string?)report["checks"]!["outbox"]!["status"], (long)report["checks"]!["outbox"]!["oldestUnsentSeconds"]!));
    }

    [Theory]
    [InlineData(99, HealthStatus.Unhealthy)]
    [InlineData(1023, HealthStatus.Degraded)]
    [InlineData(1024, HealthStatus.Healthy)]
    public void Disk_ByItsFreeSpace_IsJudged(long freeMegabytes, HealthStatus expected) =>
        Assert.Equal(expected, DiskHealth.StatusOf(freeMegabytes));
}
