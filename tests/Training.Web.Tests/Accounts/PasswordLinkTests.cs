using System.Net;
using Microsoft.EntityFrameworkCore;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Accounts;

public sealed class PasswordLinkTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    private const string Good = "four quiet bridges";

    [Fact]
    public async Task Link_Opened_SetsThePasswordOnceAndEndsSessions()
    {
        var trainer = await app.Data.AccountAsync(Role.Trainer);
        var session = await app.SignInAsync(trainer);
        var link = await MakeAsync(trainer);
        var owner = app.NewVisitor();

        var done = await SubmitAsync(owner, link, Good);
        app.Clock.Advance(TimeSpan.FromSeconds(59));

        Assert.Equal("/sign-in", done.Path);
        Assert.Equal("Your password is set. Sign in with it.", done.Text(".flash.ok"));
        Assert.Equal("/today", (await SignInAsync(owner, trainer, Good)).Path);
        Assert.StartsWith("/sign-in", (await session.GetAsync("/today")).Path, StringComparison.Ordinal);
        await AssertGoneAsync(link);
    }

    [Fact]
    public async Task Link_NeverLeavesItsPage_AndTheAdministratorNeverTypesAPassword()
    {
        var trainer = await app.Data.AccountAsync(Role.Trainer);
        var link = await MakeAsync(trainer);
        await using var db = app.OpenDb();

        Assert.True((await app.NewVisitor().GetAsync(link)).Response.Headers.CacheControl?.NoStore);
        var entry = await db.Activity.SingleAsync(e => e.Verb == "account.password-link-made" && e.RecordId == trainer.Id);
        Assert.Null(entry.Detail);
    }

    [Fact]
    public async Task Link_OneMoreMade_LeavesBothToBeSpentTogether()
    {
        var trainer = await app.Data.AccountAsync(Role.Trainer);
        var first = await MakeAsync(trainer);
        var second = await MakeAsync(trainer);

        await SubmitAsync(app.NewVisitor(), second, Good);

        await AssertGoneAsync(first);
    }

    [Fact]
    public async Task Link_AfterADay_IsGone()
    {
        var link = await MakeAsync(await app.Data.AccountAsync(Role.Trainer));

        app.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(HttpStatusCode.OK, (await app.NewVisitor().GetAsync(link)).Status);
        app.Clock.Advance(TimeSpan.FromSeconds(1));

        await AssertGoneAsync(link);
    }

    [Fact]
    public async Task Link_OfAnotherAccountOrMadeUp_IsGone()
    {
        var link = await MakeAsync(await app.Data.AccountAsync(Role.Trainer));
        var other = await app.Data.AccountAsync(Role.Administrator);
        var token = link.Split('/')[2].Split('?')[0];

        await AssertGoneAsync($"/password/{token}?account={other.Id}");
        await AssertGoneAsync($"/password/{token}");
        await AssertGoneAsync($"/password/{token[..^4]}AAAA?account={other.Id}");
        await AssertGoneAsync($"/password/none?account={other.Id}");
    }

    [Fact]
    public async Task Link_OfADisabledAccount_IsGoneAndNotMadeAnew()
    {
        var trainer = await app.Data.AccountAsync(Role.Trainer);
        var link = await MakeAsync(trainer);
        var administrator = await app.SignInAsync(Role.Administrator);
        await administrator.PostDirectlyAsync($"/accounts/{trainer.Id}/disabling", []);

        var refused = await administrator.PostDirectlyAsync($"/accounts/{trainer.Id}/password-link", []);

        await AssertGoneAsync(link);
        Assert.Equal("The account is disabled. Enable it first.", refused.Text(".flash.warn"));
    }

    [Theory]
    [InlineData("short", "Use between 12 and 200 characters.")]
    [InlineData("Password12345", "Many people use this password, so it is among the first to be tried. Choose another.")]
    [InlineData("ПАРОЛЬПАРОЛЬ", "Many people use this password, so it is among the first to be tried. Choose another.")]
    [InlineData("{email}", "Your e-mail address is no secret. Choose another password.")]
    public async Task Password_EasyToGuess_IsRefusedUnderItsField(string password, string sentence)
    {
        var trainer = await app.Data.AccountAsync(Role.Trainer);
        var link = await MakeAsync(trainer);

        var page = await SubmitAsync(app.NewVisitor(), link, password.Replace("{email}", trainer.Email, StringComparison.Ordinal));

        Assert.Equal(sentence, page.Text("#Password-error"));
        Assert.Equal(HttpStatusCode.OK, (await app.NewVisitor().GetAsync(link)).Status);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(200)]
    public async Task Password_OfAFairLength_NeedsNoDigitsOrCapitals(int length)
    {
        var trainer = await app.Data.AccountAsync(Role.Trainer);
        var password = string.Concat(Enumerable.Repeat("көпүрө ", 30))[..length].Trim().PadRight(length, 'ү');

        var done = await SubmitAsync(app.NewVisitor(), await MakeAsync(trainer), password);

        Assert.Equal("/sign-in", done.Path);
        Assert.Equal("/today", (await SignInAsync(app.NewVisitor(), trainer, password)).Path);
    }

    [Fact]
    public async Task Password_TypedDifferentlyTheSecondTime_IsRefused()
    {
        var link = await MakeAsync(await app.Data.AccountAsync(Role.Trainer));
        var visitor = app.NewVisitor();

        var page = await visitor.SubmitAsync(await visitor.GetAsync(link), "form.stack", new() { ["Password"] = Good, ["Repeated"] = "four quiet fridges" });

        Assert.Equal("The two passwords differ.", page.Text("#Repeated-error"));
    }

    private async Task<string> MakeAsync(Account account)
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        var page = await administrator.SubmitAsync(await administrator.GetAsync($"/accounts/{account.Id}"), "form[action$=password-link]");

        return new Uri(page.Text("code")).PathAndQuery;
    }

    private async Task AssertGoneAsync(string link)
    {
        var opened = await app.NewVisitor().GetAsync(link);
        var posted = await app.NewVisitor().PostDirectlyAsync(link, new() { ["Password"] = Good, ["Repeated"] = Good });

        Assert.All([opened, posted], page => Assert.Equal(HttpStatusCode.NotFound, page.Status));
        Assert.All([opened, posted], page => Assert.Equal("This link does not work any more", page.Text("h1")));
    }

    private static async Task<Page> SubmitAsync(Visitor visitor, string link, string password) =>
        await visitor.SubmitAsync(await visitor.GetAsync(link), "form.stack", new() { ["Password"] = password, ["Repeated"] = password });

    private static async Task<Page> SignInAsync(Visitor visitor, Account account, string password) =>
        await visitor.SubmitAsync(await visitor.GetAsync("/sign-in"), "form[action='/sign-in']", new() { ["Email"] = account.Email!, ["Password"] = password });
}
