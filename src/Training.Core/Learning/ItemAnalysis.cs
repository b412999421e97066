namespace Training.Core.Learning;

/// <summary>The answers of one person to one quiz or form: which questions were right.</summary>
public sealed record AnsweredPaper(IReadOnlySet<string> Right);

/// <summary>
/// How one question did. Discrimination is the corrected item-total correlation: how being right here goes with the score on all other
/// questions, from -1 to 1; near zero or below, the question is unclear or its key is wrong. Null where everybody, or nobody, was right.
/// </summary>
public sealed record ItemFigures(Question Question, int Answers, int Right, double? Discrimination)
{
    public int? SharePercent => Answers == 0 ? null : (int)Math.Round(100.0 * Right / Answers);
}

public static class ItemAnalysis
{
    /// <summary>Fewer papers say nothing of a question, and might say something of a person.</summary>
    public const int FewestPapers = 5;

    public static IReadOnlyList<ItemFigures> Of(IReadOnlyList<Question> questions, IReadOnlyCollection<AnsweredPaper> papers) =>
        [.. questions.Select(q => new ItemFigures(q, papers.Count, papers.Count(p => p.Right.Contains(q.Id)), Discrimination(q.Id, papers)))];

    private static double? Discrimination(string questionId, IReadOnlyCollection<AnsweredPaper> papers)
    {
        var items = papers.Select(p => (Item: p.Right.Contains(questionId) ? 1.0 : 0.0, Others: (double)p.Right.Count(id => id != questionId))).ToList();

        if (items.Count < FewestPapers)
        {
            return null;
        }

        var (item, rest) = (items.Average(i => i.Item), items.Average(i => i.Others));
        var together = items.Sum(i => (i.Item - item) * (i.Others - rest));
        var spread = Math.Sqrt(items.Sum(i => Math.Pow(i.Item - item, 2)) * items.Sum(i => Math.Pow(i.Others - rest, 2)));

        return spread == 0 ? null : together / spread;
    }
}
