using System.Net;
using Training.Core.People;
using Training.TestKit;
using Training.Jobs;
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

    [Fact]
    public async Task Dashboard_AfterSigningInAgain_CanBeActedOn()
    {
        var administrator = await app.Data.AccountAsync(Role.Administrator);
        var visitor = await app.SignInAsync(administrator);
        app.Clock.Advance(JobDashboard.MayAct);

        var today = await visitor.GetAsync("/today");
        var form = await visitor.GetAsync(today.Document.QuerySelector("a[href^='/sign-in']")!.GetAttribute("href")!);
        await visitor.SubmitAsync(form, "form[action='/sign-in']", new() { ["Email"] = administrator.Email!, ["Password"] = TrainingApp.Password });

        Assert.Contains("recurring/trigger", await visitor.Client.GetStringAsync($"{JobDashboard.Path}/recurring"), StringComparison.Ordinal);
    }

    private static string Policy(HttpResponseMessage response) => response.Headers.GetValues("Content-Security-Policy").Single();

    public sealed class App : TrainingApp
    {
        protected override bool RunsSchedule => true;
    }
}
