using Training.Core.Languages;

namespace Training.Core.Learning;

public enum QuestionUse
{
    Quiz,
    FormA,
    FormB,
}

public enum QuestionType
{
    [Label("One answer")]
    Single,

    [Label("Several answers")]
    Multiple,

    [Label("True or false")]
    TrueFalse,

    [Label("Matching")]
    Matching,

    [Label("Ordering")]
    Ordering,

    [Label("Situation")]
    Scenario,

    [Label("Short answer")]
    Short,
}

/// <summary>A question with its key. An ordering question's options stand in the right order; a matching question's pairs belong together.</summary>
public sealed record Question
{
    public required string Id { get; init; }

    public required QuestionUse Use { get; init; }

    public required QuestionType Type { get; init; }

    public required string Objective { get; init; }

    public required LocalText Text { get; init; }

    public LocalText? Situation { get; init; }

    public IReadOnlyList<Option> Options { get; init; } = [];

    public IReadOnlyList<Pair> Pairs { get; init; } = [];

    /// <summary>Of a true-or-false question.</summary>
    public bool? IsTrue { get; init; }

    /// <summary>What a short question takes as right, whatever language it is answered in.</summary>
    public IReadOnlyList<string> Accepted { get; init; } = [];

    public required LocalText Explanation { get; init; }
}

public sealed record Option(string Id, LocalText Text, bool IsRight, LocalText? Feedback);

public sealed record Pair(string Id, LocalText Left, LocalText Right);
