using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.Attendance;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Reporting;
using Training.Core.Workshops;
using Training.Jobs.Reporting;
using Training.TestKit;
using Xunit;

namespace Training.Jobs.Tests.Reporting;

public sealed class ExportBuilderTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    private static readonly TimeSpan LongerThanALease = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Build_WaitingRequest_WritesAFileOnlyItsOwnerMayRead()
    {
        var request = await RequestAsync();

        await BuildAllAsync();

        var built = await FindAsync(request);
        Assert.Equal((ExportState.Ready, 2, 2), (built.State, built.RowsDone, built.RowsTotal));
        Assert.Equal(built.FinishedUtc!.Value.AddHours(24), built.ExpiresUtc);
        using var workbook = new XLWorkbook(PathOf(built));
        Assert.Equal(3, workbook.Worksheet("Attendance").LastRowUsed().RowNumber());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf(built)));
        }
    }

    [Fact]
    public async Task Build_DiedHalfway_IsBegunAgainWhenItsLeaseHasLapsed()
    {
        var request = await RequestAsync();
        var dead = (await InScopeAsync(services => services.GetRequiredService<ExportRequests>().ClaimAsync(request.Id, CancellationToken.None)))!;
        await File.WriteAllTextAsync(PathOf(dead) + ".tmp", "half a workbook");

        Assert.False(await BuildAsync(request));
        app.Clock.Advance(LongerThanALease);
        Assert.True(await BuildAsync(request));

        var built = await FindAsync(request);
        Assert.Equal((ExportState.Ready, 2), (built.State, built.Attempts));
        Assert.NotEqual(dead.FileName, built.FileName);
        await ExpireAsync();
        Assert.False(File.Exists(PathOf(dead) + ".tmp"));
        Assert.True(File.Exists(PathOf(built)));
    }

    [Fact]
    public async Task Build_DiesEveryTime_IsGivenUpWithASentence()
    {
        var request = await RequestAsync();

        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.NotNull(await InScopeAsync(s => s.GetRequiredService<ExportRequests>().ClaimAsync(request.Id, CancellationToken.None)));
            app.Clock.Advance(LongerThanALease);
        }

        Assert.False(await BuildAsync(request));
        Assert.Equal((ExportState.Failed, ExportProblem.BrokeOff), ((await FindAsync(request)).State, (await FindAsync(request)).Problem));
    }

    [Fact]
    public async Task Build_TakenOverByAnother_CannotReportOrFinish()
    {
        var request = await RequestAsync();

        await InScopeAsync(async services =>
        {
            var slow = services.GetRequiredService<ExportRequests>();
            var claim = (await slow.ClaimAsync(request.Id, CancellationToken.None))!;
            Assert.True(await slow.ReportAsync(claim, 1, CancellationToken.None));
            app.Clock.Advance(LongerThanALease);
            Assert.True(await BuildAsync(request));

            Assert.False(await slow.ReportAsync(claim, 2, CancellationToken.None));
            Assert.False(await slow.FinishAsync(claim, 2, CancellationToken.None));

            return true;
        });

        Assert.Equal(ExportState.Ready, (await FindAsync(request)).State);
    }

    [Fact]
    public async Task Report_WhileBuilding_ShowsRowsAndHoldsTheLease()
    {
        var request = await RequestAsync();

        await InScopeAsync(async services =>
        {
            var requests = services.GetRequiredService<ExportRequests>();
            var claim = (await requests.ClaimAsync(request.Id, CancellationToken.None))!;
            app.Clock.Advance(TimeSpan.FromSeconds(90));

            return await requests.ReportAsync(claim, 1, CancellationToken.None);
        });
        app.Clock.Advance(TimeSpan.FromSeconds(90));

        var underWay = await FindAsync(request);
        Assert.Equal((ExportState.Building, 1, 50), (underWay.State, underWay.RowsDone, underWay.PercentAt(app.Clock.GetUtcNow().UtcDateTime)));
        Assert.False(await BuildAsync(request));
    }

    [Fact]
    public async Task Build_MoreRowsThanOneReport_NotesProgressBesideItsOwnReading()
    {
        var day = new DateOnly(2026, 3, 2);
        var programme = await app.Data.ProgrammeAsync();
        var workshop = await app.Data.WorkshopAsync(
            programme: programme,
            sessions: [.. Enumerable.Range(0, 20).Select(i => new SessionSlot(day.AddDays(i), new TimeOnly(9, 0), new TimeOnly(12, 0)))]);
        var statuses = Enumerable.Repeat(AttendanceStatus.Present, 20).ToArray();
        for (var person = 0; person < 120; person++)
        {
            await app.MarkAsync(workshop, await app.Data.PersonAsync(), statuses);
        }

        var request = await RequestAsync(programme);
        await BuildAsync(request);

        var built = await FindAsync(request);
        Assert.Equal((ExportState.Ready, 2_400, 2_400), (built.State, built.RowsDone, built.RowsTotal));
    }

    [Fact]
    public async Task Build_FolderCannotBeWritten_FailsAndIsDoneOnTheNextTry()
    {
        var folder = Path.Combine(app.DataDir, ExportFiles.FolderName);
        var request = await RequestAsync();
        if (Directory.Exists(folder))
        {
            Directory.Move(folder, folder + "-aside");
        }

        await File.WriteAllTextAsync(folder, "in the way");
        await BuildAsync(request);
        File.Delete(folder);

        Assert.Equal((ExportState.Failed, ExportProblem.NotWritten), ((await FindAsync(request)).State, (await FindAsync(request)).Problem));
        Assert.True(await InScopeAsync(s => s.GetRequiredService<ExportRequests>().TryAgainAsync(request.Id, request.Actor, CancellationToken.None)));
        await BuildAllAsync();
        Assert.Equal(ExportState.Ready, (await FindAsync(request)).State);
    }

    [Fact]
    public async Task Write_DiskFillsUpHalfway_LeavesNoFile()
    {
        var path = Path.Combine(app.DataDir, "full.xlsx");

        await Assert.ThrowsAsync<IOException>(() => ExportFiles.WriteAsync<int>(path, async output =>
        {
            await output.WriteAsync(new byte[1000]);
            throw new IOException("No space left on device");
        }));

        Assert.Empty(Directory.EnumerateFiles(app.DataDir, "full*"));
    }

    [Fact]
    public async Task Expire_AfterADay_RemovesTheFileAndKeepsTheRow()
    {
        var request = await RequestAsync();
        await BuildAllAsync();
        var path = PathOf(await FindAsync(request));

        app.Clock.Advance(TimeSpan.FromHours(23));
        await ExpireAsync();
        Assert.True(File.Exists(path));
        app.Clock.Advance(TimeSpan.FromHours(1));
        await ExpireAsync();

        Assert.False(File.Exists(path));
        Assert.Equal((ExportState.Expired, null), ((await FindAsync(request)).State, (await FindAsync(request)).FileName));
    }

    [Fact]
    public async Task Export_SameData_GivesTheSameBytesAtAnotherTime()
    {
        var programme = await ProgrammeAsync();
        var one = await WriteAsync(programme);

        app.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(one, await WriteAsync(programme));
    }

    [Fact]
    public async Task Export_TestsAfterTheRollCall_MakeItsDataNewer()
    {
        var programme = await ProgrammeAsync();
        var before = await AsOfAsync();
        app.Clock.Advance(TimeSpan.FromHours(5));
        await app.TestAsync(await app.Data.WorkshopAsync(programme: programme), [(await app.Data.PersonAsync(), 4, 7)]);

        Assert.Equal(before.AddHours(5), await AsOfAsync(), TimeSpan.FromSeconds(1));

        async Task<DateTime> AsOfAsync()
        {
            using var workbook = new XLWorkbook(new MemoryStream(await WriteAsync(programme)));

            return workbook.Worksheet("Contents").RowsUsed().Single(r => r.Cell(1).GetString() == "data as of").Cell(2).GetDateTime();
        }
    }

    [Fact]
    public async Task Export_SaysWhatItHoldsAndOfWhenItIs()
    {
        var programme = await ProgrammeAsync();

        using var workbook = new XLWorkbook(new MemoryStream(await WriteAsync(programme)));

        var contents = workbook.Worksheet("Contents").RowsUsed().ToLookup(r => r.Cell(1).GetString(), r => r.Cell(2).GetFormattedString());
        Assert.Contains(programme.Code, contents["programme"].Single());
        Assert.Equal(["All dates", "All communities"], contents["filter"]);
        Assert.Equal("project specialist", contents["asked for by"].Single());
        Assert.Equal("UTC+06:00", contents["time zone"].Single());
    }

    private async Task<Programme> ProgrammeAsync()
    {
        var (programme, person) = (await app.Data.ProgrammeAsync(), await app.Data.PersonAsync());
        var workshop = await app.Data.WorkshopAsync(programme: programme);
        await app.MarkAsync(workshop, person, AttendanceStatus.Present, AttendanceStatus.Absent);
        await app.TestAsync(workshop, [(person, 4, 7)]);

        return programme;
    }

    private async Task<Requested> RequestAsync(Programme? programme = null)
    {
        programme ??= await ProgrammeAsync();
        var actor = app.Data.ActorOf(await app.Data.AccountAsync(Role.Specialist));
        var input = new NewExport { Query = new AttendanceQuery { ProgrammeId = programme.Id }, RequestKey = Guid.CreateVersion7() };
        var request = await InScopeAsync(services => services.GetRequiredService<ExportRequests>().RequestAsync(input, actor, CancellationToken.None));

        return new Requested(request.Id, actor);
    }

    private async Task<byte[]> WriteAsync(Programme programme)
    {
        using var output = new MemoryStream();
        await InScopeAsync(services => services.GetRequiredService<AttendanceExport>()
            .WriteAsync(output, new AttendanceQuery { ProgrammeId = programme.Id }, "project specialist", report: null, CancellationToken.None));

        return output.ToArray();
    }

    private Task<bool> BuildAsync(Requested request) =>
        InScopeAsync(services => services.GetRequiredService<ExportBuilder>().BuildAsync(request.Id, CancellationToken.None));

    private Task BuildAllAsync() => InScopeAsync(async services =>
    {
        await services.GetRequiredService<BuildExports>().RunAsync(CancellationToken.None);

        return true;
    });

    private Task ExpireAsync() => InScopeAsync(async services =>
    {
        await services.GetRequiredService<ExpireExports>().RunAsync(CancellationToken.None);

        return true;
    });

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();

        return await act(scope.ServiceProvider);
    }

    private async Task<ExportRequest> FindAsync(Requested request)
    {
        await using var db = app.OpenDb();

        return await db.ExportRequests.SingleAsync(e => e.Id == request.Id);
    }

    private string PathOf(ExportRequest request) => app.Services.GetRequiredService<ExportFiles>().PathOf(request.FileName!);

    private sealed record Requested(Guid Id, Actor Actor);
}
