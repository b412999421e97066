using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.Learning;
using Training.Core.People;

namespace Training.Core.Workshops;

public enum TestOpening
{
    Opened,
    WorkshopNotOpen,

    /// <summary>The module has no questions for this test.</summary>
    NoForms,
}

public enum TestStart
{
    Started,
    Resumed,
    HandedIn,
    NotOpen,
}

/// <summary>The answers of one sheet of paper, by question.</summary>
public sealed record TestPaper(Guid PersonId, IReadOnlyDictionary<string, string> Answers);

/// <summary>Opens and closes the tests before and after a workshop, and takes them from phones and from paper.</summary>
public sealed class TestDesk(TrainingDb db, Library library, LocalClock clock)
{
    /// <summary>Opens a test, or opens a closed one again.</summary>
    public async Task<TestOpening> OpenAsync(Guid workshopId, Guid moduleId, AttemptPurpose purpose, Actor actor, CancellationToken ct)
    {
        var workshop = await db.WorkshopsLedBy(actor)
            .Where(w => w.Id == workshopId)
            .Select(w => new { IsOpen = w.ClosedUtc == null && w.CancelledUtc == null })
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();
        var module = (await library.OpenAsync(ct)).Find(moduleId) ?? throw new NotFoundException(nameof(Module));

        if (!workshop.IsOpen)
        {
            return TestOpening.WorkshopNotOpen;
        }

        if (module.Form(QuestionUse.FormA).Count == 0 || module.Form(QuestionUse.FormB).Count == 0)
        {
            return TestOpening.NoForms;
        }

        var test = await db.WorkshopTests.SingleOrDefaultAsync(t => t.WorkshopId == workshopId && t.ModuleId == moduleId && t.Purpose == purpose, ct);

        if (test is null)
        {
            test = new WorkshopTest
            {
                WorkshopId = workshopId,
                ModuleId = moduleId,
                Purpose = purpose,
                Fingerprint = module.Fingerprint,
                OpenedUtc = clock.NowUtc,
                OpenedByAccountId = actor.AccountId,
            };
            db.WorkshopTests.Add(test);
        }
        else
        {
            test.Reopen();
        }

        db.Log(actor, clock.NowUtc, "test.opened", test.Id);
        await db.SaveUnlessThereAsync(() => db.WorkshopTests.AnyAsync(t => t.WorkshopId == workshopId && t.ModuleId == moduleId && t.Purpose == purpose, ct), ct);

        return TestOpening.Opened;
    }

    /// <summary>Closes a test. Whoever was still answering has what they answered handed in: nothing given is lost.</summary>
    public async Task CloseAsync(Guid testId, Actor actor, CancellationToken ct)
    {
        var test = await FindAsync(testId, actor, ct);
        var module = await ModuleOfAsync(test, ct);
        var open = await db.Attempts.Include(a => a.Answers).Where(a => a.SeriesId == testId && a.HandedInUtc == null).ToListAsync(ct);

        foreach (var attempt in open)
        {
            attempt.HandIn(module.Form(attempt.Form), module.PassMark, clock.NowUtc);
        }

        test.Close(clock.NowUtc);
        db.Log(actor, clock.NowUtc, "test.closed", test.Id);

        // Somebody answered or handed in at this very moment: their answers count too.
        if (!await db.SaveUnlessOvertakenAsync(ct))
        {
            await CloseAsync(testId, actor, ct);
        }
    }

