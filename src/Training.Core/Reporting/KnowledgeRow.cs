using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Core.Reporting;

public enum TestMedium
{
    Phone,
    Paper,

    /// <summary>One of the two tests each.</summary>
    Both,
}

/// <summary>
/// One person's tests of one module before and after one workshop, as the workbook prints them; one of the two may be missing. The keys
/// only tell people, workshops and modules apart; they are never written.
/// </summary>
public sealed record KnowledgeRow
{
    public required Guid PersonKey { get; init; }

    public required Guid WorkshopKey { get; init; }

    public required Guid ModuleKey { get; init; }

    public required string PersonId { get; init; }

    public required string Community { get; init; }

    public required string Phase { get; init; }

    public required string Workshop { get; init; }

    /// <summary>The workshop's last day, by which it belongs to a period.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The neutral title.</summary>
    public required string Module { get; init; }

    public required Sex Sex { get; init; }

    public required string StakeholderGroup { get; init; }

    public required TestPair Pair { get; init; }

    public required TestMedium Medium { get; init; }
}
