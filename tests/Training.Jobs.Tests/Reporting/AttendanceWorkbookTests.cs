using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Training.Core.Attendance;
using Training.Core.People;
using Training.Core.Reporting;
using Training.Jobs.Reporting;
using Xunit;

namespace Training.Jobs.Tests.Reporting;

public class AttendanceWorkbookTests
{
    private static readonly string[] DataSheets = ["Attendance", "People", "Knowledge", "Dictionary"];

    [Fact]
    public async Task Write_Pseudonymous_HasTheSheetsAndColumnsOfADonor()
    {
        using var workbook = await Workbooks.OpenAsync(Workbooks.Pseudonymous, Workbooks.Row());

        Assert.Equal(["Contents", "Attendance", "People", "Knowledge", "Summary", "Dictionary"], workbook.Worksheets.Select(sheet => sheet.Name));
        Assert.Equal(
            [
                "programme", "donors", "community", "oblast", "phase", "workshop", "session", "date", "start", "end", "hours", "trainers",
                "person_id", "sex", "age_band", "stakeholder_group", "status", "attended",
            ],
            workbook.ColumnNames("Attendance"));
        Assert.Equal(
            [
                "person_id", "sex", "age_band", "stakeholder_group", "community", "workshops", "sessions", "hours",
                "first_date", "last_date", "attended_workshops",
            ],
            workbook.ColumnNames("People"));
    }

    [Fact]
    public async Task Write_Named_AddsNameAndBirthYear()
    {
        using var workbook = await Workbooks.OpenAsync(Workbooks.Named, Workbooks.Row());

        Assert.Equal(["name", "birth_year"], workbook.ColumnNames("Attendance").Where(name => name is "name" or "birth_year"));
        Assert.Equal(["name", "birth_year"], workbook.ColumnNames("People").Where(name => name is "name" or "birth_year"));
        Assert.Equal("Асанов Үсөн 1", workbook.Cell("Attendance", "name").GetString());
        Assert.Equal(1987, workbook.Cell("People", "birth_year").GetDouble());
    }

    [Fact]
    public async Task Write_NamedWithoutConsent_LeavesNameAndBirthYearEmpty()
    {
        using var workbook = await Workbooks.OpenAsync(Workbooks.Named, Workbooks.Row() with { Name = null });

        Assert.All(["Attendance", "People"], sheet =>
        {
            Assert.True(workbook.Cell(sheet, "name").IsEmpty());
            Assert.True(workbook.Cell(sheet, "birth_year").IsEmpty());
            Assert.Equal("36-59", workbook.Cell(sheet, "age_band").GetString());
        });
    }

    [Fact]
    public async Task Write_Row_GivesTypedCells()
    {
        using var workbook = await Workbooks.OpenAsync(Workbooks.Pseudonymous, Workbooks.Row());

        Assert.Equal(new DateTime(2026, 3, 2), workbook.Cell("Attendance", "date").GetDateTime());
        Assert.Equal(XLDataType.DateTime, workbook.Cell("Attendance", "date").DataType);
        Assert.Equal("dd.mm.yyyy", workbook.Cell("Attendance", "date").Style.NumberFormat.Format);
        Assert.Equal("hh:mm", workbook.Cell("Attendance", "start").Style.NumberFormat.Format);
        Assert.Equal(new TimeSpan(9, 30, 0), DateTime.FromOADate(RawNumber(workbook.Cell("Attendance", "start"))).TimeOfDay);
        Assert.Equal(new TimeSpan(12, 45, 0), DateTime.FromOADate(RawNumber(workbook.Cell("Attendance", "end"))).TimeOfDay);
        Assert.Equal(3.25, workbook.Cell("Attendance", "hours").GetDouble());
        Assert.Equal("0.00", workbook.Cell("Attendance", "hours").Style.NumberFormat.Format);
        Assert.Equal(XLDataType.Number, workbook.Cell("Attendance", "session").DataType);
        Assert.Equal("yes", workbook.Cell("Attendance", "attended").GetString());
        Assert.Equal(XLDataType.DateTime, workbook.Cell("People", "first_date").DataType);
        Assert.Equal(XLDataType.Number, workbook.Cell("People", "sessions").DataType);
    }

