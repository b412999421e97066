using System.Globalization;
using System.Text;

namespace Training.Core.Languages;

/// <summary>
/// Folds a name so that both databases find it alike: upper case, ё=е ү=у ө=о ң=н and the Uzbek letters likewise,
/// followed by a Latin spelling. SQLite folds ASCII only, so the folding happens here and is stored.
/// </summary>
public static class SearchText
{
    private static readonly Dictionary<char, char> Folded = new()
    {
        ['Ё'] = 'Е', ['Ү'] = 'У', ['Ө'] = 'О', ['Ң'] = 'Н', ['Ў'] = 'У', ['Қ'] = 'К', ['Ғ'] = 'Г', ['Ҳ'] = 'Х', ['Й'] = 'И',
    };

    private static readonly Dictionary<char, string> Latin = new()
    {
        ['А'] = "A", ['Б'] = "B", ['В'] = "V", ['Г'] = "G", ['Д'] = "D", ['Е'] = "E", ['Ж'] = "J", ['З'] = "Z", ['И'] = "I",
        ['К'] = "K", ['Л'] = "L", ['М'] = "M", ['Н'] = "N", ['О'] = "O", ['П'] = "P", ['Р'] = "R", ['С'] = "S", ['Т'] = "T",
        ['У'] = "U", ['Ф'] = "F", ['Х'] = "H", ['Ц'] = "TS", ['Ч'] = "CH", ['Ш'] = "SH", ['Щ'] = "SH", ['Ъ'] = "", ['Ы'] = "Y",
        ['Ь'] = "", ['Э'] = "E", ['Ю'] = "YU", ['Я'] = "YA",
    };

    /// <summary>What is stored: the folded words and their Latin spelling.</summary>
    public static string Of(string text)
    {
        var folded = Fold(text);

        return $"{folded} {Transliterate(folded)}";
    }

    /// <summary>What is looked for: a folded Cyrillic or Latin fragment of the stored text.</summary>
    public static string Wanted(string text) => Fold(text);

    private static string Fold(string text)
    {
        var builder = new StringBuilder(text.Length);

        foreach (var letter in text.Normalize(NormalizationForm.FormC).ToUpper(CultureInfo.InvariantCulture))
        {
            var folded = Folded.GetValueOrDefault(letter, letter);

            if (char.IsLetterOrDigit(folded))
            {
                builder.Append(FoldLatin(folded));
            }
            else if (builder.Length > 0 && builder[^1] != ' ')
            {
                builder.Append(' ');
            }
        }

        return builder.ToString().Trim()
            .Replace("ZH", "J", StringComparison.Ordinal)
            .Replace("KH", "H", StringComparison.Ordinal);
    }

    private static char FoldLatin(char letter) => letter switch
    {
        'Ö' => 'O',
        'Ü' => 'U',
        'Ñ' => 'N',
        _ => letter,
    };

    private static string Transliterate(string folded) =>
        string.Concat(folded.Select(letter => Latin.GetValueOrDefault(letter, letter.ToString())));
}
