using Training.Core.Attendance;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;

namespace Training.Core.Reporting;

public enum FigureKind
{
    [Label("People trained")]
    People,

    [Label("Attendances")]
    Attendances,

    [Label("People who attended")]
    Attended,
}

/// <summary>One figure of a summary: which of the three, and the line it stands on. Null does not narrow.</summary>
public sealed record FigureSelection(FigureKind Kind, Sex? Sex = null, string? AgeBand = null, string? StakeholderGroup = null);

/// <summary>What stands behind a figure of <see cref="AttendanceSummary"/>, placed by the same rules, so that there are as many rows as it says.</summary>
public sealed class FigureRows(AgeBands ageBands, FigureSelection selection, int skip, int take)
{
    private readonly AttendanceSummary summary = new(ageBands);
    private readonly List<AttendanceRow> attendances = [];

    /// <summary>How many attendances fit, of which only one page is kept.</summary>
    public int AttendanceCount { get; private set; }

    public IReadOnlyList<AttendanceRow> Attendances => attendances;

    public void Add(AttendanceRow row)
    {
        if (selection.Kind != FigureKind.Attendances)
        {
            summary.Add(row);
        }
        else if (row.Status.CountsAsPresent() && Fits(row.Sex, ageBands.BandOf(row.BirthYear, row.Date), SummaryLabels.Stated(row.StakeholderGroup)))
        {
            if (AttendanceCount >= skip && attendances.Count < take)
            {
                attendances.Add(row);
            }

            AttendanceCount++;
        }
    }

    public IReadOnlyList<PersonSummary> People() =>
    [
        .. summary.People()
            .Where(p => selection.Kind == FigureKind.Attended ? p.AttendedWorkshops > 0 : p.Sessions > 0)
            .Where(p => Fits(p.Sex, p.AgeBand, p.StakeholderGroup)),
    ];

    private bool Fits(Sex sex, string ageBand, string group) =>
        (selection.Sex is null || selection.Sex == sex)
        && (selection.AgeBand is null || selection.AgeBand == ageBand)
        && (selection.StakeholderGroup is null || selection.StakeholderGroup == group);
}
