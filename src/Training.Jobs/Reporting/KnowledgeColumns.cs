using Training.Core.Reporting;

namespace Training.Jobs.Reporting;

internal static class KnowledgeColumns
{
    public static readonly IReadOnlyList<Column<KnowledgeRow>> All =
    [
        new("person_id", 13, "The person's id in this programme's exports, as on the Attendance sheet; in a named export another one, so that no score leads to a name", "text", "ten letters and digits", "computed",
            (cells, row) => cells.Text(row.PersonId)),
        new("community", 20, "Community the person came for, as registered for the workshop", "text", AttendanceColumns.Stated("a community"), "registration",
            (cells, row) => cells.Text(SummaryLabels.Stated(row.Community))),
        new("phase", 24, "Phase of the programme", "text", AttendanceColumns.Stated("a phase"), "workshop",
            (cells, row) => cells.Text(SummaryLabels.Stated(row.Phase))),
        new("workshop", 32, "Neutral title of the workshop", "text", "any", "workshop", (cells, row) => cells.Text(row.Workshop)),
        new("date", 12, "Last day of the workshop, by which it belongs to a period", "date", "dd.mm.yyyy", "workshop", (cells, row) => cells.Date(row.Date)),
        new("module", 32, "Neutral title of the module whose questions were asked", "text", AttendanceColumns.Stated("a title"), "module",
            (cells, row) => cells.Text(SummaryLabels.Stated(row.Module))),
        PersonColumns.Sex<KnowledgeRow>((cells, row) => cells.Text(SummaryLabels.Of(row.Sex))),
        new("stakeholder_group", 26, "Stakeholder group of the person at the workshop", "text", AttendanceColumns.Stated("a group"),
            "advisory group, registration",
            (cells, row) => cells.Text(SummaryLabels.Stated(row.StakeholderGroup))),
        new("before_percent", 15, "Share of right answers in the test before the workshop, rounded down; empty when it was not taken",
            "whole number", "0 to 100, or empty", "test", (cells, row) => cells.WholeOrEmpty(row.Pair.Before)),
        new("after_percent", 14, "Share of right answers in the test after the workshop, rounded down; empty when it was not taken",
            "whole number", "0 to 100, or empty", "test", (cells, row) => cells.WholeOrEmpty(row.Pair.After)),
        new("gain_points", 13, "after_percent minus before_percent, in percentage points; empty unless both tests were taken",
            "whole number", "-100 to 100, or empty", "computed", (cells, row) => cells.WholeOrEmpty(row.Pair.Gain)),
        new("matched", 10, "Whether the person took both tests", "text", "yes, no", "computed", (cells, row) => cells.Text(row.Pair.IsMatched ? "yes" : "no")),
        new("medium", 17, "How the person answered", "text", "phone, paper, phone and paper", "test", (cells, row) => cells.Text(Word(row.Medium))),
    ];

    private static string Word(TestMedium medium) => medium switch
    {
        TestMedium.Phone => "phone",
        TestMedium.Paper => "paper",
        TestMedium.Both => "phone and paper",
        _ => throw new ArgumentOutOfRangeException(nameof(medium), medium, "A medium the workbook does not know."),
    };
}
