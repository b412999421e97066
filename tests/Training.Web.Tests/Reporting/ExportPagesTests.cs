using System.Net;
using System.Net.Http.Json;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Attendance;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Reporting;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Reporting;

public sealed class ExportPagesTests(ReportingApp app) : IClassFixture<ReportingApp>
{
    private const string Form = "form[method=post].stack";
    private const string GoodReason = "The auditor of the donor checks ten names.";

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Trainer)]
    [InlineData(Role.Participant)]
    public async Task Exports_AsAnybodyButASpecialist_AreForbidden(Role role)
    {
        var programme = await app.ProgrammeAsync(rows: 1);
        var (_, file, progress) = await MadeAsync(programme);
        var visitor = await app.SignInAsync(role);

        foreach (var path in new[] { Exports(programme), $"{Exports(programme)}/new", file, progress })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync(path)).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostDirectlyAsync(Exports(programme), [])).Status);
    }

    [Fact]
    public async Task Exports_OfAnotherSpecialist_AreNotThere()
    {
        var programme = await app.ProgrammeAsync(rows: 1);
        var (_, file, progress) = await MadeAsync(programme);
        var other = await app.SignInAsync(Role.Specialist);

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(file)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(progress)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostDirectlyAsync(file.Replace("/file", "/attempts"), [])).Status);
        Assert.DoesNotContain(file, (await other.GetAsync(Exports(programme))).Html);
    }

    [Fact]
    public async Task Exports_OfAnUnknownProgramme_AreNotThere()
    {
        var specialist = await app.SignInAsync(Role.Specialist);

        Assert.Equal(HttpStatusCode.NotFound, (await specialist.GetAsync("/programmes/NO-SUCH/exports")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await specialist.GetAsync("/programmes/NO-SUCH/exports/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await specialist.GetAsync($"/exports/{Guid.CreateVersion7()}/file")).Status);
    }

    [Fact]
    public async Task Index_NothingAskedForYet_SaysHowToBegin()
    {
        var programme = await app.ProgrammeAsync(rows: 0);
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync(Exports(programme));

        Assert.Contains("Begin with a new export", page.Text(".empty"));
        Assert.True(page.Has($"a[href='{Exports(programme)}/new']"));
    }

    [Fact]
    public async Task New_WithFilters_SaysHowManyRowsThereWillBe()
    {
        var programme = await app.ProgrammeAsync(rows: 2);
        var specialist = await app.SignInAsync(Role.Specialist);

        var all = await specialist.GetAsync($"{Exports(programme)}/new");
        var none = await specialist.SubmitAsync(all, "form.filters", new() { ["To"] = "2026-01-01" });

        Assert.Equal("This export will have 2 rows", all.Text(".panel h2"));
        Assert.Equal("This export will have 0 rows", none.Text(".panel h2"));
        Assert.Contains("Until 01.01.2026", none.Text(".panel"));
        Assert.Equal("2026-01-01", none.Document.QuerySelector($"{Form} [name=to]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Create_FewRows_CanBeDownloadedAtOnce()
    {
        var programme = await app.ProgrammeAsync(rows: ReportingApp.SmallRows);
        var (specialist, file, _) = await MadeAsync(programme);

        var response = await specialist.Client.GetAsync(file);

        var day = app.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(6));
        Assert.Equal(FormattableString.Invariant($"attendance-{programme.Code.ToLowerInvariant()}-{day:yyyy-MM-dd}.xlsx"), response.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition.DispositionType);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.CacheControl!.NoStore);
        using var workbook = new XLWorkbook(await response.Content.ReadAsStreamAsync());
        Assert.Equal(1 + ReportingApp.SmallRows, workbook.Worksheet("Attendance").LastRowUsed().RowNumber());
        var log = await LogAsync(file);
        Assert.Equal(["export.requested", "export.made", "export.downloaded"], log.Select(e => e.Verb));
        Assert.All(log, entry => Assert.Equal($"{programme.Code}; rows {ReportingApp.SmallRows}; pseudonymous", entry.Detail));
        Assert.Single(log.Select(e => e.AccountId).Distinct());
    }

    [Fact]
    public async Task Create_WithFilters_ExportsTheRowsThePageCounted()
    {
        var programme = await app.ProgrammeAsync(rows: 2);
        var later = await app.Data.WorkshopAsync(day: new DateOnly(2026, 12, 1), programme: programme);
        await app.MarkAsync(later, await app.Data.PersonAsync(), AttendanceStatus.Present);
        var specialist = await app.SignInAsync(Role.Specialist);
        var page = await specialist.GetAsync($"{Exports(programme)}/new?from=2026-12-01");

        var list = await specialist.SubmitAsync(page, Form);

        Assert.Contains("From 01.12.2026", list.Text("tbody"));
        using var workbook = new XLWorkbook(await specialist.Client.GetStreamAsync(FileOf(list)));
        Assert.Equal(2, workbook.Worksheet("Attendance").LastRowUsed().RowNumber());
    }

    [Fact]
    public async Task Create_ManyRows_IsMadeInTheBackgroundWithProgress()
    {
        var programme = await app.ProgrammeAsync(rows: ReportingApp.SmallRows + 1);
        var specialist = await app.SignInAsync(Role.Specialist);
        var list = await specialist.SubmitAsync(await specialist.GetAsync($"{Exports(programme)}/new"), Form);
        var progress = list.Document.QuerySelector("[data-progress-url]")!.GetAttribute("data-progress-url")!;

        var before = await specialist.Client.GetFromJsonAsync<Progress>(progress);
        var early = await specialist.GetAsync(progress.Replace("/progress", "/file"));
        await app.RunJobsAsync();
        var after = await specialist.Client.GetFromJsonAsync<Progress>(progress);

        Assert.True(list.Has("[data-progress-url] progress") && list.Has("[data-progress-text]") && list.Has("a[data-progress-link][hidden]"));
        Assert.Equal(new Progress("pending", 0, "Waiting to begin", null), before);
        Assert.Equal("This export is not ready.", early.Text(".flash.warn"));
        Assert.Equal(new Progress("ready", 100, "4 rows", progress.Replace("/progress", "/file")), after);
        Assert.Equal(progress.Replace("/progress", "/file"), FileOf(await specialist.GetAsync(Exports(programme))));
    }

    [Fact]
    public async Task Create_SentTwice_MakesOneExport()
    {
        var programme = await app.ProgrammeAsync(rows: 1);
        var specialist = await app.SignInAsync(Role.Specialist);
        var page = await specialist.GetAsync($"{Exports(programme)}/new");

        await specialist.SubmitAsync(page, Form);
        var list = await specialist.SubmitAsync(page, Form);

        Assert.Single(list.Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Create_NamedWithoutReasonOrPassword_AsksForBothAndKeepsTheRest()
    {
        var programme = await app.ProgrammeAsync(rows: 1);
        var specialist = await app.SignInAsync(Role.Specialist);
        var page = await specialist.GetAsync($"{Exports(programme)}/new?from=2026-01-05");

        var refused = await specialist.SubmitAsync(page, Form, new() { ["IsNamed"] = "true", ["Reason"] = "audit", ["Password"] = "not my password" });

        Assert.Equal("Say in at least 10 characters why names are needed.", refused.Text("#Reason-error"));
        Assert.Equal("This is not your password.", refused.Text("#Password-error"));
        Assert.Equal("audit", refused.Text("textarea"));
        Assert.True(refused.Has("#named[checked]"));
        Assert.Equal("2026-01-05", refused.Document.QuerySelector($"{Form} [name=from]")!.GetAttribute("value"));
        Assert.DoesNotContain("not my password", refused.Html);
        Assert.Contains("This file can endanger people", refused.Text(".note"));
        Assert.Equal(0, await CountAsync(programme));
    }

    [Fact]
    public async Task Create_NamedWithReasonAndPassword_NamesWhoAgreedAndLogsTheReason()
    {
        var programme = await app.ProgrammeAsync(rows: 0);
        var workshop = await app.Data.WorkshopAsync(programme: programme);
        var (agreed, silent) = (await app.Data.PersonAsync("Зарылбек Агай"), await app.Data.PersonAsync("Нурбек Унчукпас"));
        await app.ConsentAsync(agreed);
        await app.MarkAsync(workshop, agreed, AttendanceStatus.Present);
        await app.MarkAsync(workshop, silent, AttendanceStatus.Present);
        var specialist = await app.SignInAsync(Role.Specialist);
        var page = await specialist.GetAsync($"{Exports(programme)}/new");

        var list = await specialist.SubmitAsync(
            page, Form, new() { ["IsNamed"] = "true", ["Reason"] = GoodReason, ["Password"] = TrainingApp.Password });

        Assert.Contains("With names", list.Text("tbody"));
        using var workbook = new XLWorkbook(await specialist.Client.GetStreamAsync(FileOf(list)));
        var texts = workbook.Worksheet("Attendance").CellsUsed().Select(cell => cell.GetString()).ToList();
        Assert.Contains("Зарылбек Агай", texts);
        Assert.DoesNotContain("Нурбек Унчукпас", texts);
        var log = await LogAsync(FileOf(list));
        Assert.Equal("export.named", log[0].Verb);
        Assert.All(log, entry => Assert.Contains($"named: {GoodReason}", entry.Detail));
    }

    [Fact]
    public async Task Create_BadFilter_SaysSoAndMakesNothing()
    {
        var programme = await app.ProgrammeAsync(rows: 1);
        var specialist = await app.SignInAsync(Role.Specialist);
        var page = await specialist.GetAsync($"{Exports(programme)}/new");

        var refused = await specialist.SubmitAsync(page, Form, new() { ["from"] = "yesterday" });

        Assert.True(refused.Has(".error-summary"));
        Assert.Equal(0, await CountAsync(programme));
    }

    [Fact]
    public async Task File_AfterADay_SaysThatItHasExpiredAndIsGone()
    {
        var programme = await app.ProgrammeAsync(rows: 1);
        var account = await app.Data.AccountAsync(Role.Specialist);
        var (_, file, _) = await MadeAsync(programme, account);

        app.Clock.Advance(ExportRequest.Lifetime);
        var specialist = await app.SignInAsync(account);
        var refused = await specialist.GetAsync(file);
        await app.RunJobsAsync();
        var list = await specialist.GetAsync(Exports(programme));

        Assert.Equal("This export has expired. Make a new one.", refused.Text(".flash.warn"));
        Assert.True(list.Has(".state.expired"));
        Assert.False(list.Has($"a[href='{file}']"));
    }

    [Fact]
    public async Task Create_DiskCannotBeWritten_SaysSoAndTriesAgain()
    {
        var programme = await app.ProgrammeAsync(rows: 1);
        var specialist = await app.SignInAsync(Role.Specialist);
        var folder = Path.Combine(app.DataDir, ExportFiles.FolderName);
        if (Directory.Exists(folder))
        {
            Directory.Move(folder, folder + "-aside");
        }

        await File.WriteAllTextAsync(folder, "in the way");
        var failed = await specialist.SubmitAsync(await specialist.GetAsync($"{Exports(programme)}/new"), Form);
        File.Delete(folder);
        var repaired = await specialist.SubmitAsync(failed, "form[action$='/attempts']");

        Assert.Contains("The disk may be full", failed.Text("tbody"));
        Assert.Equal(HttpStatusCode.OK, (await specialist.Client.GetAsync(FileOf(repaired))).StatusCode);
    }

    private static string Exports(Programme programme) => $"/programmes/{programme.Code}/exports";

    private static string FileOf(Page list) => list.Document.QuerySelector("a[href$='/file']")!.GetAttribute("href")!;

    private async Task<(Visitor Specialist, string File, string Progress)> MadeAsync(Programme programme, Account? account = null)
    {
        var specialist = await app.SignInAsync(account ?? await app.Data.AccountAsync(Role.Specialist));
        var list = await specialist.SubmitAsync(await specialist.GetAsync($"{Exports(programme)}/new"), Form);
        var file = FileOf(list);

        return (specialist, file, file.Replace("/file", "/progress"));
    }

    private async Task<int> CountAsync(Programme programme)
    {
        await using var db = app.OpenDb();

        return await db.ExportRequests.CountAsync(e => e.ProgrammeId == programme.Id);
    }

    private async Task<List<ActivityEntry>> LogAsync(string file)
    {
        var id = Guid.Parse(file.Split('/')[2]);
        await using var db = app.OpenDb();

        return await db.Activity.Where(e => e.RecordId == id).OrderBy(e => e.AtUtc).ThenBy(e => e.Id).ToListAsync();
    }

    private sealed record Progress(string State, int Percent, string Text, string? DownloadUrl);
}
