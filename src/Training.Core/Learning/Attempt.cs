using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Core.Learning;

public enum AttemptPurpose
{
    Quiz,
    PreTest,
    PostTest,
}

public enum AttemptMedium
{
    Screen,
    Paper,
}

/// <summary>
/// One person's answers to the questions of a quiz or of one form of a test. Answers are kept as they are given; what is right is decided
/// once, when they are handed in, by the version of the module the attempt began with.
/// </summary>
public sealed class Attempt : IVersioned
{
    private readonly List<Answer> answers = [];

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public required Guid ModuleId { get; init; }

    public required AttemptPurpose Purpose { get; init; }

    /// <summary>What its tries are counted within: the module for a quiz, the workshop's test for a test.</summary>
    public required Guid SeriesId { get; init; }

    /// <summary>The try within its series, from 1.</summary>
    public required int Number { get; init; }

    public required QuestionUse Form { get; init; }

    public required AttemptMedium Medium { get; init; }

    public required string Fingerprint { get; init; }

    public required DateTime StartedUtc { get; init; }

    public DateTime? HandedInUtc { get; private set; }

    public int Right { get; private set; }

    /// <summary>How many questions there were; 0 until the answers are handed in.</summary>
    public int Total { get; private set; }

    public bool HasPassed { get; private set; }

    public int Version { get; set; }

    public IReadOnlyList<Answer> Answers => answers;

    public bool IsOpen => HandedInUtc is null;

    /// <summary>In per cent, rounded down, so that nobody passes by rounding.</summary>
    public int Score => PercentOf(Right, Total);

    public static int PercentOf(int right, int total) => total == 0 ? 0 : right * 100 / total;

    public string? AnswerTo(string questionId) => answers.Find(a => a.QuestionId == questionId)?.Value;

    /// <summary>Keeps an answer in the place of an earlier one. Nothing is kept once the answers are handed in.</summary>
    public void Give(string questionId, string value, DateTime nowUtc)
    {
        if (!IsOpen)
        {
            return;
        }

        var answer = answers.Find(a => a.QuestionId == questionId);

        if (answer is null)
        {
            answers.Add(new Answer { QuestionId = questionId, Value = value, GivenUtc = nowUtc });
        }
        else if (answer.Value != value)
        {
            answer.Change(value, nowUtc);
        }
    }

    /// <summary>Decides every answer. An unanswered question is a wrong one. Handing in again changes nothing.</summary>
    public void HandIn(IReadOnlyList<Question> questions, int passMark, DateTime nowUtc)
    {
        if (!IsOpen)
        {
            return;
        }

        Judge(questions, passMark);
        HandedInUtc = nowUtc;
    }

    /// <summary>Takes a sheet of paper as it was written. Entering it again, after a slip of the keyboard, puts the new answers in the place of the old.</summary>
    public void Enter(IReadOnlyDictionary<string, string> written, IReadOnlyList<Question> questions, int passMark, DateTime nowUtc)
    {
        HandedInUtc = null;
        answers.RemoveAll(a => !written.ContainsKey(a.QuestionId));

        foreach (var (questionId, value) in written)
        {
            Give(questionId, value, nowUtc);
        }

        Judge(questions, passMark);
        HandedInUtc = nowUtc;
    }

    private void Judge(IReadOnlyList<Question> questions, int passMark)
    {
        foreach (var question in questions)
        {
            answers.Find(a => a.QuestionId == question.Id)?.Judge(question);
        }

        Right = answers.Count(a => a.IsRight == true);
        Total = questions.Count;
        HasPassed = Total > 0 && Score >= passMark;
    }
}

/// <summary>What was answered to a question, in the form <see cref="AnswerSheet"/> gives it.</summary>
public sealed class Answer
{
    public const int ValueMaxLength = 1000;

    public Guid AttemptId { get; init; }

    public required string QuestionId { get; init; }

    public required string Value { get; set; }

    public required DateTime GivenUtc { get; set; }

    /// <summary>Null until the answers are handed in.</summary>
    public bool? IsRight { get; private set; }

    public void Change(string value, DateTime nowUtc) => (Value, GivenUtc) = (value, nowUtc);

    public void Judge(Question question) => IsRight = Scoring.IsRight(question, Value);
}

public sealed class AttemptMapping : IEntityTypeConfiguration<Attempt>
{
    public void Configure(EntityTypeBuilder<Attempt> attempt)
    {
        attempt.ToTable("Attempts");
        attempt.Property(a => a.Fingerprint).HasMaxLength(Module.FingerprintLength);
        attempt.HasIndex(a => new { a.PersonId, a.SeriesId, a.Number }).IsUnique();
        // The board reads the scores of all tests of an oblast; with this index it reads nothing else of them.
        attempt.HasIndex(a => new { a.SeriesId, a.PersonId, a.HandedInUtc, a.Right, a.Total });
        attempt.HasIndex(a => a.ModuleId);
        attempt.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        attempt.HasMany(a => a.Answers).WithOne().HasForeignKey(a => a.AttemptId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class AnswerMapping : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> answer)
    {
        answer.ToTable("Answers");
        answer.HasKey(a => new { a.AttemptId, a.QuestionId });
        answer.Property(a => a.QuestionId).HasMaxLength(Module.IdMaxLength);
        answer.Property(a => a.Value).HasMaxLength(Answer.ValueMaxLength);
    }
}
