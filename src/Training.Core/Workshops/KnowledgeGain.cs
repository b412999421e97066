namespace Training.Core.Workshops;

/// <summary>One person's shares of right answers in per cent, before and after; null where a test is missing.</summary>
public sealed record TestPair(Guid PersonId, int? Before, int? After)
{
    public bool IsMatched => Before is not null && After is not null;

    public int? Gain => After - Before;
}

/// <summary>
/// What a group learned, from matched pairs alone: whoever took only one of the tests is counted apart and changes no mean. The normalised
/// gain is Hake's (1998), the share of what could still be learned that was learned; there is none when everybody knew all before.
/// </summary>
public sealed record KnowledgeGain
{
    private const double Full = 100;

    public required int Matched { get; init; }

    public required int BeforeOnly { get; init; }

    public required int AfterOnly { get; init; }

    /// <summary>How many of the matched did better afterwards.</summary>
    public required int Improved { get; init; }

    /// <summary>Mean of the matched in per cent; null without any.</summary>
    public required double? Before { get; init; }

    public required double? After { get; init; }

    public double? Points => After - Before;

    public double? Normalised => Before is null or >= Full ? null : (After - Before) / (Full - Before);

    public static KnowledgeGain Of(IReadOnlyCollection<TestPair> pairs)
    {
        var matched = pairs.Where(p => p.IsMatched).ToList();

        return new KnowledgeGain
        {
            Matched = matched.Count,
            BeforeOnly = pairs.Count(p => p is { Before: not null, After: null }),
            AfterOnly = pairs.Count(p => p is { Before: null, After: not null }),
            Improved = matched.Count(p => p.After > p.Before),
            Before = matched.Count == 0 ? null : matched.Average(p => p.Before!.Value),
            After = matched.Count == 0 ? null : matched.Average(p => p.After!.Value),
        };
    }
}
