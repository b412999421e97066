using System.Globalization;
using System.Reflection;

namespace Training.Core.Languages;

/// <summary>
/// The words of one language. The English sentence is the key; where a translation is missing, English shows, and a test fails.
/// </summary>
public sealed class Phrases
{
    private static readonly Dictionary<Language, Phrases> ByLanguage = SupportedLanguages.All.ToDictionary(language => language, Load);

    private readonly IReadOnlyDictionary<string, string[]> entries;

    private Phrases(Language language, IReadOnlyDictionary<string, string[]> entries)
    {
        Language = language;
        this.entries = entries;
    }

    public Language Language { get; }

    public CultureInfo Culture => Language.Culture();

    public string this[string sentence] => Find(sentence, 0) ?? sentence;

    public string this[string sentence, params object?[] values] => string.Format(Culture, this[sentence], values);

    public static Phrases In(Language language) => ByLanguage[language];

    public bool Has(string sentence) => Language == Language.English || entries.ContainsKey(sentence);

    /// <summary>The form for <paramref name="number"/>, which is also the sentence's {0}.</summary>
    public string Plural(int number, string one, string other, params object?[] values)
    {
        var form = Plurals.FormOf(Language, number);
        var sentence = Find(one, form) ?? (form == 0 ? one : other);

        return string.Format(Culture, sentence, [number, .. values]);
    }

    public string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => this[Labels<TEnum>.ByValue[value]];

    public string Of(LocalText text) => text.In(Language);

    private string? Find(string sentence, int form) =>
        entries.TryGetValue(sentence, out var forms) && form < forms.Length ? forms[form] : null;

    private static Phrases Load(Language language)
    {
        if (language == Language.English)
        {
            return new Phrases(language, new Dictionary<string, string[]>());
        }

        var name = $"Training.Core.Languages.{language.Code()}.po";
        using var stream = typeof(Phrases).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The translations {name} are not embedded.");
        using var reader = new StreamReader(stream);

        return new Phrases(language, PoFile.Read(reader).Entries);
    }

    private static class Labels<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> ByValue = Enum.GetValues<TEnum>().ToDictionary(value => value, LabelOf);

        private static string LabelOf(TEnum value) =>
            typeof(TEnum).GetField(value.ToString())?.GetCustomAttribute<LabelAttribute>()?.Text
            ?? throw new InvalidOperationException($"{typeof(TEnum).Name}.{value} has no label.");
    }
}
