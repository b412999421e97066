using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Learning;
using Training.Core.People;

namespace Training.Web.Features.Learning;

/// <summary>An attempt with its questions in the order of the quiz. Keys are in it; a page shows them only once the answers are handed in.</summary>
public sealed record AttemptPage(Attempt Attempt, Module Module, IReadOnlyList<Question> Questions, AnswerSheet Sheet)
{
    public int Answered => Questions.Count(q => Attempt.AnswerTo(q.Id) is not null);

    public string Address => $"/attempts/{Attempt.Id}";

    public static async Task<AttemptPage> ReadAsync(TrainingDb db, Library library, SecretKey secret, Guid id, Actor actor, CancellationToken ct)
    {
        var attempt = await db.AttemptsOf(actor).AsNoTracking().Include(a => a.Answers).SingleOrDefaultAsync(a => a.Id == id, ct).OrNotFoundAsync();
        var module = (await library.OpenAsync(ct)).Find(attempt.ModuleId, attempt.Fingerprint) ?? throw new NotFoundException(nameof(Module));

        return new AttemptPage(attempt, module, module.Form(attempt.Form), new AnswerSheet(secret, id));
    }
}

/// <summary>One question to answer; <see cref="Chosen"/> holds the marks of the answer given before.</summary>
public sealed record QuestionPage(AttemptPage Paper, int Number)
{
    public Question Question => Paper.Questions[Number - 1];

    public bool IsLast => Number == Paper.Questions.Count;

    public string Address => $"{Paper.Address}/{Number}";

    public IReadOnlyList<string> Chosen { get; } =
        Paper.Attempt.AnswerTo(Paper.Questions[Number - 1].Id) is { } value ? Paper.Sheet.Marks(Paper.Questions[Number - 1], value) : [];
}
