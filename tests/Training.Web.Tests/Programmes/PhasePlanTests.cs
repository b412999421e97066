using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Workshops;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Programmes;

public sealed class PhasePlanTests(TrainingApp app) : IClassFixture<TrainingApp>, IAsyncLifetime
{
    private const string Terms = "form[action$='/proposal']";
    private const string Schedule = "form[action$='/phase-plans']";

    private const string Nobody = "0199c0de-0000-7000-8000-00000000ffff";

    private Guid[] pilots = [];
    private Programme programme = default!;
    private Visitor specialist = default!;

    public async Task InitializeAsync()
    {
        app.Clock.MoveTo(TestClock.Start);
        await using var db = app.OpenDb();
        pilots = await db.Communities.Select(c => c.Id).ToArrayAsync();
        programme = await app.Data.ProgrammeAsync(communityIds: pilots);
        specialist = await app.SignInAsync(Role.Specialist);
    }

    /// <summary>The next test begins with communities and trainers that are free on every day.</summary>
    public async Task DisposeAsync()
    {
        await using var db = app.OpenDb();
        await db.CommunityTrainers.ExecuteDeleteAsync();
        await db.Workshops.ExecuteUpdateAsync(w => w.SetProperty(one => one.CancelledUtc, TestClock.Start.UtcDateTime));
    }

    private string Address => $"/programmes/{programme.Code}/phase-plans";

