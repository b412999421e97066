using System.Text;

namespace Training.Jobs.Reporting;

/// <summary>The texts of all cells, each once: an attendance repeats the same few thousand.</summary>
internal sealed class SharedStrings
{
    private readonly Dictionary<string, SharedString> known = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private long uses;

    public SharedString Use(string text)
    {
        uses++;
        if (!known.TryGetValue(text, out var shared))
        {
            var cleaned = CellText.Clean(text);
            known.Add(text, shared = new SharedString(texts.Count, CellText.LooksLikeFormula(text, cleaned)));
            texts.Add(cleaned);
        }

        return shared;
    }

    public void WriteTo(Stream part)
    {
        using var writer = new StreamWriter(part, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16);
        writer.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        writer.Write(FormattableString.Invariant($"<sst xmlns=\"{WorkbookLayout.Main}\" count=\"{uses}\" uniqueCount=\"{texts.Count}\">"));
        foreach (var text in texts)
        {
            writer.Write(text.AsSpan().Trim().Length == text.Length ? "<si><t>" : "<si><t xml:space=\"preserve\">");
            writer.Write(CellText.Escape(text));
            writer.Write("</t></si>");
        }

        writer.Write("</sst>");
    }
}

internal readonly record struct SharedString(int Index, bool LooksLikeFormula);
