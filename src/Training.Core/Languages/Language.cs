using System.Globalization;

namespace Training.Core.Languages;

public enum Language
{
    [Label("Kyrgyz")]
    Kyrgyz,

    [Label("Russian")]
    Russian,

    [Label("Uzbek")]
    Uzbek,

    [Label("English")]
    English,
}

/// <summary>Codes, cultures and own names of the four languages. Uzbek is written in Cyrillic, as Kyrgyzstan's schools teach it.</summary>
public static class SupportedLanguages
{
    private static readonly Dictionary<Language, (string Code, string OwnName, CultureInfo Culture)> Facts = new()
    {
        [Language.Kyrgyz] = ("ky", "Кыргызча", CultureInfo.GetCultureInfo("ky-KG")),
        [Language.Russian] = ("ru", "Русский", CultureInfo.GetCultureInfo("ru-RU")),
        [Language.Uzbek] = ("uz", "Ўзбекча", CultureInfo.GetCultureInfo("uz-Cyrl-UZ")),
        [Language.English] = ("en", "English", CultureInfo.GetCultureInfo("en-GB")),
    };

    public const Language Default = Language.Russian;

    public static IReadOnlyList<Language> All { get; } = [.. Facts.Keys];

    public static string Code(this Language language) => Facts[language].Code;

    /// <summary>What HTML and mail headers call the language: Uzbek names its script.</summary>
    public static string Tag(this Language language) => language == Language.Uzbek ? "uz-Cyrl" : language.Code();

    public static string OwnName(this Language language) => Facts[language].OwnName;

    public static CultureInfo Culture(this Language language) => Facts[language].Culture;

    /// <summary>Finds a language by a code such as <c>ky</c>, <c>ru-KG</c> or <c>uz-Cyrl-UZ</c>.</summary>
    public static Language? Find(string? code)
    {
        var primary = code?.Split('-', '_')[0].Trim();

        return All.Where(language => string.Equals(language.Code(), primary, StringComparison.OrdinalIgnoreCase))
            .Select(language => (Language?)language)
            .FirstOrDefault();
    }
}