    [Fact]
    public async Task Write_SeveralSessions_SumsThePerson()
    {
        var rows = Workbooks.Rows(people: 1, sessions: 5);

        using var workbook = await Workbooks.OpenAsync(
            Workbooks.Pseudonymous, [.. rows, Workbooks.Row(session: 6) with { Status = AttendanceStatus.Absent }]);

        Assert.Equal(5, workbook.Cell("People", "sessions").GetDouble());
        Assert.Equal(2, workbook.Cell("People", "workshops").GetDouble());
        Assert.Equal(16.25, workbook.Cell("People", "hours").GetDouble());
        Assert.Equal(new DateTime(2026, 3, 2), workbook.Cell("People", "first_date").GetDateTime());
        Assert.Equal(new DateTime(2026, 3, 6), workbook.Cell("People", "last_date").GetDateTime());
        Assert.Equal("absent", workbook.Cell("Attendance", "status", row: 7).GetString());
    }

    [Fact]
    public async Task Write_MissingAnswers_SaysNotStated()
    {
        var row = Workbooks.Row() with
        {
            Sex = Sex.NotStated,
            BirthYear = null,
            StakeholderGroup = "",
            Community = "",
            Oblast = "",
            Phase = "",
        };

        using var workbook = await Workbooks.OpenAsync(Workbooks.Pseudonymous, row);

        Assert.All(
            ["community", "oblast", "phase", "sex", "age_band", "stakeholder_group"],
            column => Assert.Equal("not stated", workbook.Cell("Attendance", column).GetString()));
    }

    [Fact]
    public async Task Write_Summary_PrintsBothFiguresAndTheReconciliation()
    {
        var rows = Workbooks.Rows(people: 3, sessions: 2).Select(row => row with { Phase = $"{row.SessionNumber}. phase" });

        using var workbook = await Workbooks.OpenAsync(Workbooks.Pseudonymous, [.. rows]);

        Assert.Equal((3, 3, 3), Line(workbook, "Kochkor", "1. phase"));
        Assert.Equal((3, 6, 3), Line(workbook, "Kochkor", "all phases"));
        Assert.Equal((3, 6, 3), Line(workbook, "all communities", "all phases"));
        Assert.Equal((0, 0, 0), Line(workbook, "not stated", "all phases"));
        Assert.Equal((3, 0, 3), Line(workbook, "people counted in several cells", "sum minus total"));
        Assert.Equal((1, 2, 1), Line(workbook, "female", "all phases"));
        Assert.Equal((3, 6, 3), Line(workbook, "36-59", "all phases"));
        Assert.Equal((3, 6, 3), Line(workbook, "total", "all phases"));
    }

    [Fact]
    public async Task Write_Tests_AreOneRowEachWithTypedCells()
    {
        using var workbook = await Workbooks.OpenAsync(Workbooks.Pseudonymous, Workbooks.Row());

        Assert.Equal(
            [
                "person_id", "community", "phase", "workshop", "date", "module", "sex", "stakeholder_group",
                "before_percent", "after_percent", "gain_points", "matched", "medium",
            ],
            workbook.ColumnNames("Knowledge"));
        Assert.Equal(5, workbook.Worksheet("Knowledge").LastRowUsed().RowNumber());
        Assert.Equal((40.0, 70.0, 30.0, "yes"), (Number("before_percent", 2), Number("after_percent", 2), Number("gain_points", 2), Text("matched", 2)));
        Assert.Equal((50.0, "no"), (Number("before_percent", 4), Text("matched", 4)));
        Assert.True(workbook.Cell("Knowledge", "after_percent", row: 4).IsEmpty() && workbook.Cell("Knowledge", "gain_points", row: 4).IsEmpty());
        Assert.Equal(new DateTime(2026, 3, 2), workbook.Cell("Knowledge", "date").GetDateTime());
        Assert.Equal(("Water for all", "phone"), (Text("module", 2), Text("medium", 2)));

        double Number(string column, int row) => workbook.Cell("Knowledge", column, row).GetDouble();

        string Text(string column, int row) => workbook.Cell("Knowledge", column, row).GetString();
    }

