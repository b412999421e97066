using Training.Core.Languages;
using Training.Core.Reporting;
using Training.Core.Workshops;

namespace Training.Web.Features.Programmes;

/// <summary>The one short line below a workshop's state.</summary>
public static class SummaryWords
{
    public static string Line(this Phrases t, WorkshopSummary workshop) =>
        workshop.GainPoints is { } points ? $"{StateLine(t, workshop)} · {t.Gain(points)}" : StateLine(t, workshop);

    /// <summary>Percentage points with their sign: +23 points.</summary>
    public static string Gain(this Phrases t, int points) => t.Plural(points, "{1} point", "{1} points", points.ToString("+0;−0;0", t.Culture));

    private static string StateLine(Phrases t, WorkshopSummary workshop) => workshop.State switch
    {
        WorkshopState.Cancelled => t["called off"],
        WorkshopState.Planned when workshop.Counts.Registered == 0 => t["nobody is invited yet"],
        WorkshopState.Planned or WorkshopState.Invited => Answers(t, workshop.Counts),
        WorkshopState.Overdue when workshop.Counts.OnRoll == 0 => t["nobody is on the roll"],
        WorkshopState.Overdue or WorkshopState.Held when workshop.Counts.Marked == 0 => t["roll call missing"],
        WorkshopState.Overdue => t["roll call not finished"],
        WorkshopState.Held when !workshop.Counts.IsFullyMarked => t["roll call not finished"],
        WorkshopState.Held or WorkshopState.Closed => t["{0} of {1} attended", workshop.Counts.Attended, workshop.Counts.OnRoll],
        _ => throw new ArgumentOutOfRangeException(nameof(workshop), workshop.State, null),
    };

    /// <summary>The class by which the stylesheet shows a state.</summary>
    public static string Css(this WorkshopState state) => state.ToString().ToLowerInvariant();

    private static string Answers(Phrases t, WorkshopCounts counts) => counts.Answered < counts.Registered
        ? t["{0} of {1} answered", counts.Answered, counts.Registered]
        : t.Plural(counts.Confirmed, "{0} confirmed", "{0} confirmed");
}