    [Fact]
    public async Task Plan_NineCommunitiesWithoutScript_SavesNineWorkshopsThatKeepTheRules()
    {
        await TrainerAsync("Aida", pilots);
        await TrainerAsync("Bakyt", pilots);
        var terms = await specialist.GetAsync($"{Address}/new");

        var schedule = await specialist.SubmitAsync(terms, Terms);
        var board = await specialist.SubmitAsync(schedule, Schedule);

        Assert.Equal(9, schedule.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("No conflicts", schedule.Text(".panel .state.ok"), StringComparison.Ordinal);
        Assert.Equal("9 workshops are planned.", board.Text(".flash.ok"));
        Assert.Equal(9, board.Document.QuerySelectorAll("a.cell.planned").Length);
        Assert.Contains("Plan phase 2", board.Texts(".page-head .button"));
        var workshops = await SavedAsync();
        Assert.Equal(pilots.Order(), workshops.Select(w => w.Communities.Single().CommunityId).Order());
        Assert.All(workshops, w => Assert.Equal((4, "Workshop 1", null, 1), (w.SessionCount, w.Title.En, w.Venue, w.Trainers.Count)));
        Assert.All(workshops, w => Assert.InRange(w.FirstDay, new DateOnly(2026, 11, 16), new DateOnly(2027, 1, 10)));
    }

    [Fact]
    public async Task Plan_SentTwice_IsRefusedTheSecondTime()
    {
        await TrainerAsync("Aida", pilots);
        var schedule = await ProposeAsync(pilots[..2]);
        await specialist.SubmitAsync(schedule, Schedule);

        var again = await specialist.SubmitAsync(schedule, Schedule);

        Assert.Contains("Already planned in this phase", again.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(2, (await SavedAsync()).Count);
    }

    [Fact]
    public async Task New_WhenSomeArePlanned_TicksTheOthers()
    {
        await TrainerAsync("Aida", pilots);
        await specialist.SubmitAsync(await ProposeAsync(pilots[..2]), Schedule);

        var page = await specialist.GetAsync($"{Address}/new");

        Assert.Equal(7, page.Document.QuerySelectorAll("input[name='Terms.CommunityIds'][checked]").Length);
        Assert.Equal(2, page.Document.QuerySelectorAll("input[name='Terms.CommunityIds'][disabled]").Length);
    }

    [Fact]
    public async Task Check_TwoWorkshopsOfOneTrainerOnOneDay_SaysSoAtBothRowsAndRefusesToSave()
    {
        await TrainerAsync("Aida", pilots);
        var schedule = await ProposeAsync(pilots[..2]);
        var moved = new Dictionary<string, string> { ["Rows[1].FirstDay"] = ValueOf(schedule, "Rows[0].FirstDay")! };

        var check = await specialist.SubmitAsync(schedule, Schedule, moved);
        var saved = await SavedAsync();

        Assert.Equal(2, check.Document.QuerySelectorAll("tbody tr .state.overdue").Length);
        Assert.All(check.Texts("tbody tr td:last-child"), text => Assert.Contains("Aida would also be in", text, StringComparison.Ordinal));
        Assert.Contains("The plan still has conflicts", check.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(moved["Rows[1].FirstDay"], ValueOf(check, "Rows[1].FirstDay"));
        Assert.Empty(saved);
    }

    [Fact]
    public async Task Save_OnAHoliday_NeedsTheTickAndThenSaves()
    {
        await TrainerAsync("Aida", pilots);
        var schedule = await ProposeAsync(pilots[..1]);
        var newYear = new Dictionary<string, string> { ["Rows[0].FirstDay"] = "2026-12-31" };

        var warned = await specialist.SubmitAsync(schedule, Schedule, newYear);
        var before = (await SavedAsync()).Count;
        var board = await specialist.SubmitAsync(warned, Schedule, new() { ["AcceptWarnings"] = "true" });

        Assert.Contains("01.01.2027 is a public holiday: New Year", string.Join('\n', warned.Texts("tbody td:last-child p")), StringComparison.Ordinal);
        Assert.Contains("Tick the box", warned.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(0, before);
        Assert.Equal("1 workshop is planned.", board.Text(".flash.ok"));
        Assert.Equal(new DateOnly(2026, 12, 31), (await SavedAsync()).Single().FirstDay);
    }

    [Fact]
    public async Task Check_TrainerBookedElsewhere_SaysSo()
    {
        var trainer = await TrainerAsync("Aida", pilots);
        await app.Data.WorkshopAsync(pilots[8], new DateOnly(2026, 12, 3), trainerId: trainer.Id);
        var schedule = await ProposeAsync(pilots[..1]);

        var check = await CheckAsync(schedule, new() { ["Rows[0].FirstDay"] = "2026-12-03" });

        Assert.Contains("Aida has another workshop on 03.12.2026 already", check.Text("tbody td:last-child"), StringComparison.Ordinal);
        Assert.True(check.Has("tbody .state.overdue"));
    }

    [Fact]
    public async Task Save_WithARowLeftOut_SavesTheOthers()
    {
        await TrainerAsync("Aida", pilots);
        var schedule = await ProposeAsync(pilots[..3]);

        var board = await specialist.SubmitAsync(schedule, Schedule, new() { ["Rows[0].IsIn"] = "false" });

        Assert.Equal("2 workshops are planned.", board.Text(".flash.ok"));
    }

    [Fact]
    public async Task Save_RowWithoutTrainerOrDay_IsRefusedAndSaysWhich()
    {
        await TrainerAsync("Aida", pilots);
        var schedule = await ProposeAsync(pilots[..1]);

        var nobody = await specialist.SubmitAsync(schedule, Schedule, new() { ["Rows[0].TrainerIds"] = "" });
        var noDay = await specialist.SubmitAsync(schedule, Schedule, new() { ["Rows[0].FirstDay"] = "" });
        var noneTicked = await specialist.SubmitAsync(schedule, Schedule, new() { ["Rows[0].IsIn"] = "false" });

        Assert.Contains("No trainer is chosen", nobody.Text("tbody td:last-child"), StringComparison.Ordinal);
        Assert.Contains("There is room, but no day is chosen", noDay.Text("tbody td:last-child"), StringComparison.Ordinal);
        Assert.Contains("Tick at least one community", noneTicked.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Empty(await SavedAsync());
    }

    [Fact]
    public async Task Save_DayThatIsNoDay_KeepsWhatWasTyped()
    {
        await TrainerAsync("Aida", pilots);
        var schedule = await ProposeAsync(pilots[..1]);

        var word = await specialist.SubmitAsync(schedule, Schedule, new() { ["Rows[0].FirstDay"] = "soon" });
        var farYear = await specialist.SubmitAsync(schedule, Schedule, new() { ["Rows[0].FirstDay"] = "9999-12-31" });

        Assert.Equal("soon", ValueOf(word, "Rows[0].FirstDay"));
        Assert.Equal("This value does not fit.", word.Text("tbody .error"));
        Assert.Equal("9999-12-31", ValueOf(farYear, "Rows[0].FirstDay"));
        Assert.Equal("Enter a day between 2000 and 2100.", farYear.Text("tbody .error"));
        Assert.Empty(await SavedAsync());
    }

    [Fact]
    public async Task Propose_BadTerms_SaysSoAtTheFieldsAndKeepsThem()
    {
        await TrainerAsync("Aida", pilots);
        var terms = await specialist.GetAsync($"{Address}/new");

        var page = await specialist.SubmitAsync(terms, Terms, new() { ["Terms.DaysPerWorkshop"] = "9", ["Terms.To"] = "", ["Terms.Capacity"] = "many" });
        var reversed = await specialist.SubmitAsync(terms, Terms, new() { ["Terms.To"] = "2026-11-03" });
        var nobody = await specialist.SubmitAsync(terms, Terms, new() { ["Terms.TrainerIds"] = Nobody, ["Terms.CommunityIds"] = Nobody });

        Assert.Equal("9", ValueOf(page, "Terms.DaysPerWorkshop"));
        Assert.Equal("many", ValueOf(page, "Terms.Capacity"));
        Assert.Contains("Enter a number between 1 and 5.", page.Texts(".field .error"));
        Assert.Contains("Enter the last day.", page.Texts(".field .error"));
        Assert.Contains("The last day is before the first day", reversed.Texts(".error"));
        Assert.Contains("Choose at least one community", nobody.Texts(".error"));
        Assert.Contains("Choose at least one trainer", nobody.Texts(".error"));
    }

    [Fact]
    public async Task Propose_TooFewDays_ShowsWhoHasNoRoomAndWhy()
    {
        await TrainerAsync("Aida", pilots);
        var terms = await specialist.GetAsync($"{Address}/new");

        var schedule = await specialist.SubmitAsync(terms, Terms, new() { ["Terms.From"] = "2026-12-07", ["Terms.To"] = "2026-12-11" });

        Assert.Equal(9, schedule.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("The community or its trainers are busy on all the chosen dates", string.Join('\n', schedule.Texts("tbody td:last-child")), StringComparison.Ordinal);
    }

    /// <summary>An oblast with hundreds of communities makes a form of more values than the framework takes by itself.</summary>
    [Theory]
    [InlineData("proposal")]
    [InlineData("check")]
    public async Task Plan_FormOfThousandsOfValues_IsRead(string step)
    {
        await TrainerAsync("Aida", pilots);
        var token = (await specialist.GetAsync($"{Address}/new")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var values = Enumerable.Range(0, 3000).Select(number => KeyValuePair.Create($"Other[{number}]", "x"))
            .Append(new("__RequestVerificationToken", token))
            .Append(new("Terms.PhaseId", $"{programme.Phases[0].Id}"));

        var page = await specialist.PostAsync($"{Address}/{step}", values);

        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        Assert.Contains("Enter the first day.", page.Texts(".field .error"));
    }

    [Fact]
    public async Task Plan_AsTrainer_HasOwnCommunitiesOnly()
    {
        var account = await TrainerAsync("Aida", pilots[..2]);
        await TrainerAsync("Bakyt", pilots[5..]);
        var trainer = await app.SignInAsync(account);
        var terms = await trainer.GetAsync($"{Address}/new");

        var forged = await trainer.SubmitAsync(terms, Terms, new() { ["Terms.CommunityIds"] = $"{pilots[7]}" });
        var board = await trainer.SubmitAsync(await trainer.SubmitAsync(terms, Terms), Schedule);

        Assert.Equal(2, terms.Document.QuerySelectorAll("input[name='Terms.CommunityIds']").Length);
        Assert.DoesNotContain("Bakyt", terms.Html, StringComparison.Ordinal);
        Assert.Contains("Choose at least one community", forged.Texts(".error"));
        Assert.Equal("2 workshops are planned.", board.Text(".flash.ok"));
    }

    [Fact]
    public async Task New_OfAnotherProgrammesPhase_IsNotFound()
    {
        var other = await app.Data.ProgrammeAsync(communityIds: pilots);

        var page = await specialist.GetAsync($"{Address}/new?phase={other.Phases[0].Id}");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, page.Status);
    }

    private Task<Account> TrainerAsync(string name, Guid[] communityIds) => app.Data.AccountAsync(Role.Trainer, name, communityIds: communityIds);

    private async Task<Page> ProposeAsync(Guid[] communityIds)
    {
        var terms = await specialist.GetAsync($"{Address}/new");

        foreach (var box in terms.Document.QuerySelectorAll("input[name='Terms.CommunityIds']").Cast<IHtmlInputElement>())
        {
            box.IsChecked = communityIds.Contains(Guid.Parse(box.Value));
        }

        return await specialist.SubmitAsync(terms, Terms);
    }

    private async Task<Page> CheckAsync(Page schedule, Dictionary<string, string> changes)
    {
        schedule.Document.QuerySelector(Schedule)!.SetAttribute("action", $"{Address}/check");

        return await specialist.SubmitAsync(schedule, "form[action$='/check']", changes);
    }

    private static string? ValueOf(Page page, string field) =>
        page.Document.QuerySelector($"{(field.StartsWith("Rows", StringComparison.Ordinal) ? Schedule : Terms)} [name='{field}']")?.GetAttribute("value");

    private async Task<IReadOnlyList<Workshop>> SavedAsync()
    {
        await using var db = app.OpenDb();

        return await db.Workshops
            .Include(w => w.Communities)
            .Include(w => w.Trainers)
            .AsSplitQuery()
            .Where(w => w.ProgrammeId == programme.Id)
            .ToListAsync();
    }
}
