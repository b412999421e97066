using System.Text.RegularExpressions;

namespace Training.Jobs.Tests.Reporting;

internal static partial class HostileTexts
{
    /// <summary>Texts that a spreadsheet, or the XML of one, could take for something else.</summary>
    public static readonly string[] All =
    [
        "=1+1", "=SUM(A1:A9)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://example.org\",\"x\")",
        "=IMPORTXML(\"http://example.org\",\"//a\")",
        "=DDE(\"cmd\";\"/C calc\";\"x\")", "={1,2}", "==", "=", "= 1", "=@A1", "=-1", "=\"a\"", "=A1&\"b\"", "=REPT(\"x\",9)",
        "+1", "+996 700 12 34 56", "+996700123456", "+A1", "+", "+cmd|' /C calc'!A0", "+\"x\"",
        "-1", "-1+1", "-A1", "-", "- a list item", "-2+3+cmd|' /C calc'!A0", "--", "-0.5",
        "@A1", "@SUM(1+1)", "@", "@bermet", "@cmd|' /C calc'!A0",
        "\t=1+1", "\tindented", "\t", "\t@SUM(1)",
        "\r=1+1", "\rreturn", "\r\n=1+1", "\n=1+1", "a\rb", "a\r\nb", "a\nb",
        "\0=1+1", "\0+1", "\0\0=1", "a\0b", "\u0001=1+1", "\u001f@x", "\u007f", "\ufffe=1", "\uffff", "\ud800=1", "a\udc00",
        "\ud83d\ude42 smile",
        "＝1+1", "＋1", "－1", "＠A1",
        "<f>1+1</f>", "</t></si><si><t>", "<c t=\"str\"><f>1</f></c>", "]]>", "<![CDATA[=1]]>", "&lt;f&gt;", "&#61;1",
        "\"quoted\"", "'=1", "'",
        "_x003D_1+1", "_x000D_", "_x0041_", "_x005F_x0041_", "__x0041__", "_xZZZZ_",
        " =1", "  spaces around  ", "\u00a0=1", "\u200b=1", "\u202e=1", "\ufeff=1",
        "1/2", "01.02.2026", "1E5", "00123", "TRUE", "#REF!", "#N/A", "NaN", "Айгүл Өмүрова", "Гўзал Ҳакимова", "R1C1",
    ];

    /// <summary>What is left of a text once the characters are gone that XML 1.0 cannot carry.</summary>
    public static string Carried(string text) => Illegal().Replace(text, "");

    // ClosedXML 0.95.4 decodes "_x005F_x0041_" twice on reading; LibreOffice reads it as the standard says and checks these texts.
    public static bool ClosedXmlMisreads(string text) => text.Contains("_x");

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Illegal();
}
