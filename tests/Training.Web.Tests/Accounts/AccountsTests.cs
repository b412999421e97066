using System.Net;
using Microsoft.EntityFrameworkCore;
using Training.Core.Languages;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Accounts;

public sealed class AccountsTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Theory]
    [InlineData(Role.Specialist)]
    [InlineData(Role.Trainer)]
    [InlineData(Role.Participant)]
    public async Task Pages_AnyOtherRole_AreForbidden(Role role)
    {
        var someone = await app.Data.AccountAsync(Role.Trainer);
        var visitor = await app.SignInAsync(role);

        var pages = new[]
        {
            await visitor.GetAsync("/accounts"),
            await visitor.GetAsync("/accounts/new"),
            await visitor.GetAsync($"/accounts/{someone.Id}"),
            await visitor.GetAsync($"/accounts/{someone.Id}/edit"),
            await visitor.PostDirectlyAsync($"/accounts/{someone.Id}", new() { ["Role"] = "Administrator" }),
            await visitor.PostDirectlyAsync($"/accounts/{someone.Id}/disabling", []),
            await visitor.PostDirectlyAsync($"/accounts/{someone.Id}/enabling", []),
            await visitor.PostDirectlyAsync($"/accounts/{someone.Id}/password-link", []),
        };

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.Forbidden, page.Status));
    }

    [Fact]
    public async Task Pages_OfNoAccount_AreNotFound()
    {
        var nobody = Guid.CreateVersion7();
        var administrator = await app.SignInAsync(Role.Administrator);

        var pages = new[]
        {
            await administrator.GetAsync($"/accounts/{nobody}"),
            await administrator.GetAsync($"/accounts/{nobody}/edit"),
            await administrator.PostDirectlyAsync($"/accounts/{nobody}", []),
            await administrator.PostDirectlyAsync($"/accounts/{nobody}/disabling", []),
            await administrator.PostDirectlyAsync($"/accounts/{nobody}/enabling", []),
            await administrator.PostDirectlyAsync($"/accounts/{nobody}/password-link", []),
        };

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.NotFound, page.Status));
    }

    [Fact]
    public async Task Index_AsAdministrator_ListsStaffAndKeepsParticipantsNameless()
    {
        var trainer = await app.Data.AccountAsync(Role.Trainer, "Гүлжан Абылгазиева", communityIds: [await app.Data.PilotAsync(), await app.Data.PilotAsync("Nookat")]);
        var participant = await app.Data.AccountAsync(Role.Participant, "Сезим Бактыбекова");
        var administrator = await app.SignInAsync(Role.Administrator);

        var staff = await administrator.GetAsync($"/accounts?role=Trainer&email={trainer.Email}");
        var participants = await administrator.GetAsync("/accounts?role=Participant");
        var one = await administrator.GetAsync($"/accounts/{participant.Id}");

        Assert.Equal([trainer.Name, trainer.Email!, "Trainer", "2", "Never", "Active"], staff.Texts("tbody tr > *"));
        Assert.Contains(participants.Texts("tbody th"), text => text == "Participant’s account");
        Assert.All([participants, one], page => Assert.DoesNotContain("Бактыбекова", page.Html, StringComparison.Ordinal));
        Assert.All([participants, one], page => Assert.DoesNotContain(participant.Email!, page.Html, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"/accounts/{participant.Id}/edit")).Status);
    }

    [Fact]
    public async Task Index_MoreThanAPage_IsPaged()
    {
        foreach (var number in Enumerable.Range(1, 51))
        {
            await app.Data.AccountAsync(Role.Specialist, $"Specialist {number:d2}");
        }

        var administrator = await app.SignInAsync(Role.Administrator);

        var first = await administrator.GetAsync("/accounts?role=Specialist");
        var second = await administrator.GetAsync(first.Document.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(50, first.Texts("tbody tr").Count);
        Assert.NotEmpty(second.Texts("tbody tr"));
        Assert.All(second.Texts("tbody tr td[data-label=Role]"), role => Assert.Equal("Project specialist", role));
    }

    [Fact]
    public async Task New_Trainer_IsMadeWithTheirCommunitiesAndNoPassword()
    {
        var nookat = await app.Data.PilotAsync("Nookat");
        var administrator = await app.SignInAsync(Role.Administrator);

        var page = await SubmitNewAsync(administrator, "new.trainer@example.kg", new() { ["CommunityIds"] = $"{nookat}" });

        await using var db = app.OpenDb();
        var account = await db.Users.SingleAsync(a => a.Email == "new.trainer@example.kg");
        Assert.Equal($"/accounts/{account.Id}", page.Path);
        Assert.Equal("Trainer · No password yet", page.Text(".page-head .sub"));
        Assert.Equal((Role.Trainer, Language.Uzbek, null), (account.Role, account.Language, account.PasswordHash));
        Assert.Equal([nookat], await db.CommunityTrainers.Where(c => c.AccountId == account.Id).Select(c => c.CommunityId).ToListAsync());
        Assert.True(await db.Activity.AnyAsync(e => e.Verb == "account.added" && e.RecordId == account.Id));
    }

    [Fact]
    public async Task New_AddressThatHasAnAccount_IsRefusedAndKeepsWhatWasTyped()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        await SubmitNewAsync(administrator, "twice@example.kg");

        var page = await SubmitNewAsync(administrator, "TWICE@example.kg");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("This e-mail address has an account already.", page.Text("#Email-error"));
        Assert.Equal("Рустам Ҳайдаров", page.Document.QuerySelector("#Name")!.GetAttribute("value"));
        await using var db = app.OpenDb();
        Assert.Equal(1, await db.Users.CountAsync(a => a.NormalizedEmail == "TWICE@EXAMPLE.KG"));
    }

    [Fact]
    public async Task New_BadInput_IsToldInTheUsersLanguageUnderItsField()
    {
        var administrator = await app.SignInAsync(Role.Administrator);

        var empty = await SubmitNewAsync(administrator, "", new() { ["Name"] = "", ["Role"] = "" });
        var participant = await SubmitNewAsync(administrator, "no@example.kg", new() { ["Role"] = "Participant" });

        Assert.Equal("Enter the name.", empty.Text("#Name-error"));
        Assert.Equal("Enter the e-mail address.", empty.Text("#Email-error"));
        Assert.Equal("Choose a role.", empty.Text("#Role-error"));
        Assert.Equal("Choose a role.", participant.Text("#Role-error"));
        await using var db = app.OpenDb();
        Assert.False(await db.Users.AnyAsync(a => a.Email == "no@example.kg"));
    }

    [Fact]
    public async Task Edit_NewRoleAndName_AreSavedAndEndTheSession()
    {
        var trainer = await app.Data.AccountAsync(Role.Trainer, communityIds: await app.Data.PilotAsync());
        var session = await app.SignInAsync(trainer);
        var administrator = await app.SignInAsync(Role.Administrator);

        var form = await administrator.GetAsync($"/accounts/{trainer.Id}/edit");
        await administrator.SubmitAsync(form, "form.stack", new() { ["Name"] = "Айпери", ["Role"] = "Specialist" });
        app.Clock.Advance(TimeSpan.FromSeconds(59));

        await using var db = app.OpenDb();
        var account = await db.Users.SingleAsync(a => a.Id == trainer.Id);
        Assert.Equal(("Айпери", Role.Specialist), (account.Name, account.Role));
        Assert.False(await db.CommunityTrainers.AnyAsync(c => c.AccountId == trainer.Id));
        Assert.StartsWith("/sign-in", (await session.GetAsync("/today")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_NewNameOnly_LeavesTheSessionAlone()
    {
        var trainer = await app.Data.AccountAsync(Role.Trainer);
        var session = await app.SignInAsync(trainer);
        var administrator = await app.SignInAsync(Role.Administrator);

        await administrator.SubmitAsync(await administrator.GetAsync($"/accounts/{trainer.Id}/edit"), "form.stack", new() { ["Name"] = "Бермет" });
        app.Clock.Advance(TimeSpan.FromSeconds(59));

        var today = await session.GetAsync("/today");
        Assert.Equal(HttpStatusCode.OK, today.Status);
        Assert.Contains("Бермет", today.Text("header"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_OvertakenByAnother_ShowsWhatStandsAndSavesAtTheSecondTry()
    {
        var trainer = await app.Data.AccountAsync(Role.Trainer);
        var slow = await app.SignInAsync(Role.Administrator);
        var quick = await app.SignInAsync(Role.Administrator);
        var form = await slow.GetAsync($"/accounts/{trainer.Id}/edit");
        await quick.SubmitAsync(await quick.GetAsync($"/accounts/{trainer.Id}/edit"), "form.stack", new() { ["Name"] = "Quick" });

        var overtaken = await slow.SubmitAsync(form, "form.stack", new() { ["Name"] = "Slow" });

        Assert.Contains("Somebody else saved this account", overtaken.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("Quick", overtaken.Text(".note dd"));
        Assert.Equal("Slow", overtaken.Document.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal($"/accounts/{trainer.Id}", (await slow.SubmitAsync(overtaken, "form.stack")).Path);
        await using var db = app.OpenDb();
        Assert.Equal("Slow", (await db.Users.SingleAsync(a => a.Id == trainer.Id)).Name);
    }

    [Fact]
    public async Task Edit_AfterItsOwnerSignedIn_IsNotOvertaken()
    {
        var trainer = await app.Data.AccountAsync(Role.Trainer);
        var administrator = await app.SignInAsync(Role.Administrator);
        var form = await administrator.GetAsync($"/accounts/{trainer.Id}/edit");
        await app.SignInAsync(trainer);

        var saved = await administrator.SubmitAsync(form, "form.stack", new() { ["Name"] = "Жибек" });

        Assert.Equal($"/accounts/{trainer.Id}", saved.Path);
    }

    private static async Task<Page> SubmitNewAsync(Visitor visitor, string email, Dictionary<string, string>? changes = null)
    {
        var values = new Dictionary<string, string>
        {
            ["Name"] = "Рустам Ҳайдаров",
            ["Email"] = email,
            ["Role"] = "Trainer",
            ["Language"] = "Uzbek",
        };

        foreach (var (name, value) in changes ?? [])
        {
            values[name] = value;
        }

        return await visitor.SubmitAsync(await visitor.GetAsync("/accounts/new"), "form.stack", values);
    }
}
