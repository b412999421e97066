using System.Diagnostics;
using ClosedXML.Excel;
using Xunit;

namespace Training.Jobs.Tests.Reporting;

public sealed class OtherSpreadsheetsTests : IDisposable
{
    private const string Python = "/usr/bin/python3";

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("training-workbook-");

    public void Dispose() => directory.Delete(recursive: true);

    [ProgramFact("soffice", "--headless", "--version")]
    public async Task LibreOffice_AnyExport_OpensAndKeepsEveryCell()
    {
        var path = await SaveAsync();

        using var before = new XLWorkbook(path);
        using var after = new XLWorkbook(Convert(path, "xlsx", "xlsx:Calc MS Excel 2007 XML"));

        Assert.All(before.Worksheets, sheet => Assert.Equal(
            sheet.CellsUsed().Select(cell => cell.Address.ToString()),
            after.Worksheet(sheet.Name).CellsUsed().Select(cell => cell.Address.ToString())));
        Assert.All(["date", "start", "end", "hours", "session"], column => Assert.Equal(
            (before.Cell("Attendance", column).DataType, before.Cell("Attendance", column).Value),
            (after.Cell("Attendance", column).DataType, after.Cell("Attendance", column).Value)));
        Assert.All(after.Worksheets, sheet => Assert.Empty(sheet.CellsUsed(cell => cell.HasFormula)));
    }

    [ProgramFact("soffice", "--headless", "--version")]
    public async Task LibreOffice_HostileTexts_ReadsThemUnchanged()
    {
        var csv = Convert(await SaveAsync(), "csv", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,2");

        var text = await File.ReadAllTextAsync(csv);

        Assert.All(HostileTexts.All.Select(HostileTexts.Carried), hostile => Assert.Contains(
            $",\"{hostile.Replace("\"", "\"\"").Replace("\r\n", "\n")}\",1,", text));
    }

    [ProgramFact(Python, "-c", "import openpyxl")]
    public async Task Openpyxl_AnyExport_ReadsTypedDatesAndTimes()
    {
        var path = await SaveAsync();
        const string Script = """
            import sys, datetime, openpyxl
            book = openpyxl.load_workbook(sys.argv[1])
            sheet = book['Attendance']
            names = [cell.value for cell in sheet[1]]
            row = dict(zip(names, sheet[2]))
            assert row['date'].value == datetime.datetime(2026, 3, 2) and row['date'].is_date, row['date'].value
            assert row['start'].value == datetime.time(9, 30), row['start'].value
            assert row['end'].value == datetime.time(12, 45), row['end'].value
            assert row['hours'].value == 3.25 and row['hours'].data_type == 'n'
            assert sheet.freeze_panes == 'A2' and sheet.auto_filter.ref == sheet.dimensions
            assert isinstance(book['Contents']['B8'].value, datetime.datetime), book['Contents']['B8'].value
            for sheet in book:
                assert not sheet.merged_cells.ranges
                for line in sheet.iter_rows():
                    for cell in line:
                        assert cell.data_type != 'f' or cell.quotePrefix, (sheet.title, cell.coordinate, cell.value)
            lazy = openpyxl.load_workbook(sys.argv[1], read_only=True)
            print(lazy['Attendance'].max_row, [sheet.title for sheet in lazy])
            """;

        var output = Run(Python, "-c", Script, path);

        Assert.StartsWith($"{HostileTexts.All.Length + 1} ['Contents', 'Attendance', 'People', 'Knowledge', 'Summary', 'Dictionary']", output);
    }

    private string Convert(string path, string extension, string filter)
    {
        var converted = Directory.CreateDirectory(Path.Combine(directory.FullName, extension)).FullName;
        var profile = $"-env:UserInstallation=file://{directory.FullName}/profile";
        Run("soffice", profile, "--headless", "--convert-to", filter, "--outdir", converted, path);
        return Directory.GetFiles(converted, $"*.{extension}").Single();
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return output;
    }

    private async Task<string> SaveAsync()
    {
        var path = Path.Combine(directory.FullName, "attendance.xlsx");
        var rows = HostileTexts.All.Select((text, i) => Workbooks.Row(person: i + 1) with { Name = text, Workshop = text });
        await File.WriteAllBytesAsync(path, await Workbooks.WriteAsync(Workbooks.Named, [.. rows]));
        return path;
    }
}
