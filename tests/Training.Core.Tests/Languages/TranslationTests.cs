using System.Text.RegularExpressions;
using Training.Core.Languages;
using Training.TestKit;
using Xunit;

namespace Training.Core.Tests.Languages;

public sealed partial class TranslationTests
{
    private static readonly IReadOnlyList<SourceWord> Words = SourceWords.All();

    [Theory]
    [InlineData(Language.Kyrgyz)]
    [InlineData(Language.Russian)]
    [InlineData(Language.Uzbek)]
    public void Sentences_InEveryLanguage_AreTranslated(Language language)
    {
        var file = Read(language);

        var missing = Words.Where(w => !file.Entries.ContainsKey(w.Key)).Select(w => $"{w.File}: {w.Key}").ToList();

        Assert.True(missing.Count == 0, $"{missing.Count} sentences lack {language}:\n{string.Join('\n', missing.Take(40))}");
    }

    [Theory]
    [InlineData(Language.Kyrgyz)]
    [InlineData(Language.Russian)]
    [InlineData(Language.Uzbek)]
    public void Sentences_InEveryLanguage_KeepTheirPlaceholdersAndPluralForms(Language language)
    {
        var file = Read(language);

        Assert.All(Words.Where(w => file.Entries.ContainsKey(w.Key)), word =>
        {
            var forms = file.Entries[word.Key];
            Assert.Equal(word.Plural is null ? 1 : Plurals.FormCount(language), forms.Length);
            var wanted = Placeholders(word.Plural ?? word.Key);
            Assert.All(forms, form => Assert.True(
                Placeholders(form).SetEquals(wanted) || (word.Plural is not null && Placeholders(form).SetEquals(Placeholders(word.Key))),
                $"{language}: «{form}» does not have the placeholders of «{word.Key}»"));
        });
    }

    [Theory]
    [InlineData(Language.Kyrgyz)]
    [InlineData(Language.Russian)]
    [InlineData(Language.Uzbek)]
    public void Translations_OfSentencesNobodyShows_AreGone(Language language)
    {
        var known = Words.Select(w => w.Key).ToHashSet();

        Assert.Empty(Read(language).Entries.Keys.Except(known));
    }

    [Theory]
    [InlineData(Language.Russian, 0, "2")]
    [InlineData(Language.Russian, 1, "0")]
    [InlineData(Language.Russian, 2, "1")]
    [InlineData(Language.Russian, 5, "2")]
    [InlineData(Language.Russian, 11, "2")]
    [InlineData(Language.Russian, 21, "0")]
    [InlineData(Language.Russian, 22, "1")]
    [InlineData(Language.Russian, 101, "0")]
    [InlineData(Language.Russian, 111, "2")]
    [InlineData(Language.Kyrgyz, 0, "1")]
    [InlineData(Language.Kyrgyz, 1, "0")]
    [InlineData(Language.Uzbek, 21, "1")]
    [InlineData(Language.English, 1, "0")]
    [InlineData(Language.English, 101, "1")]
    public void Plurals_OfANumber_FollowCldr(Language language, int number, string form) =>
        Assert.Equal(form, $"{Plurals.FormOf(language, number)}");

    private static HashSet<string> Placeholders(string sentence) => [.. Placeholder().Matches(sentence).Select(m => m.Value)];

    private static PoFile Read(Language language)
    {
        using var reader = File.OpenText(Path.Combine(Repository.Sources, "Training.Core", "Languages", $"{language.Code()}.po"));

        return PoFile.Read(reader);
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
