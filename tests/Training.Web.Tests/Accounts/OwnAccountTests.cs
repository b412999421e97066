using Microsoft.EntityFrameworkCore;
using Training.Core.Languages;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Accounts;

public sealed class OwnAccountTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Theory]
    [InlineData("/account")]
    [InlineData("/account/password")]
    public async Task Pages_Anonymous_LeadToTheSignIn(string path) =>
        Assert.StartsWith("/sign-in", (await app.NewVisitor().GetAsync(path)).Path, StringComparison.Ordinal);

    [Fact]
    public async Task Profile_NewNameAndLanguage_ShowAtOnce()
    {
        var account = await app.Data.AccountAsync(Role.Participant);
        var visitor = await app.SignInAsync(account);

        var page = await visitor.SubmitAsync(await visitor.GetAsync("/account"), "form.stack", new() { ["Name"] = "Айгүл", ["Language"] = "Kyrgyz" });

        Assert.Contains("Айгүл", page.Text("header"), StringComparison.Ordinal);
        Assert.Equal("ky", page.Document.DocumentElement.GetAttribute("lang"));
        await using var db = app.OpenDb();
        var saved = await db.Users.SingleAsync(a => a.Id == account.Id);
        Assert.Equal(("Айгүл", Language.Kyrgyz, Role.Participant), (saved.Name, saved.Language, saved.Role));
    }

    [Fact]
    public async Task Profile_FieldsOfAnAccountPostedAlong_ChangeNothing()
    {
        var account = await app.Data.AccountAsync(Role.Trainer);
        var visitor = await app.SignInAsync(account);
        var values = new Dictionary<string, string>
        {
            ["Name"] = "Same",
            ["Language"] = "English",
            ["Role"] = "Administrator",
            ["Email"] = "other@example.kg",
            ["IsDisabled"] = "true",
            ["PasswordHash"] = "x",
        };

        await visitor.PostDirectlyAsync("/account", values);

        await using var db = app.OpenDb();
        var saved = await db.Users.SingleAsync(a => a.Id == account.Id);
        Assert.Equal((Role.Trainer, account.Email, false, account.PasswordHash), (saved.Role, saved.Email, saved.IsDisabled, saved.PasswordHash));
    }

    [Fact]
    public async Task Profile_NoName_IsRefusedUnderItsField()
    {
        var visitor = await app.SignInAsync(Role.Trainer);

        var page = await visitor.SubmitAsync(await visitor.GetAsync("/account"), "form.stack", new() { ["Name"] = "" });

        Assert.Equal("Enter your name.", page.Text("#Name-error"));
    }

    [Fact]
    public async Task Password_Changed_WorksAndEndsTheOtherSessions()
    {
        var account = await app.Data.AccountAsync(Role.Trainer);
        var phone = await app.SignInAsync(account);
        var desk = await app.SignInAsync(account);

        var page = await ChangePasswordAsync(desk, TrainingApp.Password, "four quiet bridges");
        app.Clock.Advance(TimeSpan.FromSeconds(59));

        Assert.Equal("/account", page.Path);
        Assert.Equal("/today", (await desk.GetAsync("/today")).Path);
        Assert.StartsWith("/sign-in", (await phone.GetAsync("/today")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_WithoutThePresentOne_StaysAndRestsAfterTenTries()
    {
        var account = await app.Data.AccountAsync(Role.Trainer);
        var visitor = await app.SignInAsync(account);

        for (var attempt = 0; attempt < 10; attempt++)
        {
            var page = await ChangePasswordAsync(visitor, "not the present one", "four quiet bridges");
            Assert.StartsWith("This is not your present password.", page.Text("#Present-error"), StringComparison.Ordinal);
        }

        var right = await ChangePasswordAsync(visitor, TrainingApp.Password, "four quiet bridges");
        Assert.StartsWith("This is not your present password.", right.Text("#Present-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_TooCommon_IsRefused()
    {
        var visitor = await app.SignInAsync(Role.Trainer);

        var page = await ChangePasswordAsync(visitor, TrainingApp.Password, "qwertyuiop123");

        Assert.StartsWith("Many people use this password", page.Text("#Password-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sessions_EndedEverywhere_EndHereAtOnceAndElsewhereWithinAMinute()
    {
        var account = await app.Data.AccountAsync(Role.Trainer);
        var phone = await app.SignInAsync(account);
        var desk = await app.SignInAsync(account);

        var page = await desk.SubmitAsync(await desk.GetAsync("/account"), "form[action$=deletion]");
        var here = await desk.GetAsync("/today");
        app.Clock.Advance(TimeSpan.FromSeconds(59));

        Assert.Equal("/sign-in", page.Path);
        Assert.StartsWith("/sign-in", here.Path, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", (await phone.GetAsync("/today")).Path, StringComparison.Ordinal);
    }

    private static async Task<Page> ChangePasswordAsync(Visitor visitor, string present, string password) =>
        await visitor.SubmitAsync(
            await visitor.GetAsync("/account/password"),
            "form.stack",
            new() { ["Present"] = present, ["Password"] = password, ["Repeated"] = password });
}
