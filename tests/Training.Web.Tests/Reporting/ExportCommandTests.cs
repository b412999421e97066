using System.Diagnostics;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Training.Core.Attendance;
using Training.Core.Programmes;
using Training.TestKit;
using Training.Web.Commands;
using Xunit;

namespace Training.Web.Tests.Reporting;

public sealed class ExportCommandTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task Export_OfAProgramme_WritesTheSameBytesEachTime()
    {
        var programme = await ProgrammeAsync();
        var (one, other) = (Out("one.xlsx"), Out("other.xlsx"));

        var first = await RunAsync("--programme", programme.Code, "--out", one);
        await RunAsync("--programme", programme.Code, "--out", other);

        Assert.Equal((0, $"2 rows written to {one}", ""), first);
        Assert.Equal(await File.ReadAllBytesAsync(one), await File.ReadAllBytesAsync(other));
        Assert.Equal(["export.made", "export.made"], await VerbsAsync(programme));
    }

    [Fact]
    public async Task Export_WithDatesAndLanguage_FollowsThem()
    {
        var programme = await ProgrammeAsync();
        var file = Out("filtered.xlsx");

        await RunAsync("--programme", programme.Code, "--out", file, "--from", "2026-11-12", "--to", "2026-11-12", "--language", "ky");
        var none = await RunAsync("--programme", programme.Code, "--out", Out("none.xlsx"), "--to", "2026-11-11");

        using var workbook = new XLWorkbook(file);
        Assert.Contains("Кочкор", workbook.Worksheet("Attendance").CellsUsed().Select(cell => cell.GetString()));
        Assert.StartsWith("0 rows", none.Output);
    }

    [Fact]
    public async Task Export_ToARelativePath_WritesWhereTheOperatorStands()
    {
        var programme = await ProgrammeAsync();

        var (_, output, _) = await RunAsync("--programme", programme.Code, "--out", "relative.xlsx");

        Assert.Equal($"2 rows written to {Out("relative.xlsx")}", output);
        Assert.True(File.Exists(Out("relative.xlsx")));
    }

    [Fact]
    public async Task Export_NamedWithAReason_IsLoggedWithIt()
    {
        var programme = await ProgrammeAsync();

        var (status, _, _) = await RunAsync("--programme", programme.Code, "--out", Out("named.xlsx"), "--named", "--reason", "Asked for by the auditor");

        await using var db = app.OpenDb();
        var entry = await db.Activity.SingleAsync(e => e.RecordId == programme.Id);
        Assert.Equal((0, "export.named", null, $"{programme.Code}; rows 2; named: Asked for by the auditor"), (status, entry.Verb, entry.AccountId, entry.Detail));
    }

    [Fact]
    public async Task Export_NamedWithoutAReason_IsRefused()
    {
        var programme = await ProgrammeAsync();
        var file = Out("refused.xlsx");

        var (status, _, error) = await RunAsync("--programme", programme.Code, "--out", file, "--named", "--reason", "audit");

        Assert.Equal((1, false), (status, File.Exists(file)));
        Assert.Contains("needs a --reason of at least 10 characters", error);
    }

    [Fact]
    public async Task Export_OfAnUnknownProgramme_SaysSoInOneLine()
    {
        var result = await RunAsync("--programme", "NO-SUCH", "--out", Out("nothing.xlsx"));

        Assert.Equal((1, "", "There is no programme with the code 'NO-SUCH'."), result);
    }

    [Fact]
    public async Task Export_ToAPlaceThatIsNotThere_SaysSoInOneLine()
    {
        var programme = await ProgrammeAsync();
        var file = Out(Path.Combine("no", "such", "folder.xlsx"));

        var (status, _, error) = await RunAsync("--programme", programme.Code, "--out", file);

        Assert.Equal(1, status);
        Assert.StartsWith($"{file} could not be written", Assert.Single(error.Split('\n')));
    }

    [Theory]
    [InlineData("--from", "12.11.2026")]
    [InlineData("--to", "2026-11-31")]
    [InlineData("--language", "de")]
    public async Task Export_WithAValueThatDoesNotFit_SaysWhich(string option, string value)
    {
        var (status, _, error) = await RunAsync("--programme", "P1", "--out", Out("bad.xlsx"), option, value);

        Assert.Equal(1, status);
        Assert.Contains($"'{value}'", error);
    }

    private async Task<Programme> ProgrammeAsync()
    {
        var programme = await app.Data.ProgrammeAsync();
        await app.MarkAsync(
            await app.Data.WorkshopAsync(programme: programme), await app.Data.PersonAsync(), AttendanceStatus.Present, AttendanceStatus.Late);

        return programme;
    }

    private string Out(string name) => Path.Combine(app.DataDir, name);

    private async Task<List<string>> VerbsAsync(Programme programme)
    {
        await using var db = app.OpenDb();

        return await db.Activity.Where(e => e.RecordId == programme.Id).Select(e => e.Verb).ToListAsync();
    }

    private async Task<(int Status, string Output, string Error)> RunAsync(params string[] arguments)
    {
        await using var db = app.OpenDb();
        var provider = db.Database.IsSqlite() ? "Sqlite" : "SqlServer";
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                typeof(ExportCommand).Assembly.Location, "export", "attendance", .. arguments,
                $"--App:DataDir={app.DataDir}", "--App:SecretKey=a secret key that only the tests know",
                $"--Database:Provider={provider}", $"--Database:ConnectionString={db.Database.GetConnectionString()}",
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.Combine(Repository.Sources, "Training.Web"),
            Environment = { ["PWD"] = app.DataDir },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        return (process.ExitCode, output.Trim(), (await error).Trim());
    }
}
