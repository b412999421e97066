using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;
using Training.Core.Attendance;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Reporting;
using Training.Core.Workshops;
using Training.Jobs.Reporting;

namespace Training.Jobs.Tests.Reporting;

internal static class Workbooks
{
    public static readonly AttendanceWorkbookInput Pseudonymous = new()
    {
        ProgrammeCode = "STRIVE-KG",
        ProgrammeTitle = "STRIVE Asia in Kyrgyzstan",
        Donors = "European Union",
        Filters = ["01.01.2026 to 31.12.2026", "All communities"],
        IsNamed = false,
        AgeBands = AgeBands.Default,
        AttendancePercent = 80,
        AskedBy = "specialist",
        DataAsOf = new DateTimeOffset(2026, 11, 22, 15, 30, 0, TimeSpan.FromHours(6)),
        Contact = "reports@example.org",
    };

    public static readonly AttendanceWorkbookInput Named = Pseudonymous with { IsNamed = true };

    public static AttendanceRow Row(int person = 1, int session = 1) => new()
    {
        PersonKey = Key(person),
        WorkshopKey = Key(1 + (session / 4)),
        SessionKey = Key(session),
        Programme = "STRIVE-KG",
        Donors = "European Union",
        Community = "Kochkor",
        Oblast = "Naryn",
        Phase = "1. Basics",
        Workshop = "Working together",
        SessionNumber = session,
        Date = new DateOnly(2026, 3, 1).AddDays(session),
        Start = new TimeOnly(9, 30),
        End = new TimeOnly(12, 45),
        Minutes = 195,
        Trainers = "Bermet Isakova",
        PersonId = $"PERSON{person:0000}",
        Name = $"Асанов Үсөн {person}",
        Sex = person % 2 == 0 ? Sex.Female : Sex.Male,
        BirthYear = 1987,
        StakeholderGroup = "Lawyers",
        Status = AttendanceStatus.Present,
        Attended = true,
    };

    public static IReadOnlyList<AttendanceRow> Rows(int people, int sessions) =>
        [.. from person in Enumerable.Range(1, people) from session in Enumerable.Range(1, sessions) select Row(person, session)];

    public static KnowledgeRow Test(int person = 1, int? before = 40, int? after = 70) => new()
    {
        PersonKey = Key(person),
        WorkshopKey = Key(1),
        ModuleKey = Key(2),
        PersonId = $"PERSON{person:0000}",
        Community = "Kochkor",
        Phase = "1. Basics",
        Workshop = "Working together",
        Date = new DateOnly(2026, 3, 2),
        Module = "Water for all",
        Sex = person % 2 == 0 ? Sex.Female : Sex.Male,
        StakeholderGroup = "Lawyers",
        Pair = new TestPair(Key(person), before, after),
        Medium = TestMedium.Phone,
    };

    /// <summary>Four people: one who increased, one who did not, one who missed each test.</summary>
    public static IReadOnlyList<KnowledgeRow> Tests() => [Test(1), Test(2, 60, 60), Test(3, 50, null), Test(4, null, 90)];

    public static Task<byte[]> WriteAsync(AttendanceWorkbookInput input, params IReadOnlyList<AttendanceRow> rows) => WriteAsync(input, rows, Tests());

    public static async Task<byte[]> WriteAsync(AttendanceWorkbookInput input, IReadOnlyList<AttendanceRow> rows, IReadOnlyList<KnowledgeRow> tests)
    {
        using var output = new MemoryStream();
        await AttendanceWorkbook.WriteAsync(output, input, rows.ToAsyncEnumerable(), tests.ToAsyncEnumerable(), progress: null, CancellationToken.None);
        return output.ToArray();
    }

    public static async Task<XLWorkbook> OpenAsync(AttendanceWorkbookInput input, params IReadOnlyList<AttendanceRow> rows) =>
        new(new MemoryStream(await WriteAsync(input, rows)));

    public static IReadOnlyDictionary<string, string> Parts(byte[] workbook)
    {
        using var package = new ZipArchive(new MemoryStream(workbook));
        return package.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        });
    }

    public static string[] ColumnNames(this XLWorkbook workbook, string sheet) =>
        [.. workbook.Worksheet(sheet).Row(1).CellsUsed().Select(cell => cell.GetString())];

    public static IXLCell Cell(this XLWorkbook workbook, string sheet, string column, int row = 2) =>
        workbook.Worksheet(sheet).Cell(row, 1 + Array.IndexOf(workbook.ColumnNames(sheet), column));

    private static Guid Key(int number) => new(number, 0, 0, new byte[8]);
}
