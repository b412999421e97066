using System.Globalization;
using System.Net;
using ClosedXML.Excel;
using Training.Core.Attendance;
using Training.Core.People;
using Training.Core.Programmes;
using Training.TestKit;
using Xunit;
using static Training.Core.Attendance.AttendanceStatus;

namespace Training.Web.Tests.Reporting;

public sealed class FiguresPageTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Trainer)]
    [InlineData(Role.Participant)]
    public async Task Figures_AsAnybodyButASpecialist_AreForbidden(Role role)
    {
        var programme = await app.Data.ProgrammeAsync();
        var visitor = await app.SignInAsync(role);

        foreach (var path in new[] { "/figures", $"/programmes/{programme.Code}/figures", $"/programmes/{programme.Code}/figures/rows" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync(path)).Status);
        }
    }

    [Fact]
    public async Task Figures_OfAnUnknownProgramme_AreNotThere()
    {
        var specialist = await app.SignInAsync(Role.Specialist);

        foreach (var path in new[] { "/figures?programme=NO-SUCH", "/programmes/NO-SUCH/figures", "/programmes/NO-SUCH/figures/rows" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await specialist.GetAsync(path)).Status);
        }
    }

    [Fact]
    public async Task Figures_OfAProgramme_CountPeopleOnceAndAttendancesApart()
    {
        var programme = await MixedProgrammeAsync();
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync($"/programmes/{programme.Code}/figures");

        Assert.Equal(
            ["3 people trained each counted once", "5 attendances person × session", "67 % women 2 of 3", "1 people who attended at least 80 % of a workshop’s minutes"],
            page.Texts(".figure-cards > a.figure").Select(Spaced));
        Assert.Equal(3, page.Texts("ul.bars").Count);
        Assert.All(page.Texts("ul.bars > li:nth-last-child(2)"), line => Assert.StartsWith("Not stated", line));
        Assert.All(page.Texts("ul.bars > li:last-child"), line => Assert.StartsWith("All 5 attendances 3", line));
        Assert.Contains("The cells hold 1 person more than the sum.", page.Texts("p.muted").Single(text => text.Contains("cells hold")));
    }

    [Fact]
    public async Task Figures_OfTests_CountWhoIncreasedOnceAndNameNobody()
    {
        var programme = await app.Data.ProgrammeAsync(phases: 2);
        var (woman, man, absent) = (await app.Data.PersonAsync(), await app.Data.PersonAsync(sex: Sex.Male), await app.Data.PersonAsync());
        var first = await app.Data.WorkshopAsync(day: new(2026, 3, 2), programme: programme, invited: [woman, man, absent]);
        var second = await app.Data.WorkshopAsync(day: new(2026, 4, 2), programme: programme, invited: [woman]);
        await app.TestAsync(first, [(woman, 2, 5), (man, 6, 6), (absent, 3, null)]);
        await app.TestAsync(second, [(woman, 4, 9)]);
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync($"/programmes/{programme.Code}/figures");

        Assert.Equal(
            [
                "1 people who increased their knowledge each counted once",
                "50 % of those who took both tests 1 of 2",
                "50 % → 75 % right before and after +25 points",
                "1 people who missed a test only before: 1, only after: 0",
            ],
            page.Texts(".figure-cards > div.figure").Select(Spaced));
        Assert.Contains("Female 1 1 100 % 40 % 90 % 1 0", page.Texts("table.data tr").Select(Spaced));
        Assert.Contains("Male 1 0 0 % 60 % 60 % 0 0", page.Texts("table.data tr").Select(Spaced));
        Assert.Equal(3, page.Texts("table.data tr").Select(Spaced).Count(line => line == "All 2 1 50 % 50 % 75 % 1 0"));
        Assert.DoesNotContain(woman.Name, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_WithoutTests_SayHowTheyBegin()
    {
        var programme = await MixedProgrammeAsync();
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync($"/programmes/{programme.Code}/figures");

        Assert.StartsWith("Nobody was tested in this selection.", page.Text("main p.empty"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_EveryOneOfThem_LeadsToAsManyRows()
    {
        var programme = await MixedProgrammeAsync();
        var specialist = await app.SignInAsync(Role.Specialist);
        var page = await specialist.GetAsync($"/figures?programme={programme.Code}");
        var links = page.Document.QuerySelectorAll("a[href*='/figures/rows']").Where(a => !a.TextContent.Contains('%') || a.TextContent.Contains("attended"));
        var figures = links.Select(a => (Href: a.GetAttribute("href")!, Count: FirstNumber(a.TextContent))).Distinct().ToList();

        Assert.True(figures.Count > 50, $"Only {figures.Count} figures are links.");
        foreach (var (href, count) in figures)
        {
            var rows = await specialist.GetAsync(href);

            Assert.Equal((href, count), (href, rows.Document.QuerySelectorAll("tbody tr").Length));
        }
    }

    [Fact]
    public async Task Figures_InEachLanguage_LeadToTheSameRows()
    {
        var programme = await MixedProgrammeAsync();
        var english = await app.SignInAsync(Role.Specialist);
        var kyrgyz = await app.SignInAsync(await app.Data.AccountAsync(Role.Specialist, language: Core.Languages.Language.Kyrgyz));
        var page = await english.GetAsync($"/figures?programme={programme.Code}");
        var href = page.Document.QuerySelectorAll("ul.bars a.number")[0].GetAttribute("href")!;

        var here = await english.GetAsync(href);
        var there = await kyrgyz.GetAsync(href);

        Assert.Equal(here.Texts("tbody th"), there.Texts("tbody th"));
    }

    [Fact]
    public async Task Figures_WithFilters_StayInTheAddressAndNarrow()
    {
        var programme = await MixedProgrammeAsync();
        var specialist = await app.SignInAsync(Role.Specialist);
        var all = await specialist.GetAsync($"/figures?programme={programme.Code}");

        var page = await specialist.SubmitAsync(all, "form.filters", new() { ["Oblast"] = "KG-B", ["From"] = "2026-03-01" });

        Assert.StartsWith("1", page.Text(".figure strong"));
        Assert.Contains("Oblast: Batken oblast", page.Text(".sub"));
        Assert.Contains("From 01.03.2026", page.Text(".sub"));
        var export = page.Document.QuerySelector(".actions a.button:not(.quiet)")!.GetAttribute("href");
        Assert.Equal($"/programmes/{programme.Code}/exports/new?from=2026-03-01&oblast=KG-B", export);
    }

    [Fact]
    public async Task Figures_WithABadDate_SaySoAtTheField()
    {
        var programme = await MixedProgrammeAsync();
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync($"/figures?programme={programme.Code}&from=soon");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(page.Has("#From-error"));
    }

    [Fact]
    public async Task Rows_BehindAFigure_NameNobody()
    {
        var programme = await MixedProgrammeAsync();
        var specialist = await app.SignInAsync(Role.Specialist);

        foreach (var of in new[] { "people", "attendances", "attended" })
        {
            var page = await specialist.GetAsync($"/programmes/{programme.Code}/figures/rows?of={of}");

            Assert.DoesNotContain("Асанова", page.Text("table"));
            Assert.Matches("[0-9A-Z]{10}", page.Text("tbody"));
        }
    }

    [Fact]
    public async Task Rows_MoreThanFifty_AreShownPageByPage()
    {
        var day = new DateOnly(2026, 3, 2);
        var programme = await app.Data.ProgrammeAsync();
        var workshop = await app.Data.WorkshopAsync(
            programme: programme, sessions: [.. Enumerable.Range(0, 18).Select(i => new Core.Workshops.SessionSlot(day.AddDays(i), new(9, 0), new(12, 0)))]);
        var statuses = Enumerable.Repeat(Present, 18).ToArray();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await app.MarkAsync(workshop, await app.Data.PersonAsync(), statuses);
        }

        var specialist = await app.SignInAsync(Role.Specialist);

        var first = await specialist.GetAsync($"/programmes/{programme.Code}/figures/rows?of=attendances");
        var second = await specialist.GetAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal((50, 4), (first.Texts("tbody tr").Count, second.Texts("tbody tr").Count));
        Assert.False(second.Has("a[rel=next]"));
    }

    [Fact]
    public async Task Workbook_OfTheSameProgramme_HasTheTotalsOfThePage()
    {
        var programme = await MixedProgrammeAsync();
        var specialist = await app.SignInAsync(Role.Specialist);
        var page = await specialist.GetAsync($"/figures?programme={programme.Code}");
        var form = await specialist.GetAsync(page.Document.QuerySelector(".actions a.button:not(.quiet)")!.GetAttribute("href")!);
        var list = await specialist.SubmitAsync(form, "form[method=post].stack");

        using var workbook = new XLWorkbook(
            await specialist.Client.GetStreamAsync(list.Document.QuerySelector("a[href$='/file']")!.GetAttribute("href")!));

        var totals = workbook.Worksheet("Summary").RowsUsed().Where(r => r.Cell(1).GetString() == "total").ToList();
        Assert.Equal(3, totals.Count);
        Assert.All(totals, row => Assert.Equal([3, 5, 1], [row.Cell(3).GetValue<int>(), row.Cell(4).GetValue<int>(), row.Cell(5).GetValue<int>()]));
        Assert.Equal(["3", "5", "67 %", "1"], page.Texts(".figure strong").Select(Spaced));
        Assert.Equal(3, workbook.Worksheet("People").RowsUsed().Skip(1).Count(r => r.Cell("H").GetValue<int>() > 0));
    }

    /// <summary>Two women and a man with five attendances in two communities, one of whom also went on an exchange visit; a fourth never came.</summary>
    private async Task<Programme> MixedProgrammeAsync()
    {
        var (kochkor, isfana) = (await app.Data.PilotAsync(), await app.Data.PilotAsync("Isfana"));
        var programme = await app.Data.ProgrammeAsync(communityIds: [kochkor, isfana]);
        var first = await app.Data.WorkshopAsync(kochkor, new DateOnly(2026, 2, 2), programme: programme);
        var visit = await app.Data.WorkshopAsync(kochkor, new DateOnly(2026, 4, 2), programme: programme, guests: [isfana]);
        var elder = await app.Data.PersonAsync(communityId: kochkor, birthYear: 1950, group: "AKS");
        var silent = await app.Data.PersonAsync(communityId: kochkor, birthYear: null, sex: Sex.Male);
        var guest = await app.Data.PersonAsync(communityId: isfana, birthYear: 2000, group: "YOUTH");
        await app.MarkAsync(first, elder, Present, Late);
        await app.MarkAsync(first, silent, Partial, Absent);
        await app.MarkAsync(first, await app.Data.PersonAsync(communityId: kochkor), Absent, Excused);
        await app.MarkAsync(visit, elder, Present, Absent);
        await app.MarkAsync(visit, guest, Present, Absent);

        return programme;
    }

    private static int FirstNumber(string text) => int.Parse(string.Concat(text.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
