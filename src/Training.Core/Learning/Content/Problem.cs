using Training.Core.Languages;

namespace Training.Core.Learning.Content;

/// <summary>Something an editor has to put right, at a line of a file (counted from 1). The sentence is a key of the translations.</summary>
public sealed record Problem(string File, int Line, string Sentence, IReadOnlyList<object> Values)
{
    public string In(Phrases t) => t[Sentence, [.. Values]];
}

/// <summary>What was found wrong so far.</summary>
public sealed class Problems
{
    private readonly List<Problem> found = [];

    public IReadOnlyList<Problem> Found => [.. found.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)];

    public int Count => found.Count;

    /// <summary>Marks a sentence for the translators.</summary>
    public static string Key(string sentence) => sentence;

    public void Add(string file, int line, string sentence, params object[] values)
    {
        var problem = new Problem(file, line, sentence, values);

        if (!found.Exists(p => p.File == file && p.Line == line && p.Sentence == sentence && p.Values.SequenceEqual(values)))
        {
            found.Add(problem);
        }
    }
}
