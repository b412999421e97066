namespace Training.Core.Tests.Languages;

/// <summary>A full name as somebody typed it, with its capitals at random, and the two other ways people look for it.</summary>
public sealed record MixedName(string FirstName, string Surname, string Written, string Folded, string Latin);

/// <summary>Kyrgyz, Russian and Uzbek names with the folded and the Latin spelling, each spelt by hand.</summary>
public static class MixedNames
{
    private static readonly (string Name, string Folded, string Latin)[] firstNames =
    [
        ("Айгүл", "айгул", "aigul"), ("Гүлнара", "гулнара", "gulnara"), ("Өмүрбек", "омурбек", "omurbek"), ("Жылдыз", "жылдыз", "zhyldyz"),
        ("Төлөгөн", "тологон", "tologon"), ("Чыңгыз", "чынгыз", "chyngyz"), ("Бүбүсара", "бубусара", "bubusara"), ("Ысмайыл", "ысмаиыл", "ysmayyl"),
        ("Эркин", "эркин", "erkin"), ("Үмүт", "умут", "umut"), ("Кеңеш", "кенеш", "kenesh"), ("Шайырбүбү", "шаиырбубу", "shayyrbubu"),
        ("Наталья", "наталя", "natalya"), ("Фёдор", "федор", "fedor"), ("Юрий", "юри", "yuriy"), ("Ксения", "ксения", "kseniya"),
        ("Пётр", "петр", "petr"), ("Любовь", "любов", "lyubov"), ("Ўткир", "уткир", "utkir"), ("Қодиржон", "кодиржон", "qodirjon"),
        ("Ғайрат", "гаират", "gayrat"), ("Ҳилола", "хилола", "hilola"), ("Моҳира", "мохира", "mohira"), ("Зулфия", "зулфия", "zulfiya"),
        ("Шаҳноза", "шахноза", "shahnoza"),
    ];

    private static readonly (string Name, string Folded, string Latin)[] surnames =
    [
        ("Асанова", "асанова", "asanova"), ("Өскөнбаев", "осконбаев", "oskonbaev"), ("Жээнбекова", "женбекова", "zheenbekova"),
        ("Түлөбердиева", "тулобердиева", "tuloberdieva"), ("Токтогулов", "токтогулов", "toktogulov"), ("Щербакова", "щербакова", "shcherbakova"),
        ("Цой", "цои", "tsoy"), ("Хасанов", "хасанов", "khasanov"), ("Қўчқоров", "кучкоров", "quchqorov"), ("Йўлдошев", "иулдошев", "yuldoshev"),
        ("Эргашева", "эргашева", "ergasheva"), ("Мамыров", "мамыров", "mamyrov"), ("Чыныбаева", "чыныбаева", "chynybaeva"), ("Ёлкина", "елкина", "elkina"),
    ];

    public static IReadOnlyList<MixedName> TwoHundred { get; } = Make(new Random(20261102));

    private static List<MixedName> Make(Random random) =>
        [.. firstNames
            .SelectMany(first => surnames, (first, surname) => new MixedName(
                first.Name, surname.Name, Mix($"{surname.Name} {first.Name}", random), $"{first.Folded} {surname.Folded}", $"{surname.Latin} {first.Latin}"))
            .OrderBy(_ => random.Next())
            .Take(200)];

    private static string Mix(string text, Random random) =>
        string.Concat(text.Select(letter => random.Next(2) == 0 ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter)));
}
