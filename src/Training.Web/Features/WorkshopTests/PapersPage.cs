using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Web.Features.WorkshopTests;

/// <summary>Everybody on the roll with their form of the test. The numbers of the options are one for all papers of the test.</summary>
public sealed record PapersPage
{
    public required Guid TestId { get; init; }

    public required Guid WorkshopId { get; init; }

    public required LocalText WorkshopTitle { get; init; }

    public required Module Module { get; init; }

    public required AttemptPurpose Purpose { get; init; }

    public required AnswerSheet Sheet { get; init; }

    public required IReadOnlyList<PaperRow> Rows { get; init; }

    public int Mistakes => Rows.Sum(r => r.Wrong.Count);

    public IReadOnlyList<Question> Questions(QuestionUse form) => Module.Form(form);

    public static async Task<PapersPage> ReadAsync(TrainingDb db, Shelf shelf, SecretKey secret, Guid testId, Actor actor, CancellationToken ct)
    {
        var test = await db.TestsLedBy(actor).AsNoTracking().SingleOrDefaultAsync(t => t.Id == testId, ct).OrNotFoundAsync();
        var module = shelf.Find(test.ModuleId, test.Fingerprint) ?? throw new NotFoundException(nameof(Module));
        var title = await db.Workshops.Where(w => w.Id == test.WorkshopId).Select(w => w.Title).SingleAsync(ct);
        var registered = await db.Registrations.Where(r => r.WorkshopId == test.WorkshopId).Select(r => new { r.PersonId, r.CreatedUtc }).ToListAsync(ct);
        var roll = await db.RegistrationsOf(actor).OnRoll()
            .Where(r => r.WorkshopId == test.WorkshopId)
            .Select(r => new { r.PersonId, r.Person.Name })
            .ToListAsync(ct);
        var attempts = await db.Attempts.AsNoTracking().Include(a => a.Answers).Where(a => a.SeriesId == testId).ToDictionaryAsync(a => a.PersonId, ct);
        var sheet = new AnswerSheet(secret, testId);
        var rows = roll.OrderBy(r => r.Name, StringComparer.CurrentCulture).Select((person, index) =>
        {
            var attempt = attempts.GetValueOrDefault(person.PersonId);
            var form = attempt?.Form ?? WorkshopTest.FormOf(person.PersonId, test.Purpose, registered.Select(r => (r.PersonId, r.CreatedUtc)));

            return new PaperRow(person.PersonId, index + 1, person.Name, form, attempt?.Medium == AttemptMedium.Screen, Typed(sheet, module.Form(form), attempt));
        });

        return new PapersPage
        {
            TestId = testId,
            WorkshopId = test.WorkshopId,
            WorkshopTitle = title,
            Module = module,
            Purpose = test.Purpose,
            Sheet = sheet,
            Rows = [.. rows],
        };
    }

    /// <summary>The page with what was typed into it. What fits no question is marked and stays as it was typed.</summary>
    public PapersPage With(PapersForm form) => this with { Rows = [.. Rows.Select(row => With(row, form.Paper.GetValueOrDefault(row.PersonId)))] };

    /// <summary>The sheets with at least one answer that fits.</summary>
    public IReadOnlyList<TestPaper> Papers() =>
        [.. Rows.Where(r => !r.IsOnPhone).Select(r => new TestPaper(r.PersonId, Values(r))).Where(p => p.Answers.Count > 0)];

    private PaperRow With(PaperRow row, Dictionary<string, string?>? typed)
    {
        if (row.IsOnPhone || typed is null)
        {
            return row;
        }

        var kept = typed.Where(t => !string.IsNullOrWhiteSpace(t.Value)).ToDictionary(t => t.Key, t => t.Value!.Trim());
        var wrong = Questions(row.Form).Where(q => kept.TryGetValue(q.Id, out var text) && PaperCode.Read(Sheet, q, text) is null).Select(q => q.Id);

        return row with { Typed = kept, Wrong = wrong.ToHashSet() };
    }

    private Dictionary<string, string> Values(PaperRow row) =>
        Questions(row.Form)
            .Select(q => (q.Id, Value: row.Typed.TryGetValue(q.Id, out var text) ? PaperCode.Read(Sheet, q, text) : null))
            .Where(a => a.Value is not null)
            .ToDictionary(a => a.Id, a => a.Value!);

    private static Dictionary<string, string> Typed(AnswerSheet sheet, IReadOnlyList<Question> questions, Attempt? attempt) =>
        attempt is not { Medium: AttemptMedium.Paper } ? []
        : questions.Where(q => attempt.AnswerTo(q.Id) is not null).ToDictionary(q => q.Id, q => PaperCode.Write(sheet, q, attempt.AnswerTo(q.Id)!));
}

/// <summary>One person's paper. Whoever answers on a phone has no cells.</summary>
public sealed record PaperRow(Guid PersonId, int Number, string Name, QuestionUse Form, bool IsOnPhone, IReadOnlyDictionary<string, string> Typed)
{
    public IReadOnlySet<string> Wrong { get; init; } = new HashSet<string>();

    public string FormLetter => Form == QuestionUse.FormA ? "A" : "B";
}
