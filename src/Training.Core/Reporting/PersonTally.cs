using Training.Core.Attendance;
using Training.Core.Programmes;

namespace Training.Core.Reporting;

internal sealed class PersonTally(AttendanceRow row)
{
    private readonly HashSet<Guid> workshops = [];
    private readonly HashSet<Guid> attendedWorkshops = [];
    private int sessions;
    private int minutes;
    private DateOnly? lastDate;

    /// <summary>The earliest row, a counted one before any other.</summary>
    public AttendanceRow First { get; private set; } = row;

    /// <summary>The community and phase of every counted session, and whether a workshop there was attended.</summary>
    public Dictionary<(string Community, string Phase), bool> Cells { get; } = [];

    public bool IsCounted => sessions > 0;

    public bool HasAttended => attendedWorkshops.Count > 0;

    public void Add(AttendanceRow row, string community, string phase)
    {
        if (Order(row).CompareTo(Order(First)) < 0)
        {
            First = row;
        }

        if (!row.Status.CountsAsPresent())
        {
            return;
        }

        sessions++;
        minutes += row.Minutes;
        workshops.Add(row.WorkshopKey);
        if (row.Attended)
        {
            attendedWorkshops.Add(row.WorkshopKey);
        }

        Cells[(community, phase)] = row.Attended || Cells.GetValueOrDefault((community, phase));
        lastDate = lastDate > row.Date ? lastDate : row.Date;
    }

    public PersonSummary Summarise(AgeBands ageBands) => new(
        First.PersonId,
        First.Name,
        First.Sex,
        First.BirthYear,
        ageBands.BandOf(First.BirthYear, First.Date),
        SummaryLabels.Stated(First.StakeholderGroup),
        SummaryLabels.Stated(First.Community),
        workshops.Count,
        sessions,
        minutes,
        IsCounted ? First.Date : null,
        lastDate,
        attendedWorkshops.Count);

    private static (bool, DateOnly, TimeOnly, Guid) Order(AttendanceRow row) =>
        (!row.Status.CountsAsPresent(), row.Date, row.Start, row.SessionKey);
}
