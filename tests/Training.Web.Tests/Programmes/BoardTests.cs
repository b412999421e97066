using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.Attendance;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Workshops;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Programmes;

public sealed class BoardTests(TrainingApp app) : IClassFixture<TrainingApp>, IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 11, 12);

    private Guid kochkor;
    private Guid balykchy;

    public async Task InitializeAsync()
    {
        app.Clock.MoveTo(TestClock.Start);
        kochkor = await app.Data.PilotAsync();
        balykchy = await app.Data.PilotAsync("Balykchy");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Show_AsParticipant_IsForbidden()
    {
        var programme = await app.Data.ProgrammeAsync(communityIds: kochkor);
        var participant = await app.SignInAsync(Role.Participant);

        Assert.Equal(HttpStatusCode.Forbidden, (await participant.GetAsync($"/programmes/{programme.Code}")).Status);
    }

    [Fact]
    public async Task Show_UnknownCodeOrAnotherTrainersProgramme_IsNotFound()
    {
        var programme = await app.Data.ProgrammeAsync(communityIds: kochkor);
        var stranger = await app.SignInAsync(Role.Trainer, balykchy);
        string[] views = ["", "/calendar", "/workshops", "/phase-plans/new"];

        foreach (var view in views)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/programmes/{programme.Code}{view}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/programmes/NOWHERE{view}")).Status);
        }
    }

    [Theory]
    [InlineData(Role.Specialist, "Board", "Calendar", "List", "Figures", "Exports")]
    [InlineData(Role.Trainer, "Board", "Calendar", "List")]
    public async Task Tabs_ByRole_LeadToWhatTheyMaySee(Role role, params string[] expected)
    {
        var programme = await app.Data.ProgrammeAsync(communityIds: kochkor);
        var visitor = await app.SignInAsync(role, kochkor);

        var board = await visitor.GetAsync($"/programmes/{programme.Code}");

        Assert.Equal(expected, board.Texts("nav.tabs a"));
        foreach (var tab in board.Document.QuerySelectorAll("nav.tabs a"))
        {
            var page = await visitor.GetAsync(tab.GetAttribute("href")!);
            Assert.Equal(tab.TextContent, Assert.Single(page.Texts("nav.tabs a[aria-current]")));
        }
    }

    [Fact]
    public async Task Show_OfEachState_SaysItWithDatesAndOneLine()
    {
        var specialist = await app.Data.AccountAsync(Role.Specialist);
        var programme = await app.Data.ProgrammeAsync(phases: 6, communityIds: kochkor);
        var people = new[] { await app.Data.PersonAsync(communityId: kochkor), await app.Data.PersonAsync(communityId: kochkor) };
        await WorkshopAsync(programme, 1, Day.AddDays(20));
        await WorkshopAsync(programme, 2, Day.AddDays(25), people);
        await WorkshopAsync(programme, 3, Day);
        var held = await WorkshopAsync(programme, 4, Day.AddDays(-2), people);
        var closed = await WorkshopAsync(programme, 5, Day.AddDays(-4), people);
        app.Clock.MoveToLocal(Day.AddDays(2), new TimeOnly(9, 0));
        var actor = app.Data.ActorOf(specialist);
        await MarkAsync(held, people, actor);
        await MarkAsync(closed, people, actor);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WorkshopPlanner>().CloseAsync(closed.Id, actor, default);

        var page = await (await app.SignInAsync(specialist)).GetAsync($"/programmes/{programme.Code.ToLowerInvariant()}");

        Assert.Equal(
            [
                "Planned 2 Dec nobody is invited yet",
                "Invited 7 Dec 0 of 2 answered",
                "Overdue 12 Nov nobody is on the roll",
                "Held 10 Nov 2 of 2 attended",
                "Closed 8 Nov 2 of 2 attended",
            ],
            page.Texts(".board a.cell:not(.none)"));
        Assert.Equal("/workshops/" + held.Id, page.Document.QuerySelector("a.cell.held")!.GetAttribute("href"));
        Assert.True(page.Has("a.cell.planned") && page.Has("a.cell.invited") && page.Has("a.cell.overdue") && page.Has("a.cell.closed"));
        Assert.Equal(
            $"/workshops/new?programme={programme.Code}&community={kochkor}&phase={programme.Phases.Single(p => p.Order == 6).Id}",
            page.Document.QuerySelector("a.cell.none")!.GetAttribute("href"));
        Assert.Equal("1 community · 6 phases · 1 workshop needs you", page.Text(".page-head .sub"));
        Assert.Equal(["Plan phase 6"], page.Texts(".page-head .button:not(.quiet)"));
    }

    [Theory]
    [InlineData("en", 2, 5, "Held 12 Nov roll call missing · +30 points")]
    [InlineData("en", 5, 5, "Held 12 Nov roll call missing · 0 points")]
    [InlineData("ru", 9, 3, "Проведён 12 нояб нет переклички · −60 баллов")]
    public async Task Show_HeldAndTested_SaysTheGroupsGain(string language, int before, int after, string expected)
    {
        var programme = await app.Data.ProgrammeAsync(communityIds: kochkor);
        var people = await app.Data.MembersAsync(kochkor, 3);
        var workshop = await WorkshopAsync(programme, 1, Day, people);
        await app.TestAsync(workshop, [.. people.Select(p => (p, (int?)before, (int?)after))]);
        app.Clock.MoveToLocal(Day, new TimeOnly(18, 0));
        var specialist = await app.SignInAsync(await app.Data.AccountAsync(Role.Specialist, language: SupportedLanguages.Find(language)!.Value));

        var page = await specialist.GetAsync($"/programmes/{programme.Code}");

        Assert.Equal(expected, page.Text(".board a.cell:not(.none)"));
    }

    [Fact]
    public async Task Show_AsTrainer_HasOwnRowsOnlyAndMayPlan()
    {
        var programme = await app.Data.ProgrammeAsync(communityIds: [kochkor, balykchy]);
        var trainer = await app.SignInAsync(Role.Trainer, kochkor);

        var page = await trainer.GetAsync($"/programmes/{programme.Code}");

        Assert.Equal(["Kochkor"], page.Texts(".board tbody th a"));
        Assert.Contains("Plan phase 1", page.Texts(".page-head .button"));
        Assert.DoesNotContain("Edit", page.Texts(".page-head .button"));
    }

    [Fact]
    public async Task Show_AsAdministrator_OffersNothingToPlan()
    {
        var programme = await app.Data.ProgrammeAsync(communityIds: kochkor);
        var administrator = await app.SignInAsync(Role.Administrator);

        var page = await administrator.GetAsync($"/programmes/{programme.Code}");

        Assert.Equal(["not planned", "not planned"], page.Texts(".board .cell"));
        Assert.Empty(page.Texts(".page-head .button"));
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync($"/programmes/{programme.Code}/phase-plans/new")).Status);
    }

    [Fact]
    public async Task Show_WithAnOblast_ShowsItsRowsAndTabs()
    {
        var programme = await app.Data.ProgrammeAsync(communityIds: [kochkor, balykchy]);
        var specialist = await app.SignInAsync(Role.Specialist);

        var whole = await specialist.GetAsync($"/programmes/{programme.Code}");
        var one = await specialist.GetAsync($"/programmes/{programme.Code}?oblast=KG-Y");

        Assert.Single(whole.Document.QuerySelectorAll("nav.tabs"));
        Assert.Equal(["Balykchy"], one.Texts(".board tbody th a"));
        Assert.Contains("Issyk-Kul oblast", one.Texts("nav.tabs a[aria-current]"));
    }

    [Fact]
    public async Task Calendar_OfTheMonth_BeginsOnMondayAndShowsWorkshopsAndHolidays()
    {
        var programme = await app.Data.ProgrammeAsync(communityIds: kochkor);
        var workshop = await app.Data.WorkshopAsync(
            kochkor, programme: programme, sessions: [new(new(2026, 12, 31), new(9, 0), new(12, 0)), new(new(2027, 1, 1), new(9, 0), new(12, 0))]);
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync($"/programmes/{programme.Code}/calendar?month=2026-12");
        var unknown = await specialist.GetAsync($"/programmes/{programme.Code}/calendar?month=never");

        Assert.Equal("Mon", page.Texts("table.calendar th")[0]);
        Assert.Equal("30", page.Text("table.calendar td .day"));
        Assert.Equal(35, page.Document.QuerySelectorAll("table.calendar td").Length);
        Assert.Equal(["Kochkor 1 Working together · Planned", "Kochkor 1 Working together · Planned"], page.Texts("a.event.planned"));
        Assert.Equal($"/workshops/{workshop.Id}", page.Document.QuerySelector("a.event")!.GetAttribute("href"));
        Assert.Contains("New Year", page.Text("td[data-label='Friday 01.01.2027']"), StringComparison.Ordinal);
        Assert.Equal("November 2026", unknown.Text(".page-head .sub"));
        Assert.True(unknown.Has(".today"));
    }

    [Fact]
    public async Task List_OfWorkshops_IsUpcomingFirstAndFiltered()
    {
        var programme = await app.Data.ProgrammeAsync(communityIds: [kochkor, balykchy]);
        await WorkshopAsync(programme, 1, Day.AddDays(-8), community: balykchy);
        await WorkshopAsync(programme, 1, Day.AddDays(-6));
        await WorkshopAsync(programme, 2, Day.AddDays(9), community: balykchy);
        await WorkshopAsync(programme, 2, Day.AddDays(8));
        app.Clock.MoveToLocal(Day, new TimeOnly(9, 0));
        var specialist = await app.SignInAsync(Role.Specialist);
        var address = $"/programmes/{programme.Code}/workshops";

        var all = await specialist.GetAsync(address);
        var overdue = await specialist.GetAsync($"{address}?state=Overdue&oblast=KG-Y");
        var second = await specialist.GetAsync($"{address}?phase={programme.Phases.Single(p => p.Order == 2).Id}&page=9");
        var none = await specialist.GetAsync($"{address}?state=Closed");

        Assert.Equal(["20 Nov 2026", "21 Nov 2026", "6 Nov 2026", "4 Nov 2026"], all.Texts("tbody td[data-label=Days]"));
        Assert.Equal(["4 Nov 2026"], overdue.Texts("tbody td[data-label=Days]"));
        Assert.Equal(["20 Nov 2026", "21 Nov 2026"], second.Texts("tbody td[data-label=Days]"));
        Assert.True(none.Has(".empty"));
    }

    [Fact]
    public async Task List_LongerThanAPage_HasPagesThatKeepTheFilter()
    {
        var programme = await app.Data.ProgrammeAsync(communityIds: kochkor);

        foreach (var number in Enumerable.Range(0, 52))
        {
            await WorkshopAsync(programme, 1, Day.AddDays(number));
        }

        var specialist = await app.SignInAsync(Role.Specialist);
        var first = await specialist.GetAsync($"/programmes/{programme.Code}/workshops?state=Planned");
        var second = await specialist.GetAsync(first.Document.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(50, first.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(2, second.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("state=Planned", second.Path, StringComparison.Ordinal);
    }

    private async Task<Workshop> WorkshopAsync(
        Programme programme, int phase, DateOnly day, IReadOnlyList<Person>? invited = null, Guid? community = null)
    {
        await using var db = app.OpenDb();
        var workshop = new Workshop
        {
            ProgrammeId = programme.Id,
            PhaseId = programme.Phases.Single(p => p.Order == phase).Id,
            Kind = WorkshopKind.PhaseWorkshop,
            Title = LocalText.Same("Working together"),
            Capacity = 15,
        };
        workshop.Schedule([new(day, new(9, 0), new(12, 30))]);
        workshop.SetCommunities(community ?? kochkor, []);

        if (invited is not null)
        {
            workshop.Invite(invited, TestClock.Start.UtcDateTime);
        }

        db.Workshops.Add(workshop);
        await db.SaveChangesAsync();

        return workshop;
    }

    private async Task MarkAsync(Workshop workshop, IReadOnlyList<Person> people, Actor actor)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RollCall>().MarkAsync(
            workshop.Sessions.Single().Id,
            [.. people.Select(p => new Mark(p.Id, AttendanceStatus.Present))],
            AttendanceSource.RollCall,
            actor,
            default);
    }
}
