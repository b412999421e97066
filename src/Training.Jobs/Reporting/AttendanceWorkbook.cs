using Training.Core.Reporting;

namespace Training.Jobs.Reporting;

/// <summary>
/// The donor's workbook. ClosedXML lays it out and the rows are streamed into its package, because a national programme's 480,000
/// rows do not fit into its model. The rows are read once; nothing reaches the output before the last one is read.
/// </summary>
public static class AttendanceWorkbook
{
    private const int RowsPerReport = 1_000;

    public static async Task WriteAsync(
        Stream output,
        AttendanceWorkbookInput input,
        IAsyncEnumerable<AttendanceRow> rows,
        IAsyncEnumerable<KnowledgeRow> tests,
        IProgress<int>? progress,
        CancellationToken cancellationToken)
    {
        var attendanceColumns = AttendanceColumns.For(input);
        var peopleColumns = PersonColumns.For(input);
        IReadOnlyList<Sheet> sheets =
        [
            new("Contents", "What is in this workbook and how to read it", IsTable: false, ContentsSheet.Columns),
            new("Attendance", "One row for each person at each session", IsTable: true, attendanceColumns),
            new("People", "One row for each person on the Attendance sheet", IsTable: true, peopleColumns),
            new("Knowledge", "One row for each person and module tested before or after a workshop", IsTable: true, KnowledgeColumns.All),
            new("Summary", "People and attendances by community and phase, sex, age band, group; what people learned", IsTable: false, SummarySheet.Columns)
            {
                FurtherColumns = SummarySheet.FurtherColumns,
                FurtherWidths = SummarySheet.FurtherWidths,
            },
            new("Dictionary", "Every column of every sheet: meaning, type, allowed values, source", IsTable: true, DictionarySheet.Columns),
        ];

        using var package = new WorkbookPackage(WorkbookLayout.LayOut(input, sheets));
        var strings = new SharedStrings();
        var summary = new AttendanceSummary(input.AgeBands);
        var learned = new KnowledgeSummary();
        using var contents = new SheetRows(package.Styles, strings);
        using var attendance = new SheetRows(package.Styles, strings);
        using var people = new SheetRows(package.Styles, strings);
        using var knowledge = new SheetRows(package.Styles, strings);
        using var tables = new SheetRows(package.Styles, strings);
        using var dictionary = new SheetRows(package.Styles, strings);

        ContentsSheet.Write(contents, input, sheets);
        attendance.Columns(attendanceColumns);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            attendance.Data(attendanceColumns, row);
            summary.Add(row);
            if (summary.Rows % RowsPerReport == 0)
            {
                progress?.Report(summary.Rows);
            }
        }

        progress?.Report(summary.Rows);
        people.Columns(peopleColumns);
        foreach (var person in summary.People())
        {
            people.Data(peopleColumns, person);
        }

        knowledge.Columns(KnowledgeColumns.All);
        await foreach (var test in tests.WithCancellation(cancellationToken))
        {
            knowledge.Data(KnowledgeColumns.All, test);
            learned.Add(test);
        }

        SummarySheet.Write(tables, summary, learned);
        DictionarySheet.Write(dictionary, sheets);

        SheetRows[] written = [contents, attendance, people, knowledge, tables, dictionary];
        var rowsBySheet = sheets.Zip(written).ToDictionary(pair => pair.First.Name, pair => pair.Second);
        if (output.CanSeek)
        {
            package.Write(output, rowsBySheet, strings);
            return;
        }

        // A zip written straight to a response has other bytes than one written to a file.
        using var assembled = new MemoryStream();
        package.Write(assembled, rowsBySheet, strings);
        assembled.Position = 0;
        await assembled.CopyToAsync(output, cancellationToken);
    }
}
