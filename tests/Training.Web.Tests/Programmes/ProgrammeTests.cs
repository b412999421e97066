using System.Net;
using Microsoft.EntityFrameworkCore;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Programmes;

public sealed class ProgrammeTests(TrainingApp app) : IClassFixture<TrainingApp>, IAsyncLifetime
{
    private Visitor specialist = default!;

    public async Task InitializeAsync() => specialist = await app.SignInAsync(Role.Specialist);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("/programmes/new")]
    [InlineData("/programmes/ANY/edit")]
    [InlineData("/programmes/ANY/phases")]
    [InlineData("/programmes/ANY/phases/new")]
    [InlineData("/holidays")]
    [InlineData("/holidays/new")]
    [InlineData("/donors")]
    public async Task Change_AsTrainerOrAdministrator_IsForbidden(string address)
    {
        foreach (var role in new[] { Role.Trainer, Role.Administrator, Role.Participant })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAsync(role)).GetAsync(address)).Status);
        }
    }

    [Theory]
    [InlineData("/programmes/NOWHERE/edit")]
    [InlineData("/programmes/NOWHERE/phases")]
    [InlineData("/donors/0199c0de-0000-7000-8000-00000000ffff/edit")]
    public async Task Change_UnknownRecord_IsNotFound(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await specialist.GetAsync(address)).Status);

    [Fact]
    public async Task Create_WithEverything_LeadsToItsPhasesAndThenToItsBoard()
    {
        var kochkor = await app.Data.PilotAsync();
        await specialist.SubmitAsync(await specialist.GetAsync("/donors"), "form[action='/donors']", new() { ["Form.Name"] = "Embassy of Norway" });
        var form = await specialist.GetAsync("/programmes/new");
        var donor = form.Document.QuerySelectorAll(".choice").Single(c => c.TextContent.Contains("Norway", StringComparison.Ordinal));

        var phases = await specialist.SubmitAsync(form, "form[action='/programmes']", new()
        {
            ["Form.Code"] = " valley-27 ",
            ["Form.Title.Ru"] = "Долина",
            ["Form.StartsOn"] = "2027-01-01",
            ["Form.EndsOn"] = "2027-12-31",
            ["Form.AgeBands"] = "18, 30",
            ["Form.DonorIds"] = donor.QuerySelector("input")!.GetAttribute("value")!,
            ["Form.CommunityIds"] = $"{kochkor}",
        });

        Assert.Equal("/programmes/VALLEY-27/phases", phases.Path);
        await using var db = app.OpenDb();
        var saved = await db.Programmes.Include(p => p.Donors).Include(p => p.Communities).SingleAsync(p => p.Code == "VALLEY-27");
        Assert.Equal(("Долина", "18,30", 80), (saved.Title.Ru, saved.AgeBands, saved.AttendanceShare));
        Assert.Equal("Embassy of Norway", saved.Donors.Single().Name);
        Assert.Equal(kochkor, saved.Communities.Single().Id);
        Assert.True((await specialist.GetAsync("/programmes/valley-27")).Has(".empty"));
    }

    [Fact]
    public async Task Create_BadInput_KeepsWhatWasTypedAndSaysWhatIsWrong()
    {
        await app.Data.ProgrammeAsync(code: "TAKEN");
        var form = await specialist.GetAsync("/programmes/new");
        var good = new Dictionary<string, string>
        {
            ["Form.Code"] = "TAKEN",
            ["Form.Title.En"] = "Valley",
            ["Form.StartsOn"] = "2027-01-01",
            ["Form.EndsOn"] = "2027-12-31",
        };

        var bad = await specialist.SubmitAsync(form, "form[action='/programmes']", new()
        {
            ["Form.Code"] = "two words",
            ["Form.StartsOn"] = "2027-05-01",
            ["Form.EndsOn"] = "2027-04-01",
            ["Form.AttendanceShare"] = "150",
            ["Form.AgeBands"] = "30,18",
        });
        var taken = await specialist.SubmitAsync(form, "form[action='/programmes']", good);
        var reserved = await specialist.SubmitAsync(form, "form[action='/programmes']", new(good) { ["Form.Code"] = "new" });

        Assert.Equal(
            [
                "Use capital letters, digits and hyphens only, such as STRIVE-KG.",
                "Write the title in at least one language.",
                "The last day is before the first day.",
                "Enter a number between 1 and 100.",
                "Enter ages in rising order with commas between them, such as 14,18,30,36,60.",
            ],
            bad.Texts(".field .error"));
        Assert.Equal("two words", bad.Document.QuerySelector("[name='Form.Code']")!.GetAttribute("value"));
        Assert.Equal("30,18", bad.Document.QuerySelector("[name='Form.AgeBands']")!.GetAttribute("value"));
        Assert.Equal("Another programme has this code.", taken.Text(".field .error"));
        Assert.Equal("Valley", taken.Document.QuerySelector("[name='Form.Title.En']")!.GetAttribute("value"));
        Assert.True(reserved.Has(".field .error"));
    }

    [Fact]
    public async Task Update_OvertakenByAnother_ShowsBothAndThenSaves()
    {
        var programme = await app.Data.ProgrammeAsync();
        var address = $"/programmes/{programme.Code}";
        var mine = await specialist.GetAsync($"{address}/edit");
        await specialist.SubmitAsync(await specialist.GetAsync($"{address}/edit"), $"form[action='{address}']", new() { ["Form.Title.En"] = "Theirs" });

        var overtaken = await specialist.SubmitAsync(mine, $"form[action='{address}']", new() { ["Form.Title.En"] = "Mine" });
        var saved = await specialist.SubmitAsync(overtaken, $"form[action='{address}']");

        Assert.Contains("Somebody else saved this programme", overtaken.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Theirs", overtaken.Text(".note"), StringComparison.Ordinal);
        Assert.Equal("Mine", overtaken.Document.QuerySelector("[name='Form.Title.En']")!.GetAttribute("value"));
        Assert.Equal("Mine", saved.Text("h1"));
    }

    [Fact]
    public async Task Update_LeavingOutACommunityWithWorkshops_IsRefused()
    {
        var kochkor = await app.Data.PilotAsync();
        var programme = await app.Data.ProgrammeAsync(communityIds: kochkor);
        await app.Data.WorkshopAsync(kochkor, programme: programme);
        var isfana = await app.Data.PilotAsync("Isfana");
        var edit = await specialist.GetAsync($"/programmes/{programme.Code}/edit");

        var page = await specialist.SubmitAsync(edit, $"form[action='/programmes/{programme.Code}']", new() { ["Form.CommunityIds"] = $"{isfana}" });

        Assert.Contains("A community that has workshops in this programme must stay in it.", page.Texts(".error"));
        Assert.Equal([$"{isfana}"], page.Document.QuerySelectorAll("[name='Form.CommunityIds'][checked]").Select(e => e.GetAttribute("value")));
    }

    [Fact]
    public async Task Index_WithSeveralProgrammes_ListsThemAndWithOneLeadsToItsBoard()
    {
        var balykchy = await app.Data.PilotAsync("Balykchy");
        var first = await app.Data.ProgrammeAsync(communityIds: balykchy);
        await app.Data.ProgrammeAsync(communityIds: await app.Data.PilotAsync("Nookat"));
        var trainer = await app.SignInAsync(Role.Trainer, balykchy);

        var one = await trainer.GetAsync("/programmes");
        var list = await trainer.GetAsync("/programmes?all=true");
        var all = await specialist.GetAsync("/programmes");

        Assert.Equal($"/programmes/{first.Code}", one.Path);
        Assert.Single(list.Document.QuerySelectorAll("tbody tr"));
        Assert.True(all.Document.QuerySelectorAll("tbody tr").Length >= 2);
        Assert.False(list.Has("a[href='/programmes/new']"));
    }

    [Fact]
    public async Task Phases_AddedMovedRenamedRemoved_StayInOrder()
    {
        var programme = await app.Data.ProgrammeAsync(phases: 2);
        var address = $"/programmes/{programme.Code}/phases";

        var added = await specialist.SubmitAsync(await specialist.GetAsync($"{address}/new"), $"form[action='{address}']", new()
        {
            ["Form.Name.En"] = "Local planning",
            ["Form.WorkshopTitle.En"] = "Working together",
        });
        var phase = added.Document.QuerySelectorAll("ol.list > li").Last().QuerySelector("a")!.GetAttribute("href")!.Replace("/edit", "", StringComparison.Ordinal);
        var moved = await specialist.SubmitAsync(added, $"form[action='{phase}/position']", button: "-1");
        var movedAgain = await specialist.SubmitAsync(added, $"form[action='{phase}/position']", button: "-1");
        var renamed = await specialist.SubmitAsync(await specialist.GetAsync($"{phase}/edit"), $"form[action='{phase}']", new() { ["Form.Name.En"] = "Planning" });
        var removed = await specialist.SubmitAsync(renamed, $"form[action='{phase}/deletion']");

        Assert.Equal(["1 Phase 1", "2 Phase 2", "3 Local planning"], added.Texts("ol.list strong"));
        Assert.Equal(["1 Phase 1", "2 Local planning", "3 Phase 2"], moved.Texts("ol.list strong"));
        Assert.Equal(moved.Texts("ol.list strong"), movedAgain.Texts("ol.list strong"));
        Assert.True(movedAgain.Has(".flash.warn"));
        Assert.Equal(["1 Phase 1", "2 Planning", "3 Phase 2"], renamed.Texts("ol.list strong"));
        Assert.Equal(["1 Phase 1", "2 Phase 2"], removed.Texts("ol.list strong"));
    }

    [Fact]
    public async Task Phases_TitleWithAThemeWordOrWithoutAny_IsRefusedAtTheField()
    {
        var programme = await app.Data.ProgrammeAsync(phases: 0);
        var form = await specialist.GetAsync($"/programmes/{programme.Code}/phases/new");

        var page = await specialist.SubmitAsync(form, $"form[action='/programmes/{programme.Code}/phases']", new()
        {
            ["Form.Name.En"] = "Preventing radicalisation",
            ["Form.WorkshopTitle.En"] = "Working together",
            ["Form.WorkshopTitle.Ru"] = "Профилактика радикализации",
        });
        var empty = await specialist.SubmitAsync(form, $"form[action='/programmes/{programme.Code}/phases']");

        Assert.Equal(["Choose a neutral title: people read it in messages on their phones."], page.Texts(".field .error"));
        Assert.Equal("true", page.Document.QuerySelector("[name='Form.WorkshopTitle.Ru']")!.GetAttribute("aria-invalid"));
        Assert.Equal("Working together", page.Document.QuerySelector("[name='Form.WorkshopTitle.En']")!.GetAttribute("value"));
        Assert.Equal(["Write the name in at least one language.", "Write the workshop title in at least one language."], empty.Texts(".field .error"));
    }

    [Fact]
    public async Task Phases_WithWorkshops_CannotBeRemoved()
    {
        var programme = await app.Data.ProgrammeAsync(phases: 2, communityIds: await app.Data.PilotAsync());
        await app.Data.WorkshopAsync(programme: programme);
        var address = $"/programmes/{programme.Code}/phases";
        var first = programme.Phases.Single(p => p.Order == 1).Id;
        var page = await specialist.GetAsync(address);

        var refused = await specialist.PostDirectlyAsync($"{address}/{first}/deletion", new() { ["version"] = $"{programme.Version}" });

        Assert.False(page.Has($"form[action='{address}/{first}/deletion']"));
        Assert.Equal("This phase has workshops, so it stays.", refused.Text(".flash.warn"));
        Assert.Equal(2, refused.Document.QuerySelectorAll("ol.list > li").Length);
    }

    [Fact]
    public async Task Phases_RenamedWhileAnotherSaved_ShowsBoth()
    {
        var programme = await app.Data.ProgrammeAsync(phases: 1);
        var address = $"/programmes/{programme.Code}/phases/{programme.Phases[0].Id}";
        var mine = await specialist.GetAsync($"{address}/edit");
        await specialist.SubmitAsync(await specialist.GetAsync($"{address}/edit"), $"form[action='{address}']", new() { ["Form.Name.En"] = "Theirs" });

        var overtaken = await specialist.SubmitAsync(mine, $"form[action='{address}']", new() { ["Form.Name.En"] = "Mine" });
        var saved = await specialist.SubmitAsync(overtaken, $"form[action='{address}']");

        Assert.Contains("Theirs", overtaken.Text(".note"), StringComparison.Ordinal);
        Assert.Equal("Mine", overtaken.Document.QuerySelector("[name='Form.Name.En']")!.GetAttribute("value"));
        Assert.Equal(["1 Mine"], saved.Texts("ol.list strong"));
    }

    [Fact]
    public async Task Holidays_OfAYear_AreListedConfirmedAddedAndRemoved()
    {
        var list = await specialist.GetAsync("/holidays?year=2027");
        var unconfirmed = list.Document.QuerySelector("form[action$='/confirmation']")!.GetAttribute("action");

        var confirmed = await specialist.SubmitAsync(list, $"form[action='{unconfirmed}']");
        var form = await specialist.GetAsync("/holidays/new");
        var values = new Dictionary<string, string> { ["Form.Date"] = "2027-10-04", ["Form.Name.Ky"] = "Айылдын күнү" };
        await specialist.SubmitAsync(form, "form[action='/holidays']", values);
        var added = await specialist.SubmitAsync(form, "form[action='/holidays']", values);
        var row = added.Document.QuerySelectorAll("ul.list > li").Single(li => li.TextContent.Contains("Айылдын күнү", StringComparison.Ordinal));
        var deletion = row.QuerySelector("form[action$='/deletion']")!.GetAttribute("action");
        var removed = await specialist.SubmitAsync(added, $"form[action='{deletion}']");
        var removedAgain = await specialist.SubmitAsync(added, $"form[action='{deletion}']");

        Assert.False(confirmed.Has($"form[action='{unconfirmed}']"));
        Assert.DoesNotContain("Айылдын", removed.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, removedAgain.Status);
    }

    [Fact]
    public async Task Holidays_BadInput_KeepsWhatWasTyped()
    {
        var page = await specialist.SubmitAsync(await specialist.GetAsync("/holidays/new"), "form[action='/holidays']", new() { ["Form.Name.En"] = "Fair", ["Form.Date"] = "" });

        Assert.Equal(["Enter the day."], page.Texts(".field .error"));
        Assert.Equal("Fair", page.Document.QuerySelector("[name='Form.Name.En']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Donors_NameTaken_IsSaidAtTheField()
    {
        var list = await specialist.SubmitAsync(await specialist.GetAsync("/donors"), "form[action='/donors']", new() { ["Form.Name"] = "First" });
        list = await specialist.SubmitAsync(list, "form[action='/donors']", new() { ["Form.Name"] = "Second" });
        var edit = list.Document.QuerySelectorAll("ul.list > li").Single(li => li.TextContent.Contains("Second", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
        var form = $"form[action='{edit.Replace("/edit", "", StringComparison.Ordinal)}']";

        var again = await specialist.SubmitAsync(list, "form[action='/donors']", new() { ["Form.Name"] = "First" });
        var taken = await specialist.SubmitAsync(await specialist.GetAsync(edit), form, new() { ["Form.Name"] = "First" });
        var renamed = await specialist.SubmitAsync(taken, form, new() { ["Form.Name"] = "Third" });

        Assert.Equal("Another donor has this name.", again.Text(".field .error"));
        Assert.Equal("Another donor has this name.", taken.Text(".field .error"));
        Assert.Contains("Third", renamed.Texts("ul.list strong"));
        Assert.DoesNotContain("Second", renamed.Texts("ul.list strong"));
    }
}
