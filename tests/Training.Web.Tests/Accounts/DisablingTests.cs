using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Accounts;

public sealed class DisablingTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task Disabling_SomebodySignedIn_EndsTheirSessionWithinAMinuteAndTheNextSignIn()
    {
        var trainer = await app.Data.AccountAsync(Role.Trainer);
        var session = await app.SignInAsync(trainer);
        var administrator = await app.SignInAsync(Role.Administrator);

        var page = await administrator.SubmitAsync(await administrator.GetAsync($"/accounts/{trainer.Id}"), "form[action$=disabling]");
        app.Clock.Advance(TimeSpan.FromSeconds(59));

        Assert.Equal("Trainer · Disabled", page.Text(".page-head .sub"));
        Assert.StartsWith("/sign-in", (await session.GetAsync("/today")).Path, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.SignInAsync(trainer));
    }

    [Theory]
    [InlineData("/language", "language", "ru")]
    [InlineData("/account", "Name", "Still here")]
    public async Task Disabling_SomebodyWhoKeepsRenewingTheirSession_EndsItAllTheSame(string address, string field, string value)
    {
        var trainer = await app.Data.AccountAsync(Role.Trainer);
        var session = await app.SignInAsync(trainer);
        var administrator = await app.SignInAsync(Role.Administrator);
        await administrator.PostDirectlyAsync($"/accounts/{trainer.Id}/disabling", []);

        await session.PostDirectlyAsync(address, new() { [field] = value, ["Language"] = "Russian", ["back"] = "/" });
        app.Clock.Advance(TimeSpan.FromSeconds(59));

        Assert.StartsWith("/sign-in", (await session.GetAsync("/today")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enabling_AfterDisabling_LetsThemInAgain()
    {
        var trainer = await app.Data.AccountAsync(Role.Trainer);
        var administrator = await app.SignInAsync(Role.Administrator);
        await administrator.PostDirectlyAsync($"/accounts/{trainer.Id}/disabling", []);

        await administrator.SubmitAsync(await administrator.GetAsync($"/accounts/{trainer.Id}"), "form[action$=enabling]");

        Assert.Equal(HttpStatusCode.OK, (await (await app.SignInAsync(trainer)).GetAsync("/today")).Status);
    }

    [Fact]
    public async Task Disabling_Twice_IsWrittenOnce()
    {
        var trainer = await app.Data.AccountAsync(Role.Trainer);
        var administrator = await app.SignInAsync(Role.Administrator);

        await administrator.PostDirectlyAsync($"/accounts/{trainer.Id}/disabling", []);
        var again = await administrator.PostDirectlyAsync($"/accounts/{trainer.Id}/disabling", []);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        await using var db = app.OpenDb();
        Assert.Equal(1, await db.Activity.CountAsync(e => e.Verb == "account.disabled" && e.RecordId == trainer.Id));
    }
}

/// <summary>Apart from the others, since it counts the administrators of the whole house.</summary>
public sealed class LastAdministratorTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task LastAdministrator_DisabledOrDemoted_StaysOne()
    {
        var last = await app.Data.AccountAsync(Role.Administrator);
        var former = await app.Data.AccountAsync(Role.Administrator);
        var administrator = await app.SignInAsync(last);
        await administrator.PostDirectlyAsync($"/accounts/{former.Id}/disabling", []);

        var disabled = await administrator.SubmitAsync(await administrator.GetAsync($"/accounts/{last.Id}"), "form[action$=disabling]");
        var demoted = await administrator.SubmitAsync(await administrator.GetAsync($"/accounts/{last.Id}/edit"), "form.stack", new() { ["Role"] = "Trainer" });

        Assert.Equal("This is the last active administrator. Make another one first.", disabled.Text(".flash.warn"));
        Assert.Equal("This is the last active administrator. Make another one first.", demoted.Text("#Role-error"));
        await using var db = app.OpenDb();
        var account = await db.Users.SingleAsync(a => a.Id == last.Id);
        Assert.Equal((Role.Administrator, false), (account.Role, account.IsDisabled));
    }

    [Fact]
    public async Task TwoAdministrators_DismissingEachOtherAtOnce_DoNotBothSucceed()
    {
        await using var db = app.OpenDb();
        await db.Users.Where(a => a.Role == Role.Administrator).ExecuteUpdateAsync(set => set.SetProperty(a => a.Role, Role.Specialist));
        var first = await app.Data.AccountAsync(Role.Administrator);
        var second = await app.Data.AccountAsync(Role.Administrator);
        await using var quick = app.Services.CreateAsyncScope();
        await using var slow = app.Services.CreateAsyncScope();
        var quickOutcome = (AccountOutcome?)null;

        // The quick one acts after the slow one has looked and before it has saved.
        slow.ServiceProvider.GetRequiredService<TrainingDb>().SavingChanges += (_, _) => quickOutcome ??= quick.ServiceProvider
            .GetRequiredService<AccountRegister>().DisableAsync(second.Id, app.Data.ActorOf(first), default).GetAwaiter().GetResult();
        var demotion = new StaffFacts { Name = first.Name, Role = Role.Trainer, Language = Language.English };
        var slowOutcome = await slow.ServiceProvider.GetRequiredService<AccountRegister>()
            .ChangeAsync(first.Id, first.ConcurrencyStamp!, demotion, app.Data.ActorOf(second), default);

        Assert.Equal((AccountOutcome.Saved, AccountOutcome.OvertakenByAnother), (quickOutcome, slowOutcome));
        Assert.Equal(1, await db.ActiveAdministrators().CountAsync());
    }
}
