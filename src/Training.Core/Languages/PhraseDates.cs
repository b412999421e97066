using System.Globalization;

namespace Training.Core.Languages;

/// <summary>Dates and times as every language shows them: dd.MM.yyyy, 24 hours, ranges with an en dash.</summary>
public static class PhraseDates
{
    public static string Date(this Phrases t, DateOnly date) => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    public static string Time(this Phrases t, TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Times(this Phrases t, TimeOnly starts, TimeOnly ends) => $"{t.Time(starts)}–{t.Time(ends)}";

    public static string Moment(this Phrases t, DateTime local) => local.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>17 Dec, in the language's own short month.</summary>
    public static string Day(this Phrases t, DateOnly date) => $"{date.Day} {ShortMonth(t, date)}";

    /// <summary>14–15 Dec, or 30 Sep–1 Oct.</summary>
    public static string Days(this Phrases t, DateOnly first, DateOnly last)
    {
        if (first == last)
        {
            return t.Day(first);
        }

        return first.Month == last.Month && first.Year == last.Year
            ? $"{first.Day}–{t.Day(last)}"
            : $"{t.Day(first)}–{t.Day(last)}";
    }

    /// <summary>Thursday 17.12.2026.</summary>
    public static string LongDay(this Phrases t, DateOnly date) => $"{date.ToString("dddd", t.Culture)} {t.Date(date)}";

    public static string Month(this Phrases t, DateOnly date)
    {
        var name = t.Culture.DateTimeFormat.MonthNames[date.Month - 1];

        return $"{char.ToUpper(name[0], t.Culture)}{name[1..]} {date.Year}";
    }

    private static string ShortMonth(Phrases t, DateOnly date) =>
        t.Culture.DateTimeFormat.AbbreviatedMonthGenitiveNames[date.Month - 1].TrimEnd('.');
}
