using System.Net;
using Microsoft.AspNetCore.Hosting;
using Training.Core.People;
using Training.TestKit;
using Training.Web.Infrastructure;
using Xunit;

namespace Training.Web.Tests;

public sealed class JobDashboardTests(JobDashboardTests.App app) : IClassFixture<JobDashboardTests.App>
{
    [Theory]
    [InlineData(Role.Administrator, HttpStatusCode.OK)]
    [InlineData(Role.Specialist, HttpStatusCode.Forbidden)]
    [InlineData(Role.Trainer, HttpStatusCode.Forbidden)]
    [InlineData(Role.Participant, HttpStatusCode.Forbidden)]
    public async Task Dashboard_ByRole_IsForAdministrators(Role role, HttpStatusCode expected)
    {
        var visitor = await app.SignInAsync(role);

        using var response = await visitor.Client.GetAsync(JobDashboard.Path);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Dashboard_AskedForByNobody_LeadsToTheSignIn()
    {
        using var response = await app.NewVisitor().Client.GetAsync(JobDashboard.Path);

        Assert.DoesNotContain("Hangfire", await response.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Dashboard_InItsPolicy_AllowsNoInlineScript_AndLeavesOtherPagesAlone()
    {
        var visitor = await app.SignInAsync(Role.Administrator);

        using var dashboard = await visitor.Client.GetAsync(JobDashboard.Path);
        using var other = await visitor.Client.GetAsync("/today");

        Assert.Contains("script-src 'self';", Policy(dashboard), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Policy(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dashboard_AWhileAfterTheSignIn_CanOnlyBeLookedAt()
    {
        var visitor = await app.SignInAsync(Role.Administrator);
        var atOnce = await visitor.Client.GetStringAsync($"{JobDashboard.Path}/recurring");

        app.Clock.Advance(JobDashboard.MayAct);
        var later = await visitor.Client.GetStringAsync($"{JobDashboard.Path}/recurring");

        Assert.Contains("recurring/trigger", atOnce, StringComparison.Ordinal);
        Assert.DoesNotContain("recurring/trigger", later, StringComparison.Ordinal);
    }

    private static string Policy(HttpResponseMessage response) => response.Headers.GetValues("Content-Security-Policy").Single();

    public sealed class App : TrainingApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Jobs:Enabled", "true");
        }
    }
}
