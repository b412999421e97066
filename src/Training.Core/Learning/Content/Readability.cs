using System.Text.RegularExpressions;

namespace Training.Core.Learning.Content;

/// <summary>How hard a text is to read: words a sentence, and the share of words of more than six letters (the two parts of Björnsson's LIX).</summary>
public sealed partial record Readability(double WordsPerSentence, double LongWords)
{
    private const int LongFrom = 7;

    public static Readability Of(string plain)
    {
        var sentences = SentenceEnds().Split(plain).Count(s => s.Any(char.IsLetter));
        var words = Words().Matches(plain).Select(m => m.Value).ToList();

        return new Readability(
            sentences == 0 ? 0 : (double)words.Count / sentences,
            words.Count == 0 ? 0 : (double)words.Count(w => w.Length >= LongFrom) / words.Count);
    }

    [GeneratedRegex(@"(?<=[.!?…:;])\s+|\n+")]
    private static partial Regex SentenceEnds();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*")]
    private static partial Regex Words();
}