    [Fact]
    public async Task Write_Summary_CountsWhoIncreasedAndAgreesWithTheKnowledgeSheet()
    {
        using var workbook = await Workbooks.OpenAsync(Workbooks.Pseudonymous, Workbooks.Row());
        var summary = workbook.Worksheet("Summary");
        var tables = summary.RowsUsed().Where(r => r.Cell(2).GetString() == "people_both_tests").Select(r => r.RowNumber()).ToList();

        Assert.Equal(["sex", "stakeholder_group", "community"], tables.Select(row => summary.Cell(row, 1).GetString()));
        Assert.Equal("female 1 0 0 60 60 0 1", Printed(tables[0] + 1));
        Assert.Equal("male 1 1 100 40 70 1 0", Printed(tables[0] + 2));
        Assert.Equal("not stated 0 0    0 0", Printed(tables[0] + 3));
        Assert.Equal("everybody tested 2 1 50 50 65 1 1", Printed(tables[0] + 4));
        Assert.Equal("Lawyers 2 1 50 50 65 1 1", Printed(tables[1] + 1));
        Assert.Equal("Kochkor 2 1 50 50 65 1 1", Printed(tables[2] + 1));
        var checks = summary.RowsUsed().Where(r => r.Cell(2).GetString() == "Knowledge").ToDictionary(r => r.Cell(1).GetString(), r => r.Cell(3).GetValue<int>());
        Assert.Equal(workbook.Worksheet("Knowledge").RowsUsed().Count() - 1, checks["rows"]);
        Assert.Equal((2, 4, 2), (checks["rows matched"], checks["people listed"], checks["people with a matched row"]));

        string Printed(int row) => string.Join(' ', Enumerable.Range(1, 8).Select(column => summary.Cell(row, column).GetString()));
    }

    [Fact]
    public async Task Write_AnySheet_IsFrozenFilteredAndUnmerged()
    {
        var bytes = await Workbooks.WriteAsync(Workbooks.Pseudonymous, Workbooks.Rows(people: 4, sessions: 3));
        using var workbook = new XLWorkbook(new MemoryStream(bytes));

        Assert.All(workbook.Worksheets, sheet =>
        {
            Assert.InRange(sheet.Name.Length, 1, 31);
            Assert.Empty(sheet.MergedRanges);
            Assert.All(sheet.ColumnsUsed(), column => Assert.InRange(column.Width, 7, 120));
        });
        Assert.All(DataSheets, name =>
        {
            var sheet = workbook.Worksheet(name);
            Assert.Equal(1, sheet.SheetView.SplitRow);
            Assert.Equal(sheet.RangeUsed().RangeAddress.ToString(), sheet.AutoFilter.Range.RangeAddress.ToString());
            Assert.DoesNotContain("", sheet.Row(1).Cells(1, sheet.LastColumnUsed().ColumnNumber()).Select(cell => cell.GetString()));
            Assert.All(workbook.ColumnNames(name), column => Assert.Matches("^[a-z]+(_[a-z]+)*$", column));
        });
        Assert.Contains("<dimension ref=\"A1:R13\" />", Workbooks.Parts(bytes)["xl/worksheets/sheet2.xml"]);
        Assert.Contains("Attendance!$A$1:$R$13", Workbooks.Parts(bytes)["xl/workbook.xml"]);
    }

    [Fact]
    public async Task Write_Dictionary_ExplainsEveryColumnOfEverySheet()
    {
        using var workbook = await Workbooks.OpenAsync(Workbooks.Named, Workbooks.Row());

        var explained = workbook.Worksheet("Dictionary").RowsUsed().Skip(1)
            .Select(row => (Sheet: row.Cell(1).GetString(), Column: row.Cell(2).GetString(), Row: row))
            .ToList();

        Assert.All(explained, line => Assert.All(line.Row.Cells(1, 6), cell => Assert.False(cell.IsEmpty())));
        Assert.All(
            DataSheets,
            sheet => Assert.Equal(workbook.ColumnNames(sheet), explained.Where(line => line.Sheet == sheet).Select(line => line.Column)));
        Assert.All(
            ["Contents", "Summary"],
            sheet => Assert.Equal(
                workbook.Worksheet(sheet).CellsUsed(IsColumnName).Select(cell => cell.GetString()).Distinct().Order(),
                explained.Where(line => line.Sheet == sheet).Select(line => line.Column).Order()));
    }

