using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Training.Core.Demonstration;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.SignIn;

public sealed class SignInTests(CountingApp app) : IClassFixture<CountingApp>
{
    [Fact]
    public async Task SignIn_RightPassword_LeadsOnAndIsRemembered()
    {
        var account = await app.Data.AccountAsync(Role.Trainer);
        var visitor = app.NewVisitor();

        var page = await SubmitAsync(visitor, account.Email!, TrainingApp.Password, "/account");

        Assert.Equal("/account", page.Path);
        await using var db = app.OpenDb();
        Assert.Equal(app.Clock.GetUtcNow().UtcDateTime, (await db.Users.SingleAsync(a => a.Id == account.Id)).LastSignInUtc);
        Assert.True(await db.Activity.AnyAsync(e => e.Verb == "account.signed-in" && e.AccountId == account.Id));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task SignIn_ReturnAddressElsewhere_IsIgnored(string returnUrl)
    {
        var account = await app.Data.AccountAsync(Role.Trainer);

        var page = await SubmitAsync(app.NewVisitor(), account.Email!, TrainingApp.Password, returnUrl);

        Assert.Equal("/today", page.Path);
    }

    [Fact]
    public async Task SignIn_WhateverIsWrong_AnswersAlikeAndHashesOnce()
    {
        var wrong = await app.Data.AccountAsync(Role.Trainer);
        var disabled = await app.Data.AccountAsync(Role.Trainer);
        var resting = await app.Data.AccountAsync(Role.Trainer);
        var without = await app.Data.AccountAsync(Role.Trainer);
        await using var db = app.OpenDb();
        await db.Users.Where(a => a.Id == disabled.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.IsDisabled, true));
        await db.Users.Where(a => a.Id == resting.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.LockoutEnd, DateTimeOffset.MaxValue));
        await db.Users.Where(a => a.Id == without.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, (string?)null));
        await SubmitAsync(app.NewVisitor(), "first@example.kg", TrainingApp.Password);

        var answers = new List<(HttpStatusCode, string, int)>();

        foreach (var (email, password) in new[]
        {
            ("nobody@example.kg", TrainingApp.Password),
            (wrong.Email!, "not this password"),
            (disabled.Email!, TrainingApp.Password),
            (resting.Email!, TrainingApp.Password),
            (without.Email!, TrainingApp.Password),
        })
        {
            app.Hasher.Verifications = 0;
            var page = await SubmitAsync(app.NewVisitor(), email, password);
            answers.Add((page.Status, page.Text("main").Replace(email, "", StringComparison.Ordinal), app.Hasher.Verifications));
        }

        Assert.Single(answers.Distinct());
        Assert.Equal(1, answers[0].Item3);
        Assert.Contains("E-mail or password do not match.", answers[0].Item2, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_TenWrongPasswords_MakesTheAccountRest()
    {
        var account = await app.Data.AccountAsync(Role.Trainer);

        for (var attempt = 0; attempt < 10; attempt++)
        {
            await SubmitAsync(app.NewVisitor(), account.Email!, "not this password");
        }

        Assert.Equal("/sign-in", (await SubmitAsync(app.NewVisitor(), account.Email!, TrainingApp.Password)).Path);
    }

    [Fact]
    public async Task SignIn_WithACookieFromBefore_GetsAnotherOne()
    {
        var account = await app.Data.AccountAsync(Role.Trainer);
        var first = await CookieAsync(account, "session=planted-by-somebody");
        var second = await CookieAsync(account, first);

        Assert.StartsWith("session=", first, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", first, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Page_OutsideDevelopment_ShowsNoDemonstrationSignIns()
    {
        using var scope = app.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<DemonstrationFilling>().FillAsync(DemonstrationFilling.DefaultDay, withPasswords: true, default);

        var page = await app.NewVisitor().GetAsync("/sign-in");

        Assert.DoesNotContain(DemoAccounts.Password, page.Html, StringComparison.Ordinal);
        Assert.All(DemoAccounts.All, account => Assert.DoesNotContain(account.Email, page.Html, StringComparison.Ordinal));
        Assert.All(DemoCards.All, card => Assert.DoesNotContain(card.Pin, page.Html, StringComparison.Ordinal));
    }

    private async Task<string> CookieAsync(Account account, string cookie)
    {
        var visitor = app.NewVisitor();
        visitor.Client.DefaultRequestHeaders.Add("Cookie", cookie);
        var form = await visitor.GetAsync("/sign-in?returnUrl=x");
        var token = (form.Document.QuerySelector("input[name=__RequestVerificationToken]") ?? throw new InvalidOperationException(form.Html)).GetAttribute("value")!;
        using var response = await visitor.Client.PostAsync("/sign-in", new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("Email", account.Email), new("Password", TrainingApp.Password)]));

        return response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("session=", StringComparison.Ordinal)).Split(';')[0];
    }

    private static async Task<Page> SubmitAsync(Visitor visitor, string email, string password, string? returnUrl = null)
    {
        var form = await visitor.GetAsync(returnUrl is null ? "/sign-in" : $"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");

        return await visitor.SubmitAsync(form, "form[action='/sign-in']", new() { ["Email"] = email, ["Password"] = password });
    }
}

/// <summary>The site with a password hasher that counts what it is asked.</summary>
public sealed class CountingApp : TrainingApp
{
    public CountingHasher Hasher { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Account>>(Hasher)));
    }
}

public sealed class CountingHasher : IPasswordHasher<Account>
{
    private readonly PasswordHasher<Account> inner = new(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 1 }));

    public int Verifications { get; set; }

    public string HashPassword(Account user, string password) => inner.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        Verifications++;

        return inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
