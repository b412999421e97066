using System.Text;
using System.Text.RegularExpressions;

namespace Training.Jobs.Reporting;

internal static partial class CellText
{
    public const int MaxLength = 32_767;

    // The full-width forms are read as operators by spreadsheets of East Asian locales.
    private const string FormulaStarts = "=+-@\t\r\n\0＝＋－＠";

    /// <summary>Whether a spreadsheet could take the text for a formula once somebody edits the cell.</summary>
    public static bool LooksLikeFormula(string text, string cleaned) =>
        (text.Length > 0 && FormulaStarts.Contains(text[0])) || (cleaned.Length > 0 && FormulaStarts.Contains(cleaned[0]));

    /// <summary>The text without what XML 1.0 cannot carry, no longer than a cell may be.</summary>
    public static string Clean(string text)
    {
        var cleaned = text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? text : WithoutIllegal(text);
        if (cleaned.Length <= MaxLength)
        {
            return cleaned;
        }

        return cleaned[..(char.IsHighSurrogate(cleaned[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }

    /// <summary>
    /// The text as the content of a string item. A carriage return is written as a reference, or XML would read it back as a line
    /// feed; "_x0041_" is how a workbook writes "A" (ST_Xstring), so text that looks like it has its underscore written so.
    /// </summary>
    public static string Escape(string cleaned)
    {
        var escaped = new StringBuilder(cleaned.Length + 16);
        foreach (var character in CodedCharacter().Replace(cleaned, "_x005F_"))
        {
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '\r' => escaped.Append("&#13;"),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    private static string WithoutIllegal(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isLoneSurrogate = rune == Rune.ReplacementChar;
            if (rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF) && !isLoneSurrogate)
            {
                kept.Append(rune);
            }
        }

        return kept.ToString();
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex CodedCharacter();
}