    [Fact]
    public async Task Write_HostileTexts_StayTextsAndUnchanged()
    {
        Assert.True(HostileTexts.All.Length >= 60);
        var rows = HostileTexts.All.Select((text, i) => Workbooks.Row(i + 1) with { Name = text, Workshop = text, Trainers = text });
        var input = Workbooks.Named with { ProgrammeTitle = "=1+1", Donors = "@x", Filters = ["+1"] };

        var bytes = await Workbooks.WriteAsync(input, [.. rows]);

        using var workbook = new XLWorkbook(new MemoryStream(bytes));
        Assert.All(Workbooks.Parts(bytes).Values, part => Assert.DoesNotMatch("<([a-z]+:)?f[ />]", part));
        for (var i = 0; i < HostileTexts.All.Length; i++)
        {
            var (text, cell) = (HostileTexts.All[i], workbook.Cell("Attendance", "workshop", row: i + 2));
            var carried = HostileTexts.Carried(text);
            Assert.False(cell.HasFormula);
            Assert.Equal(XLDataType.Text, cell.DataType);
            if (!HostileTexts.ClosedXmlMisreads(text))
            {
                Assert.Equal(carried, cell.GetString());
            }

            if (carried.Length > 0 && "=+-@\t\r".Contains(carried[0]))
            {
                Assert.True(cell.Style.IncludeQuotePrefix, $"{text} is not marked as a text");
            }
        }
    }

