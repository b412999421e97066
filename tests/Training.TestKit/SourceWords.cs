using System.Text.RegularExpressions;

namespace Training.TestKit;

/// <summary>A sentence the sources show to somebody: its English form, and its plural where it has one.</summary>
public sealed record SourceWord(string Key, string? Plural, string File);

/// <summary>Finds every sentence that needs a translation, by the few forms in which the sources write one.</summary>
public static partial class SourceWords
{
    public static IReadOnlyList<SourceWord> All() =>
        [.. Repository.Files(Repository.Sources, ".cs", ".cshtml").SelectMany(InFile).DistinctBy(word => word.Key).OrderBy(word => word.Key, StringComparer.Ordinal)];

    private static IEnumerable<SourceWord> InFile(string file)
    {
        var text = File.ReadAllText(file);
        var name = Path.GetRelativePath(Repository.Root, file);

        return Plurals().Matches(text).Select(m => new SourceWord(Unescape(m.Groups[1].Value), Unescape(m.Groups[2].Value), name))
            .Concat(Sentences().Matches(text).Select(m => new SourceWord(Unescape(m.Groups[1].Value), null, name)));
    }

    private static string Unescape(string literal) => Regex.Unescape(literal);

    [GeneratedRegex("""(?:\b(?:T|t|Phrases|phrases)\[\s*|\bErrorMessage = |\bDisplay\(Name = |\bLabel\(|\bKey\()"((?:[^"\\]|\\.)+)"(?=\s*[\],)])""")]
    private static partial Regex Sentences();

    [GeneratedRegex("""\bPlural\(\s*[^"]+?,\s*"((?:[^"\\]|\\.)+)",\s*"((?:[^"\\]|\\.)+)"[,)]""")]
    private static partial Regex Plurals();
}
