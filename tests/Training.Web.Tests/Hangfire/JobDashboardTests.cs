using System.Net;
using Training.Core.People;
using Training.TestKit;
using Training.Jobs;
using Training.Jobs.Messages;
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

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("/sign-in", response.Headers.Location!.OriginalString.Replace("http://localhost", ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dashboard_InItsPolicy_AllowsNoInlineScript_AndLeavesOtherPagesAlone()
    {
        var visitor = await app.SignInAsync(Role.Administrator);

        using var dashboard = await visitor.Client.GetAsync(JobDashboard.Path);
        using var other = await visitor.Client.GetAsync("/today");
        using var missing = await visitor.Client.GetAsync($"{JobDashboard.Path}/nothing");

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.DoesNotContain("unsafe", Policy(missing), StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", Policy(dashboard), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Policy(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dashboard_AWhileAfterTheSignIn_CanOnlyBeLookedAt()
    {
        var visitor = await app.SignInAsync(Role.Administrator);
        var atOnce = await visitor.GetAsync($"{JobDashboard.Path}/recurring");
        var done = await TriggerAsync(visitor, atOnce);

        app.Clock.Advance(JobDashboard.MayAct);
        var later = await visitor.GetAsync($"{JobDashboard.Path}/recurring");
        var refused = await TriggerAsync(visitor, later);

        Assert.Contains("recurring/trigger", atOnce.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("recurring/trigger", later.Html, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Unauthorized), (done, refused));
    }

    [Fact]
    public async Task Dashboard_WithoutItsPageToken_DoesNothing()
    {
        var visitor = await app.SignInAsync(Role.Administrator);

        using var response = await visitor.Client.PostAsync($"{JobDashboard.Path}/recurring/trigger", new FormUrlEncodedContent([new("jobs[]", nameof(EmptyOutbox))]));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
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

    private static async Task<HttpStatusCode> TriggerAsync(Visitor visitor, Page page)
    {
        string Meta(string name) => page.Document.QuerySelector($"meta[name={name}]")?.GetAttribute("content") ?? "";
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{JobDashboard.Path}/recurring/trigger");
        request.Content = new FormUrlEncodedContent([new("jobs[]", nameof(EmptyOutbox))]);
        request.Headers.TryAddWithoutValidation(Meta("csrf-header"), Meta("csrf-token"));
        using var response = await visitor.Client.SendAsync(request);

        return response.StatusCode;
    }

    private static string Policy(HttpResponseMessage response) => response.Headers.GetValues("Content-Security-Policy").Single();

    public sealed class App : TrainingApp
    {
        protected override bool RunsSchedule => true;
    }
}
