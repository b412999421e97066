using System.Globalization;
using Training.Core.Languages;
using Training.Core.Programmes;
using Training.Core.Reporting;

namespace Training.Web.Features.Programmes;

public sealed record CalendarPage(string Code, LocalText Title, CalendarMonth Month, ProgrammeOblasts Oblasts, IReadOnlyList<CalendarWeek> Weeks)
{
    public bool IsEmpty => Weeks.All(week => week.Days.All(day => day.Events.Count == 0));
}

public sealed record CalendarWeek(IReadOnlyList<CalendarDay> Days);

public sealed record CalendarDay(DateOnly Date, bool IsOutside, bool IsToday, IReadOnlyList<LocalText> Holidays, IReadOnlyList<CalendarEvent> Events)
{
    public string Css => string.Join(' ', new[] { IsOutside ? "outside" : null, IsToday ? "today" : null, IsFree ? "free" : null }.OfType<string>());

    private bool IsFree => Events.Count == 0 && Holidays.Count == 0;
}

public sealed record CalendarEvent(WorkshopSummary Workshop, LocalText Community, int? PhaseOrder, LocalText Name);

/// <summary>A month as an address names it, 2026-12, and the whole weeks that show it, Monday first.</summary>
public sealed record CalendarMonth(DateOnly First)
{
    private const int DaysOfWeek = 7;
    private const string Format = "yyyy-MM";

    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    public DateOnly FirstShown => First.AddDays(-MondayFirst(First));

    public DateOnly LastShown => Last.AddDays(DaysOfWeek - 1 - MondayFirst(Last));

    public string Address => First.ToString(Format, CultureInfo.InvariantCulture);

    public CalendarMonth Next => new(First.AddMonths(1));

    public CalendarMonth Previous => new(First.AddMonths(-1));

    public static CalendarMonth Of(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1));

    public static CalendarMonth Parse(string? text, DateOnly today) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        && first.Year is >= SensibleDateAttribute.FirstYear and <= SensibleDateAttribute.LastYear
            ? Of(first)
            : Of(today);

    public IEnumerable<DateOnly[]> Weeks() =>
        Enumerable.Range(0, LastShown.DayNumber - FirstShown.DayNumber + 1).Select(FirstShown.AddDays).Chunk(DaysOfWeek);

    private static int MondayFirst(DateOnly day) => ((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek;
}
