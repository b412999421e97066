namespace Training.Core.Reporting;

public sealed record SummaryLine(string Label, Figures Figures);

/// <summary>Lines that do not overlap: every figure sums to the total. The last line is "not stated", also when it is zero.</summary>
public sealed record SummaryTable(IReadOnlyList<SummaryLine> Lines, Figures Total);

public sealed record CommunityPhaseCell(string Community, string Phase, Figures Figures);

/// <summary>
/// Every community by every phase, both with "not stated". Attendances sum to the totals; people do not, because a person
/// counts once in each cell, each margin and the total, and may be in several cells.
/// </summary>
public sealed record CommunityPhaseTable(
    IReadOnlyList<CommunityPhaseCell> Cells,
    IReadOnlyList<SummaryLine> Communities,
    IReadOnlyList<SummaryLine> Phases,
    Figures Total)
{
    /// <summary>What the cells hold beyond the total: how often people were counted again in a further cell.</summary>
    public Figures CountedAgain => Cells.Aggregate(default(Figures), (sum, cell) => sum + cell.Figures) - Total;
}
