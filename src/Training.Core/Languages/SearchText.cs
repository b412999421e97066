using System.Globalization;
using System.Text;

namespace Training.Core.Languages;

/// <summary>
/// Folds a name so that both databases find it alike: upper case, ё=е ү=у ө=о ң=н and the Uzbek letters likewise, doubled letters as one,
/// followed by a Latin spelling in which the usual variants (zh and j, kh and h, y and i) meet. SQLite folds ASCII only, so the folding
/// happens here and is stored.
/// </summary>
public static class SearchText
{
    private const int MostWords = 6;

    // The marks of Uzbek Latin: o‘ is ў, which folds to у; elsewhere they are as silent as a soft or hard sign.
    private const string Marks = "'ʼʻ’‘`´";
    private const string Silent = "ЬЪ" + Marks;

    private static readonly Dictionary<char, char> Folded = new()
    {
        ['Ё'] = 'Е', ['Ү'] = 'У', ['Ө'] = 'О', ['Ң'] = 'Н', ['Ў'] = 'У', ['Қ'] = 'К', ['Ғ'] = 'Г', ['Ҳ'] = 'Х', ['Й'] = 'И',
        ['Ö'] = 'O', ['Ü'] = 'U', ['Ñ'] = 'N', ['İ'] = 'I', ['ı'] = 'I',
    };

    private static readonly Dictionary<char, string> Latin = new()
    {
        ['А'] = "A", ['Б'] = "B", ['В'] = "V", ['Г'] = "G", ['Д'] = "D", ['Е'] = "E", ['Ж'] = "J", ['З'] = "Z", ['И'] = "I",
        ['К'] = "K", ['Л'] = "L", ['М'] = "M", ['Н'] = "N", ['О'] = "O", ['П'] = "P", ['Р'] = "R", ['С'] = "S", ['Т'] = "T",
        ['У'] = "U", ['Ф'] = "F", ['Х'] = "H", ['Ц'] = "TS", ['Ч'] = "CH", ['Ш'] = "SH", ['Щ'] = "SH", ['Ы'] = "Y", ['Э'] = "E",
        ['Ю'] = "YU", ['Я'] = "YA",
    };

    private static readonly (string Written, string Folded)[] LatinVariants =
        [("SHCH", "SH"), ("ZH", "J"), ("DJ", "J"), ("KH", "H"), ("Q", "K"), ("W", "V"), ("Y", "I")];

    /// <summary>What is stored: the folded words and their Latin spelling.</summary>
    public static string Of(string text)
    {
        var folded = Fold(text);
        var latin = FoldLatin(Transliterate(folded));

        return latin == folded ? folded : $"{folded} {latin}";
    }

    /// <summary>What is looked for: each word as a fragment of the stored text, in any order, in one of its two spellings.</summary>
    public static IReadOnlyList<WantedWord> WantedWords(string? text) =>
        [.. Fold(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => new WantedWord(word, FoldLatin(Transliterate(word))))
            .Distinct()
            .Take(MostWords)];

    private static string Fold(string text)
    {
        var builder = new StringBuilder(text.Length);

        foreach (var letter in text.Normalize(NormalizationForm.FormC).ToUpper(CultureInfo.InvariantCulture))
        {
            var folded = Folded.GetValueOrDefault(letter, letter);

            if (Silent.Contains(letter))
            {
                if (Marks.Contains(letter) && builder.Length > 0 && builder[^1] == 'O')
                {
                    builder[^1] = 'U';
                }
            }
            else if (char.IsLetterOrDigit(folded))
            {
                builder.Append(folded);
            }
            else if (builder.Length > 0 && builder[^1] != ' ')
            {
                builder.Append(' ');
            }
        }

        return Single(builder.ToString().Trim());
    }

    private static string FoldLatin(string folded) => Single(LatinVariants.Aggregate(
        folded,
        (text, variant) => text.Replace(variant.Written, variant.Folded, StringComparison.Ordinal)));

    /// <summary>Айсулуу is written with one у as often as with two.</summary>
    private static string Single(string text) =>
        string.Concat(text.Where((letter, i) => i == 0 || letter != text[i - 1] || !char.IsLetter(letter)));

    private static string Transliterate(string folded) =>
        string.Concat(folded.Select(letter => Latin.GetValueOrDefault(letter, letter.ToString())));
}

public sealed record WantedWord(string Folded, string Latin);
