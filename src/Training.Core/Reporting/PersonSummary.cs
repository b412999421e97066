using Training.Core.People;

namespace Training.Core.Reporting;

/// <summary>
/// One person over all rows. Sex, age band, group and community are those of the first counted session, or of the first
/// session when none is counted; sessions, workshops, minutes and dates are those of counted sessions.
/// </summary>
public sealed record PersonSummary(
    string PersonId,
    string? Name,
    Sex Sex,
    int? BirthYear,
    string AgeBand,
    string StakeholderGroup,
    string Community,
    int Workshops,
    int Sessions,
    int Minutes,
    DateOnly? FirstDate,
    DateOnly? LastDate,
    int AttendedWorkshops);
