using System.Net;
using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Communities;

public sealed class GroupTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    private const string Today = "2026-11-02";

    [Fact]
    public async Task MembersNew_AsAdministrator_IsForbidden()
    {
        var (community, seat) = await SeatAsync("Balykchy");
        var administrator = await app.SignInAsync(Role.Administrator);

        var page = await administrator.GetAsync($"/communities/{community}/seats/{seat}/members/new");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    [Fact]
    public async Task GroupPages_AnotherCommunitysTrainer_AreNotFound()
    {
        var (community, seat) = await SeatAsync("Balykchy");
        var member = await MemberAsync("Balykchy");
        var trainer = await app.SignInAsync(Role.Trainer, await app.Data.PilotAsync("Nookat"));
        var person = await app.Data.PersonAsync(communityId: community);
        var values = new Dictionary<string, string> { ["PersonId"] = $"{person.Id}", ["From"] = Today, ["LastDay"] = Today };

        var shown = new[]
        {
            await trainer.GetAsync($"/communities/{community}/seats/{seat}/members/new"),
            await trainer.GetAsync($"/members/{member.Id}/replacement/new"),
            await trainer.GetAsync($"/members/{member.Id}/departure"),
            await trainer.PostDirectlyAsync($"/communities/{community}/seats/{seat}/members", values),
            await trainer.PostDirectlyAsync($"/members/{member.Id}/replacement", values),
            await trainer.PostDirectlyAsync($"/members/{member.Id}/departure", values),
        };

        Assert.All(shown, page => Assert.Equal(HttpStatusCode.NotFound, page.Status));
        await using var db = app.OpenDb();
        Assert.Null((await db.Members.SingleAsync(m => m.Id == member.Id)).To);
    }

    [Fact]
    public async Task MembersNew_SeatOfAnotherCommunity_IsNotFound()
    {
        var (_, seat) = await SeatAsync("Balykchy");
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync($"/communities/{await app.Data.PilotAsync("Nookat")}/seats/{seat}/members/new");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task MembersCreate_PersonFoundByName_TakesTheEmptyPlace()
    {
        var (community, seat) = await SeatAsync("Kochkor");
        var person = await app.Data.PersonAsync("Жылдыз Төлөгөнова", community);
        await app.Data.PersonAsync("Бакыт Маматов", community);
        var trainer = await app.SignInAsync(Role.Trainer, community);
        var empty = await trainer.GetAsync($"/communities/{community}/seats/{seat}/members/new");

        var found = await trainer.SubmitAsync(empty, "form.search", new() { ["q"] = "zhyldyz" });
        var page = await trainer.SubmitAsync(found, "form.stack", new() { ["PersonId"] = $"{person.Id}" });

        Assert.Single(found.Texts("input[type=radio] + label"));
        Assert.Equal($"/communities/{community}", page.Path);
        Assert.Contains("Жылдыз Төлөгөнова", page.Texts("ul.list.split a"));
    }

    [Fact]
    public async Task MembersNew_NewPersonOnTheWay_ComesBackChosen()
    {
        var (community, seat) = await SeatAsync("Kara-Buura");
        var trainer = await app.SignInAsync(Role.Trainer, community);
        var empty = await trainer.GetAsync($"/communities/{community}/seats/{seat}/members/new");
        var link = empty.Document.QuerySelector("a[href^='/people/new']")!.GetAttribute("href")!;
        var form = await trainer.GetAsync(link);

        var back = await trainer.SubmitAsync(form, "form.stack", new() { ["Name"] = "Нурлан Эсенов", ["Sex"] = "Male", ["BirthYear"] = "1970" });

        Assert.StartsWith($"/communities/{community}/seats/{seat}/members/new", back.Path, StringComparison.Ordinal);
        Assert.Contains("Нурлан Эсенов", back.Text("input[type=radio][checked] + label"));
    }

    [Fact]
    public async Task MembersCreate_NobodyChosen_SaysSoAndKeepsTheDay()
    {
        var (community, seat) = await SeatAsync("Kara-Balta");
        await app.Data.PersonAsync(communityId: community);
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync($"/communities/{community}/seats/{seat}/members/new");

        var page = await specialist.SubmitAsync(form, "form.stack", new() { ["From"] = "2026-10-05" });

        Assert.Equal("Choose a person.", page.Text("#person-error"));
        Assert.Equal("2026-10-05", page.Document.QuerySelector("#From")?.GetAttribute("value"));
    }

    [Theory]
    [InlineData("2226-11-02")]
    [InlineData("1026-11-02")]
    public async Task MembersCreate_DayFarOff_IsRefused(string day)
    {
        var (community, seat) = await SeatAsync("Kara-Balta");
        var person = await app.Data.PersonAsync(communityId: community);
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync($"/communities/{community}/seats/{seat}/members/new");

        var page = await specialist.SubmitAsync(form, "form.stack", new() { ["PersonId"] = $"{person.Id}", ["From"] = day });

        Assert.Contains("Enter a day between", page.Text("#From-error"));
    }

    [Fact]
    public async Task MembersCreate_SeatFilledMeanwhile_SaysSo()
    {
        var (community, seat) = await SeatAsync("Nookat");
        var people = new[] { await app.Data.PersonAsync(communityId: community), await app.Data.PersonAsync(communityId: community) };
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync($"/communities/{community}/seats/{seat}/members/new");
        await specialist.SubmitAsync(form, "form.stack", new() { ["PersonId"] = $"{people[0].Id}" });

        var page = await specialist.SubmitAsync(form, "form.stack", new() { ["PersonId"] = $"{people[1].Id}" });

        Assert.Contains("Every place of this seat is taken", page.Text(".error-summary"));
        Assert.Equal($"{people[1].Id}", page.Document.QuerySelector("input[type=radio][checked]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task ReplacementCreate_NextMember_KeepsBothHistories()
    {
        var member = await MemberAsync("Chek-Abad");
        var community = await app.Data.PilotAsync("Chek-Abad");
        var next = await app.Data.PersonAsync("Сайкал Ибраимова", community);
        var trainer = await app.SignInAsync(Role.Trainer, community);
        var form = await trainer.GetAsync($"/members/{member.Id}/replacement/new");

        var page = await trainer.SubmitAsync(form, "form.stack", new() { ["PersonId"] = $"{next.Id}", ["From"] = Today });

        Assert.Contains("Сайкал Ибраимова", page.Texts("ul.list.split a"));
        Assert.Contains("1 of 12 seats taken", page.Text("main"));
        Assert.Contains("1 former member", page.Text("details summary:contains('former')"));
        Assert.Contains("01.03.2026–01.11.2026", page.Text("details:has(summary:contains('former'))"));
    }

    [Fact]
    public async Task ReplacementCreate_BeforeThePredecessorCame_IsRefused()
    {
        var member = await MemberAsync("Aidarken");
        var next = await app.Data.PersonAsync(communityId: await app.Data.PilotAsync("Aidarken"));
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync($"/members/{member.Id}/replacement/new");

        var page = await specialist.SubmitAsync(form, "form.stack", new() { ["PersonId"] = $"{next.Id}", ["From"] = "2026-03-01" });

        Assert.Contains("came on that day or later", page.Text("#From-error"));
    }

    [Fact]
    public async Task DepartureCreate_LastDay_LeavesAnEmptyPlaceFromTheDayAfter()
    {
        var member = await MemberAsync("Isfana");
        var community = await app.Data.PilotAsync("Isfana");
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync($"/members/{member.Id}/departure");

        var page = await specialist.SubmitAsync(form, "form.stack", new() { ["LastDay"] = "2026-11-01" });

        Assert.Equal($"/communities/{community}", page.Path);
        Assert.Contains("0 of 12 seats taken", page.Text("main"));
        Assert.Equal(12, page.Texts("a[href*='/members/new']").Count);
    }

    [Fact]
    public async Task DepartureCreate_BeforeTheFirstDay_SaysWhenItBegan()
    {
        var member = await MemberAsync("Bazar-Korgon");
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync($"/members/{member.Id}/departure");

        var page = await specialist.SubmitAsync(form, "form.stack", new() { ["LastDay"] = "2026-02-28" });

        Assert.Contains("began on 01.03.2026", page.Text("#LastDay-error"));
        Assert.Equal("2026-02-28", page.Document.QuerySelector("#LastDay")?.GetAttribute("value"));
    }

    private async Task<(Guid Community, Guid Seat)> SeatAsync(string pilot, string code = "LAWYER")
    {
        var community = await app.Data.PilotAsync(pilot);
        await using var db = app.OpenDb();

        return (community, await db.Seats
            .Where(s => s.StakeholderGroup.Code == code && db.AdvisoryGroups.Any(g => g.Id == s.AdvisoryGroupId && g.CommunityId == community))
            .Select(s => s.Id)
            .SingleAsync());
    }

    /// <summary>A first member, since 1 March 2026.</summary>
    private async Task<Member> MemberAsync(string pilot)
    {
        var person = Assert.Single(await app.Data.MembersAsync(await app.Data.PilotAsync(pilot), 1));
        await using var db = app.OpenDb();

        return await db.Members.SingleAsync(m => m.PersonId == person.Id);
    }
}
