using Training.Core.Communities;
using Training.Core.Languages;
using Training.Core.Programmes;
using Training.Core.Workshops;

namespace Training.Core.Reporting;

/// <summary>The phase board: communities as rows, phases as columns, in each cell the workshops that take its place.</summary>
public sealed record Board
{
    public required string Code { get; init; }

    public required LocalText Title { get; init; }

    public required ProgrammeOblasts Oblasts { get; init; }

    public required IReadOnlyList<BoardPhase> Phases { get; init; }

    public required IReadOnlyList<BoardRow> Rows { get; init; }

    /// <summary>Workshops that are over and wait for their roll call.</summary>
    public int NeedYou => Rows.Sum(row => row.Cells.Sum(cell => cell.Count(workshop => workshop.State == WorkshopState.Overdue)));

    /// <summary>The first phase that lacks a workshop in one of the shown communities.</summary>
    public BoardPhase? NextPhase => Phases.Where((_, column) => Rows.Any(row => row.Cells[column].Count == 0)).FirstOrDefault();
}

public sealed record BoardPhase(Guid Id, int Order, LocalText Name);

/// <summary>One community; its cells stand in the order of the board's phases, each with its workshops by date, or none.</summary>
public sealed record BoardRow(BoardCommunity Community, IReadOnlyList<IReadOnlyList<WorkshopSummary>> Cells);

public sealed record BoardCommunity(Guid Id, LocalText Name, CommunityKind Kind, LocalText Oblast);
