using Training.Core.Attendance;
using Training.Core.People;

namespace Training.Core.Reporting;

/// <summary>
/// One person at one session, as the workbook prints it. An empty phase, community or group means "not stated".
/// The three keys only tell people, workshops and sessions apart; they are never written.
/// </summary>
public sealed record AttendanceRow
{
    public required Guid PersonKey { get; init; }

    public required Guid WorkshopKey { get; init; }

    public required Guid SessionKey { get; init; }

    public required string Programme { get; init; }

    public required string Donors { get; init; }

    public required string Community { get; init; }

    public required string Oblast { get; init; }

    public required string Phase { get; init; }

    public required string Workshop { get; init; }

    public required int SessionNumber { get; init; }

    public required DateOnly Date { get; init; }

    public required TimeOnly Start { get; init; }

    public required TimeOnly End { get; init; }

    /// <summary>The length of the session, however long the person stayed.</summary>
    public required int Minutes { get; init; }

    public required string Trainers { get; init; }

    public required string PersonId { get; init; }

    /// <summary>Null unless the export is named and the person's consent is valid.</summary>
    public string? Name { get; init; }

    public required Sex Sex { get; init; }

    public int? BirthYear { get; init; }

    public required string StakeholderGroup { get; init; }

    public required AttendanceStatus Status { get; init; }

    /// <summary>Whether the person met the programme's attendance rule for the whole workshop.</summary>
    public required bool Attended { get; init; }
}
