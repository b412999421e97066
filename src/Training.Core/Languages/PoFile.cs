using System.Text;

namespace Training.Core.Languages;

/// <summary>
/// Reads the part of gettext's PO format that translators' tools write: msgid, msgid_plural, msgstr and msgstr[n].
/// Entries marked fuzzy and entries without a translation are left out.
/// </summary>
public sealed class PoFile
{
    private readonly Dictionary<string, string[]> entries = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string[]> Entries => entries;

    public static PoFile Read(TextReader reader)
    {
        var file = new PoFile();
        var entry = new Entry();

        while (reader.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                file.Add(entry);
                entry = new Entry();
            }
            else
            {
                entry.Take(line.Trim());
            }
        }

        file.Add(entry);

        return file;
    }

    private void Add(Entry entry)
    {
        if (entry.Id.Length > 0 && !entry.IsFuzzy && entry.Texts.Count > 0 && entry.Texts.All(text => text.Length > 0))
        {
            entries[entry.Id.ToString()] = [.. entry.Texts.Select(text => text.ToString())];
        }
    }

    private sealed class Entry
    {
        private readonly StringBuilder plural = new();
        private StringBuilder? current;

        public StringBuilder Id { get; } = new();

        public List<StringBuilder> Texts { get; } = [];

        public bool IsFuzzy { get; private set; }

        public void Take(string line)
        {
            if (line.StartsWith('#'))
            {
                IsFuzzy |= line.StartsWith("#,", StringComparison.Ordinal) && line.Contains("fuzzy", StringComparison.Ordinal);
                return;
            }

            var quote = line.IndexOf('"', StringComparison.Ordinal);
            var keyword = line[..Math.Max(quote, 0)].Trim();

            current = keyword switch
            {
                "msgid" => Id,
                "msgid_plural" => plural,
                "" => current,
                _ when keyword.StartsWith("msgstr", StringComparison.Ordinal) => NewText(),
                _ => throw new FormatException($"A PO line starts with an unknown word: {line}"),
            };

            current?.Append(Unescape(line[(quote + 1)..line.LastIndexOf('"')]));
        }

        private StringBuilder NewText()
        {
            Texts.Add(new StringBuilder());

            return Texts[^1];
        }

        private static string Unescape(string text) =>
            text.Replace("\\n", "\n", StringComparison.Ordinal)
                .Replace("\\\"", "\"", StringComparison.Ordinal)
                .Replace("\\\\", "\\", StringComparison.Ordinal);
    }
}
