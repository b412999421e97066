using Training.Core.Reporting;

namespace Training.Jobs.Reporting;

internal static class SummarySheet
{
    private const string AllPhases = "all phases";
    private const string AllCommunities = "all communities";
    private const string Total = "total";

    public static readonly IReadOnlyList<Column> Columns =
    [
        new("community", 34, "Line of the table by community and phase", "text",
            $"a community, {SummaryLabels.NotStated}, {AllCommunities}, {KnowledgeTables.Everybody}", "Attendance sheet"),
        new("phase", 26, "Phase of the line", "text", $"a phase, {SummaryLabels.NotStated}, {AllPhases}", "Attendance sheet"),
        new("people", 12, "Unique people with at least one counted session (present, late or partial)", "whole number", "0 and up",
            "computed"),
        new("attendances", 13, "Counted sessions, person by person", "whole number", "0 and up", "computed"),
        new("people_attended", 17, "Unique people who met the attendance rule of at least one workshop", "whole number", "0 and up",
            "computed"),
    ];

    public static readonly IReadOnlyList<Column> FurtherColumns =
    [
        new("sex", 0, "Line of the table by sex", "text", $"female, male, {SummaryLabels.NotStated}, {Total}, {KnowledgeTables.Everybody}", "Attendance sheet"),
        new("age_band", 0, "Line of the table by age band", "text", $"an age band, {SummaryLabels.NotStated}, {Total}", "Attendance sheet"),
        new("stakeholder_group", 0, "Line of the table by stakeholder group", "text", $"a group, {SummaryLabels.NotStated}, {Total}, {KnowledgeTables.Everybody}",
            "Attendance sheet"),
        .. KnowledgeTables.Columns,
        new("check", 0, "What was counted on another sheet", "text", "fixed", "computed"),
        new("sheet", 0, "The sheet it was counted on", "text", "a sheet of this workbook", "computed"),
        new("count", 0, "The count", "whole number", "0 and up", "computed"),
    ];

    /// <summary>Of the columns that only the tables of knowledge have.</summary>
    public static readonly IReadOnlyList<double> FurtherWidths = [17, 19, 18];

    public static void Write(SheetRows cells, AttendanceSummary summary, KnowledgeSummary knowledge)
    {
        cells.Row(CellStyle.Title, "Summary");
        cells.Row(CellStyle.Text, "People are counted once, however often they came; attendances count every session of every person.");
        cells.Row(CellStyle.Text, "A session counts when its status is present, late or partial. The two figures must not be added.");
        cells.Blank();
        Write(cells, summary.ByCommunityAndPhase());
        Write(cells, "By sex", "sex", summary.BySex());
        Write(cells, "By age band", "age_band", summary.ByAgeBand());
        Write(cells, "By stakeholder group", "stakeholder_group", summary.ByStakeholderGroup());
        KnowledgeTables.Write(cells, knowledge);
        WriteChecks(cells, summary, knowledge);
    }

    private static void Write(SheetRows cells, CommunityPhaseTable table)
    {
        cells.Row(CellStyle.Heading, "By community and phase");
        cells.Row(CellStyle.Text, "A person counts once in each line. Whoever came in several phases or communities has several,");
        cells.Row(CellStyle.Text, "so people do not add up to a total: the last line says how many were counted again. Attendances do.");
        cells.Columns(Columns);
        var phases = table.Phases.Count;
        for (var i = 0; i < table.Communities.Count; i++)
        {
            foreach (var cell in table.Cells.Skip(i * phases).Take(phases))
            {
                Line(cells, CellStyle.Text, cell.Community, cell.Phase, cell.Figures);
            }

            Line(cells, CellStyle.Strong, table.Communities[i].Label, AllPhases, table.Communities[i].Figures);
        }

        foreach (var phase in table.Phases)
        {
            Line(cells, CellStyle.Strong, AllCommunities, phase.Label, phase.Figures);
        }

        Line(cells, CellStyle.Strong, AllCommunities, AllPhases, table.Total);
        Line(cells, CellStyle.Text, "sum of the lines of one phase each", "one phase each", table.Total + table.CountedAgain);
        Line(cells, CellStyle.Text, "people counted in several cells", "sum minus total", table.CountedAgain);
        cells.Blank();
    }

    private static void Write(SheetRows cells, string heading, string column, SummaryTable table)
    {
        cells.Row(CellStyle.Heading, heading);
        cells.Row(CellStyle.Text, "A person stands where the first counted session puts them, an attendance where its own session does.");
        cells.Columns([Columns[0] with { Name = column }, .. Columns.Skip(1)]);
        foreach (var line in table.Lines)
        {
            Line(cells, CellStyle.Text, line.Label, AllPhases, line.Figures);
        }

        Line(cells, CellStyle.Strong, Total, AllPhases, table.Total);
        cells.Blank();
    }

    private static void WriteChecks(SheetRows cells, AttendanceSummary summary, KnowledgeSummary knowledge)
    {
        cells.Row(CellStyle.Heading, "How this agrees with the other sheets");
        cells.Columns(FurtherColumns.TakeLast(3));
        Check(cells, "people listed", "People", summary.PeopleInRows);
        Check(cells, "people with a counted session", "People", summary.Total().People);
        Check(cells, "rows", "Attendance", summary.Rows);
        Check(cells, "rows counted", "Attendance", summary.Total().Attendances);
        Check(cells, "rows", "Knowledge", knowledge.Rows);
        Check(cells, "rows matched", "Knowledge", knowledge.MatchedRows);
        Check(cells, "people listed", "Knowledge", knowledge.Total().Tested);
        Check(cells, "people with a matched row", "Knowledge", knowledge.Total().Both);
    }

    private static void Check(SheetRows cells, string what, string sheet, int count)
    {
        cells.StartRow();
        cells.Text(what);
        cells.Text(sheet);
        cells.Whole(count);
        cells.EndRow();
    }

    private static void Line(SheetRows cells, CellStyle style, string label, string phase, Figures figures)
    {
        var number = style == CellStyle.Strong ? CellStyle.StrongWhole : CellStyle.Whole;
        cells.StartRow();
        cells.Text(label, style);
        cells.Text(phase, style);
        cells.Whole(figures.People, number);
        cells.Whole(figures.Attendances, number);
        cells.Whole(figures.PeopleWhoAttended, number);
        cells.EndRow();
    }
}
