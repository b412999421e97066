using System.Globalization;
using Training.Core.Languages;

namespace Training.Core.Learning;

public enum ModuleStatus
{
    [Label("Draft")]
    Draft,

    [Label("Ready")]
    Ready,

    [Label("Retired")]
    Retired,
}

/// <summary>
/// A module as its text files say it. It is read, never edited: what a learner did hangs on <see cref="Id"/> and on the ids of its lessons
/// and questions, and names the <see cref="Fingerprint"/> of the files they saw.
/// </summary>
public sealed record Module
{
    public const int IdMaxLength = 60;
    public const int TitleMaxLength = 160;
    public const int FingerprintLength = 16;

    public required Guid Id { get; init; }

    /// <summary>The folder's name without its number: the module's address for those who make modules.</summary>
    public required string Slug { get; init; }

    /// <summary>The module's address for learners, which tells nothing of the theme: a borrowed phone keeps it in its history.</summary>
    public string Handle => Id.ToString("n")[..8];

    /// <summary>The number at the start of the folder's name.</summary>
    public required int Number { get; init; }

    public required string Fingerprint { get; init; }

    public required ModuleStatus Status { get; init; }

    /// <summary>The order of the phase it prepares for, if any.</summary>
    public required int? Phase { get; init; }

    /// <summary>Per cent of the quiz.</summary>
    public required int PassMark { get; init; }

    /// <summary>Tries at the quiz; 0 is without limit.</summary>
    public required int Attempts { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>The title in messages and on certificates, which tells nothing of the theme.</summary>
    public required LocalText NeutralTitle { get; init; }

    public required LocalText Summary { get; init; }

    public required IReadOnlyList<Objective> Objectives { get; init; }

    public required IReadOnlyList<Lesson> Lessons { get; init; }

    public required IReadOnlyList<Article> Cases { get; init; }

    public required IReadOnlyList<Article> Exercises { get; init; }

    public required Article? Guide { get; init; }

    public required IReadOnlyList<Question> Questions { get; init; }

    public required IReadOnlyList<Term> Terms { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    public IReadOnlyList<Question> Quiz => [.. Questions.Where(q => q.Use == QuestionUse.Quiz)];

    public IReadOnlyList<Question> Form(QuestionUse form) => [.. Questions.Where(q => q.Use == form)];

    /// <summary>How many tries at the quiz are left after so many, with what a trainer gave on top; null is without limit.</summary>
    public int? TriesLeft(int tries, int extra) => Attempts == 0 ? null : Math.Max(0, Attempts + extra - tries);

    /// <summary>By its id, or by its number as learners' addresses have it.</summary>
    public Lesson? FindLesson(string idOrNumber) =>
        Lessons.FirstOrDefault(lesson => lesson.Article.Id == idOrNumber || lesson.Number.ToString(CultureInfo.InvariantCulture) == idOrNumber);

    public Question? FindQuestion(string id) => Questions.FirstOrDefault(question => question.Id == id);
}

public sealed record Objective(string Id, LocalText Text);

public sealed record Term(string Id, LocalText Word, LocalText Meaning);

/// <summary>Where facts come from. Law carries the month in which its text was last looked at.</summary>
public sealed record Source(string Title, string? Authors, string Publisher, int Year, bool IsLaw, string? Known);

public sealed record Lesson(int Number, Article Article, IReadOnlyList<string> Objectives);
