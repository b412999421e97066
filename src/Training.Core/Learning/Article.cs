using Training.Core.Languages;

namespace Training.Core.Learning;

/// <summary>A text in several languages: a lesson, a case, an exercise or a guide. Its sections stand in the same order in each of them.</summary>
/// <param name="Stem">The path of its files without language and ending, such as 01-start/lesson.</param>
public sealed record Article(string Id, string Stem, IReadOnlyDictionary<Language, ArticleText> Texts)
{
    public string FileOf(Language language) => FileOf(Stem, language);

    public static string FileOf(string stem, Language language) => $"{stem}.{language.Code()}.md";

    /// <summary>The text in this language; where it is missing, the Russian one, then the English one.</summary>
    public ArticleText In(Language language) =>
        Texts.GetValueOrDefault(language) ?? Texts.GetValueOrDefault(Language.Russian) ?? Texts.GetValueOrDefault(Language.English) ?? Texts.Values.First();
}

/// <summary>One language's text, drawn as HTML once when it is read. Headings carry the ids s1, s2, … in every language.</summary>
public sealed record ArticleText(Language Language, string Title, string Html, string Plain)
{
    /// <summary>A reader in a second language manages about a hundred words a minute.</summary>
    private const int WordsPerMinute = 100;

    public int Words { get; } = WordCount.Of(Plain);

    public int Minutes => Math.Max(1, (int)Math.Round(Words / (double)WordsPerMinute));
}

public static class WordCount
{
    public static int Of(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(part => part.Any(char.IsLetterOrDigit));
}