    [Fact]
    public async Task Write_HostileTexts_KeepsToTheSchemaOfAWorkbook()
    {
        var rows = HostileTexts.All.Select((text, i) => Workbooks.Row(i + 1) with { Name = text, Workshop = text });

        using var bytes = new MemoryStream(await Workbooks.WriteAsync(Workbooks.Named, [.. rows]));

        using var document = SpreadsheetDocument.Open(bytes, isEditable: false);
        var errors = new OpenXmlValidator().Validate(document);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public async Task Write_TextLongerThanACell_IsCutToWhatACellHolds()
    {
        using var workbook = await Workbooks.OpenAsync(Workbooks.Pseudonymous, Workbooks.Row() with { Workshop = new string('я', 40_000) });

        Assert.Equal(new string('я', 32_767), workbook.Cell("Attendance", "workshop").GetString());
    }

    [Fact]
    public async Task Write_SameDataTwice_GivesTheSameBytes()
    {
        var rows = Workbooks.Rows(people: 20, sessions: 10);

        var one = await Workbooks.WriteAsync(Workbooks.Named, rows);
        var other = await Workbooks.WriteAsync(Workbooks.Named, rows);

        Assert.Equal(one, other);
    }

    [Fact]
    public async Task Write_Package_HasNoTimeOfItsOwnAndNoRandomNames()
    {
        var bytes = await Workbooks.WriteAsync(Workbooks.Pseudonymous, Workbooks.Row());

        using var package = new ZipArchive(new MemoryStream(bytes));
        var parts = Workbooks.Parts(bytes);
        Assert.All(package.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.DoesNotContain(package.Entries, entry => entry.FullName.Contains("psmdcp"));
        Assert.All(Regex.Matches(parts["_rels/.rels"], "Id=\"(.*?)\""), id => Assert.Matches("^rId[0-9]+$", id.Groups[1].Value));
        Assert.Contains("2026-11-22T09:30:00", parts["docProps/core.xml"]);
    }

    [Fact]
    public async Task Write_Pseudonymous_HoldsNoNameAndNoBirthYearInAnyPart()
    {
        var rows = Enumerable.Range(1, 40)
            .Select(person => Workbooks.Row(person) with { Name = $"Зарылбек{person}", BirthYear = 1940 + person });

        var parts = Workbooks.Parts(await Workbooks.WriteAsync(Workbooks.Pseudonymous, [.. rows]));

        Assert.All(parts, part =>
        {
            Assert.DoesNotContain("Зарылбек", part.Value);
            Assert.DoesNotMatch(">19[4-8][0-9]<", part.Value);
            Assert.DoesNotContain("birth_year", part.Value);
        });
    }

    [Fact]
    public async Task Write_AnyExport_HoldsNoInternalKey()
    {
        var row = Workbooks.Row();

        var parts = Workbooks.Parts(await Workbooks.WriteAsync(Workbooks.Named, row));

        Assert.All(parts.Values, part => Assert.DoesNotContain(row.PersonKey.ToString(), part));
    }

    [Fact]
    public async Task Write_NoRows_StillOpens()
    {
        using var workbook = await Workbooks.OpenAsync(Workbooks.Pseudonymous);

        Assert.Equal(1, workbook.Worksheet("Attendance").LastRowUsed().RowNumber());
        Assert.Equal((0, 0, 0), Line(workbook, "total", "all phases"));
    }

    [Fact]
    public async Task Write_SourceFailsHalfway_LeavesTheOutputUntouched()
    {
        using var output = new MemoryStream();

        await Assert.ThrowsAsync<IOException>(() =>
            AttendanceWorkbook.WriteAsync(output, Workbooks.Pseudonymous, FailingAsync(), Workbooks.Tests().ToAsyncEnumerable(), progress: null, CancellationToken.None));

        Assert.Equal(0, output.Length);
    }

    [Fact]
    public async Task Write_ManyRows_ReportsProgressUpToTheLast()
    {
        var progress = new Reports();
        using var output = new MemoryStream();

        await AttendanceWorkbook.WriteAsync(
            output, Workbooks.Pseudonymous, Workbooks.Rows(people: 50, sessions: 50).ToAsyncEnumerable(), Workbooks.Tests().ToAsyncEnumerable(), progress, CancellationToken.None);

        Assert.Equal([1_000, 2_000, 2_500], progress.Seen);
    }

    [Fact]
    public async Task Write_RowsBeyondOneBuffer_KeepTheirOrderAndValues()
    {
        using var workbook = await Workbooks.OpenAsync(Workbooks.Pseudonymous, Workbooks.Rows(people: 30, sessions: 40));

        var sheet = workbook.Worksheet("Attendance");
        Assert.Equal(1_201, sheet.LastRowUsed().RowNumber());
        Assert.All(Enumerable.Range(0, 1_200), i =>
        {
            Assert.Equal($"PERSON{(i / 40) + 1:0000}", workbook.Worksheet("Attendance").Cell(i + 2, 13).GetString());
            Assert.Equal((i % 40) + 1, workbook.Worksheet("Attendance").Cell(i + 2, 7).GetDouble());
        });
    }

    private static (int People, int Attendances, int Attended) Line(XLWorkbook workbook, string label, string phase)
    {
        var row = workbook.Worksheet("Summary").RowsUsed()
            .Last(row => row.Cell(1).GetString() == label && row.Cell(2).GetString() == phase);
        return (row.Cell(3).GetValue<int>(), row.Cell(4).GetValue<int>(), row.Cell(5).GetValue<int>());
    }

    private static double RawNumber(IXLCell cell) => cell.Value switch
    {
        TimeSpan time => time.TotalDays,
        DateTime time => time.ToOADate(),
        var number => Convert.ToDouble(number, CultureInfo.InvariantCulture),
    };

    private static async IAsyncEnumerable<AttendanceRow> FailingAsync()
    {
        yield return Workbooks.Row();
        await Task.Yield();
        throw new IOException("The database went away.");
    }

    private static bool IsColumnName(IXLCell cell) => cell.Style.Border.BottomBorder == XLBorderStyleValues.Thin;

    private sealed class Reports : IProgress<int>
    {
        public List<int> Seen { get; } = [];

        public void Report(int value) => Seen.Add(value);
    }
}
