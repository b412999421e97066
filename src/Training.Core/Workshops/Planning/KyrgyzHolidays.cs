namespace Training.Core.Workshops.Planning;

/// <summary>
/// The public holidays of Kyrgyzstan. Under the Labour Code of 2025 a holiday on a weekend is not moved to a weekday, and a few
/// state holidays stay working days (<see cref="KyrgyzHoliday.IsDayOff"/> is false).
/// </summary>
public static class KyrgyzHolidays
{
    private static readonly int[] years = [2026, 2027, 2028];

    private static readonly Names newYearBreak = new("New Year break", "Новогодние каникулы", "Жаңы жылдык каникул", "Янги йил таътили");
    private static readonly Names mayBreak = new("May holidays", "Майские праздники", "Май майрамдары", "Май байрамлари");
    private static readonly Names ancestors = new(
        "Days of History and Commemoration of Ancestors",
        "Дни истории и памяти предков",
        "Тарых жана ата-бабаларды эскерүү күндөрү",
        "Тарих ва аждодлар хотираси кунлари");

    private static readonly Names orozoAit = new("Orozo Ait", "Орозо айт", "Орозо айт", "Рўза ҳайити");
    private static readonly Names kurmanAit = new("Kurman Ait", "Курман айт", "Курман айт", "Қурбон ҳайити");

    private static readonly (int Month, int Day, Names Names, bool IsDayOff)[] everyYear =
    [
        (1, 1, new Names("New Year", "Новый год", "Жаңы жыл", "Янги йил"), true),
        .. Enumerable.Range(2, 5).Select(day => (1, day, newYearBreak, true)),
        (1, 7, new Names(
            "Orthodox Christmas", "Православное Рождество", "Иса пайгамбардын туулган күнү", "Исо пайғамбар туғилган кун"), true),
        (2, 23, new Names(
            "Defender of the Fatherland Day", "День защитника Отечества", "Ата Мекенди коргоочулар күнү", "Ватан ҳимоячилари куни"), false),
        (3, 8, new Names(
            "International Women's Day", "Международный женский день", "Аялдардын эл аралык күнү", "Халқаро хотин-қизлар куни"), true),
        (3, 21, new Names("Nooruz", "Нооруз", "Нооруз", "Наврўз"), true),
        (4, 7, new Names(
            "Day of the People's April Revolution", "День народной Апрельской революции",
            "Элдик Апрель революциясы күнү", "Халқ Апрель инқилоби куни"), false),
        (5, 1, new Names("Labour Day", "Праздник труда", "Эмгек майрамы", "Меҳнат байрами"), true),
        .. Enumerable.Range(2, 3).Select(day => (5, day, mayBreak, true)),
        (5, 5, new Names(
            "Constitution Day", "День Конституции", "Конституция күнү", "Конституция куни"), true),
        .. Enumerable.Range(6, 3).Select(day => (5, day, mayBreak, true)),
        (5, 9, new Names("Victory Day", "День Победы", "Жеңиш күнү", "Ғалаба куни"), true),
        (8, 31, new Names(
            "Independence Day", "День независимости", "Көз карандысыздык күнү", "Мустақиллик куни"), true),
        (11, 7, ancestors, false),
        (11, 8, ancestors, false),
    ];

    // The muftiate announces each Ait a week or two ahead; until then the date is calculated and can be wrong by a day.
    private static readonly (DateOnly Date, Names Names, bool Confirmed)[] byTheMoon =
    [
        (new DateOnly(2026, 3, 20), orozoAit, true),
        (new DateOnly(2026, 5, 27), kurmanAit, true),
        (new DateOnly(2027, 3, 9), orozoAit, false),
        (new DateOnly(2027, 5, 16), kurmanAit, false),
        (new DateOnly(2028, 2, 26), orozoAit, false),
        (new DateOnly(2028, 5, 5), kurmanAit, false),
    ];

    public static IReadOnlyList<KyrgyzHoliday> All { get; } =
    [
        .. years
            .SelectMany(year => everyYear.Select(
                day => day.Names.On(new DateOnly(year, day.Month, day.Day), confirmed: true, day.IsDayOff)))
            .Concat(byTheMoon.Select(ait => ait.Names.On(ait.Date, ait.Confirmed, isDayOff: true)))
            .OrderBy(holiday => holiday.Date),
    ];

    private sealed record Names(string English, string Russian, string Kyrgyz, string UzbekCyrillic)
    {
        public KyrgyzHoliday On(DateOnly date, bool confirmed, bool isDayOff)
            => new(date, English, Russian, Kyrgyz, UzbekCyrillic, confirmed, isDayOff);
    }
}