    /// <summary>Begins a person's test on a phone, or goes on with it.</summary>
    public async Task<(TestStart Outcome, Guid? AttemptId)> StartAsync(Guid testId, Guid personId, CancellationToken ct)
    {
        var test = await db.WorkshopTests.AsNoTracking()
            .Where(t => t.Id == testId && db.Registrations.OnRoll().Any(r => r.WorkshopId == t.WorkshopId && r.PersonId == personId))
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();
        var begun = await db.Attempts.Where(a => a.SeriesId == testId && a.PersonId == personId).Select(a => new { a.Id, a.HandedInUtc }).SingleOrDefaultAsync(ct);

        if (begun is not null)
        {
            return (begun.HandedInUtc is null ? TestStart.Resumed : TestStart.HandedIn, begun.Id);
        }

        if (!test.IsOpen)
        {
            return (TestStart.NotOpen, null);
        }

        var attempt = await NewAttemptAsync(test, personId, AttemptMedium.Screen, ct);
        db.Attempts.Add(attempt);

        return await db.SaveUnlessThereAsync(() => db.Attempts.AnyAsync(a => a.SeriesId == testId && a.PersonId == personId, ct), ct)
            ? (TestStart.Started, attempt.Id)
            : await StartAsync(testId, personId, ct);
    }

    /// <summary>
    /// Takes tests written on paper; entering a sheet again corrects it. A person who answered on a phone is left out, and their number is
    /// returned.
    /// </summary>
    public async Task<int> EnterAsync(Guid testId, IReadOnlyList<TestPaper> papers, Actor actor, CancellationToken ct)
    {
        var test = await FindAsync(testId, actor, ct);
        var module = await ModuleOfAsync(test, ct);
        var allowed = await db.RegistrationsOf(actor).Where(r => r.WorkshopId == test.WorkshopId).Select(r => r.PersonId).ToListAsync(ct);
        var attempts = await db.Attempts.Include(a => a.Answers).Where(a => a.SeriesId == testId).ToDictionaryAsync(a => a.PersonId, ct);
        var leftOut = 0;

        foreach (var paper in papers.Where(p => allowed.Contains(p.PersonId)))
        {
            var attempt = attempts.GetValueOrDefault(paper.PersonId);

            if (attempt is { Medium: AttemptMedium.Screen })
            {
                leftOut++;
                continue;
            }

            if (attempt is null)
            {
                attempt = await NewAttemptAsync(test, paper.PersonId, AttemptMedium.Paper, ct);
                db.Attempts.Add(attempt);
            }

            attempt.Enter(paper.Answers, module.Form(attempt.Form), module.PassMark, clock.NowUtc);
        }

        db.Log(actor, clock.NowUtc, "test.entered", test.Id, $"{papers.Count - leftOut}");
        var known = attempts.Count;

        // The same grid sent twice, or a phone that began in this moment: what is there now is corrected, or left out.
        return await db.SaveUnlessThereAsync(async () => await db.Attempts.CountAsync(a => a.SeriesId == testId, ct) > known, ct)
            ? leftOut
            : await EnterAsync(testId, papers, actor, ct);
    }

    private async Task<Attempt> NewAttemptAsync(WorkshopTest test, Guid personId, AttemptMedium medium, CancellationToken ct)
    {
        var registered = await db.Registrations.Where(r => r.WorkshopId == test.WorkshopId).Select(r => new { r.PersonId, r.CreatedUtc }).ToListAsync(ct);

        return new Attempt
        {
            PersonId = personId,
            ModuleId = test.ModuleId,
            Purpose = test.Purpose,
            SeriesId = test.Id,
            Number = 1,
            Form = WorkshopTest.FormOf(personId, test.Purpose, registered.Select(r => (r.PersonId, r.CreatedUtc))),
            Medium = medium,
            Fingerprint = test.Fingerprint,
            StartedUtc = clock.NowUtc,
        };
    }

    private Task<WorkshopTest> FindAsync(Guid testId, Actor actor, CancellationToken ct) =>
        db.TestsLedBy(actor).SingleOrDefaultAsync(t => t.Id == testId, ct).OrNotFoundAsync();

    private async Task<Module> ModuleOfAsync(WorkshopTest test, CancellationToken ct) =>
        (await library.OpenAsync(ct)).Find(test.ModuleId, test.Fingerprint) ?? throw new NotFoundException(nameof(Module));
}
