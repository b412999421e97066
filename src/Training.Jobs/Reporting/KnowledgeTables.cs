using Training.Core.Reporting;

namespace Training.Jobs.Reporting;

/// <summary>What people learned, as tables of the Summary sheet.</summary>
internal static class KnowledgeTables
{
    public const string Rule =
        "A person counts once. Of each module the last workshop counts at which they took both tests; whoever did better in one module has increased.";

    public const string Everybody = "everybody tested";

    public static readonly IReadOnlyList<Column> Columns =
    [
        new("people_both_tests", 0, "Unique people who took the tests before and after the same workshop", "whole number", "0 and up", "Knowledge sheet"),
        new("people_increased", 0, $"Unique people who increased their knowledge. {Rule}", "whole number", "0 and up", "Knowledge sheet"),
        new("share_increased", 0, "people_increased in per cent of people_both_tests; empty when nobody took both", "whole number", "0 to 100, or empty",
            "computed"),
        new("mean_before", 0, "Mean share of right answers before, in per cent, of the people with both tests, each with the mean of their modules",
            "number", "0.00 to 100.00, or empty", "computed"),
        new("mean_after", 0, "The same after the workshop", "number", "0.00 to 100.00, or empty", "computed"),
        new("people_before_only", 0, "Unique people without both tests who took one before a workshop", "whole number", "0 and up", "Knowledge sheet"),
        new("people_after_only", 0, "Unique people who took tests after workshops only", "whole number", "0 and up", "Knowledge sheet"),
    ];

    public static void Write(SheetRows cells, KnowledgeSummary knowledge)
    {
        Write(cells, "Knowledge by sex", "sex", knowledge.BySex(), knowledge.Total());
        Write(cells, "Knowledge by stakeholder group", "stakeholder_group", knowledge.ByStakeholderGroup(), knowledge.Total());
        Write(cells, "Knowledge by community", "community", knowledge.ByCommunity(), knowledge.Total());
    }

    private static void Write(SheetRows cells, string heading, string column, IReadOnlyList<KnowledgeLine> lines, KnowledgeFigures total)
    {
        cells.Row(CellStyle.Heading, heading);
        cells.Row(CellStyle.Text, Rule);
        cells.Columns([SummarySheet.Columns[0] with { Name = column }, .. Columns]);
        foreach (var line in lines)
        {
            Line(cells, CellStyle.Text, line.Label, line.Figures);
        }

        Line(cells, CellStyle.Strong, Everybody, total);
        cells.Blank();
    }

    private static void Line(SheetRows cells, CellStyle style, string label, KnowledgeFigures figures)
    {
        var number = style == CellStyle.Strong ? CellStyle.StrongWhole : CellStyle.Whole;
        cells.StartRow();
        cells.Text(label, style);
        cells.Whole(figures.Both, number);
        cells.Whole(figures.Increased, number);
        cells.WholeOrEmpty(figures.SharePercent, number);
        cells.MeanOrEmpty(figures.Before);
        cells.MeanOrEmpty(figures.After);
        cells.Whole(figures.BeforeOnly, number);
        cells.Whole(figures.AfterOnly, number);
        cells.EndRow();
    }
}
