using Training.Core.Programmes;

namespace Training.Jobs.Reporting;

/// <summary>What the workbook says about itself. The instant comes from the caller, so that the same data gives the same bytes.</summary>
public sealed record AttendanceWorkbookInput
{
    public required string ProgrammeCode { get; init; }

    public required string ProgrammeTitle { get; init; }

    public required string Donors { get; init; }

    /// <summary>Period and filters in words, one line each.</summary>
    public required IReadOnlyList<string> Filters { get; init; }

    public required bool IsNamed { get; init; }

    public required AgeBands AgeBands { get; init; }

    /// <summary>The per cent of a workshop's minutes that make it attended.</summary>
    public required int AttendancePercent { get; init; }

    /// <summary>The role, never the name, of whoever asked.</summary>
    public required string AskedBy { get; init; }

    public required DateTimeOffset DataAsOf { get; init; }

    public required string Contact { get; init; }
}
