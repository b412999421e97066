using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Core.Learning;

public enum StartOutcome
{
    Started,

    /// <summary>An attempt was open: it goes on.</summary>
    Resumed,

    /// <summary>The attempt that was asked for is handed in, or one has passed: nothing is begun.</summary>
    Decided,

    NoTriesLeft,
}

public enum KeepOutcome
{
    Kept,

    /// <summary>What was sent is empty or belongs to another question.</summary>
    NotUnderstood,

    /// <summary>The answers were handed in before.</summary>
    TooLate,
}

/// <summary>A person reads lessons and takes quizzes. Every verb may be repeated: the second time changes nothing.</summary>
public sealed class Study(TrainingDb db, Library library, SecretKey secret, LocalClock clock)
{
    public async Task ReadAsync(Guid personId, Module module, string lessonId, Language language, CancellationToken ct)
    {
        if (!await db.LessonReadings.AnyAsync(r => r.PersonId == personId && r.ModuleId == module.Id && r.LessonId == lessonId, ct))
        {
            db.LessonReadings.Add(new LessonReading
            {
                PersonId = personId,
                ModuleId = module.Id,
                LessonId = lessonId,
                Fingerprint = module.Fingerprint,
                Language = language,
                ReadUtc = clock.NowUtc,
            });
            await db.SaveUnlessThereAsync(
                () => db.LessonReadings.AnyAsync(r => r.PersonId == personId && r.ModuleId == module.Id && r.LessonId == lessonId, ct), ct);
        }

        await CompleteAsync(personId, module, ct);
    }

    /// <summary>Begins a try at the quiz, or goes on with the open one.</summary>
    /// <param name="number">Which try the page offered, from 1. Sent again after it was handed in, it begins no other.</param>
    public async Task<(StartOutcome Outcome, Guid? AttemptId)> StartQuizAsync(Guid personId, Module module, int number, CancellationToken ct)
    {
        var tries = await db.Attempts
            .Where(a => a.PersonId == personId && a.SeriesId == module.Id)
            .Select(a => new { a.Id, a.Number, a.HandedInUtc, a.HasPassed })
            .ToListAsync(ct);

        if (tries.Find(t => t.HandedInUtc is null) is { } open)
        {
            return (StartOutcome.Resumed, open.Id);
        }

        if (tries.Find(t => t.HasPassed || t.Number == number) is { } decided)
        {
            return (StartOutcome.Decided, decided.Id);
        }

        if (module.TriesLeft(tries.Count, await ExtraTriesAsync(personId, module.Id, ct)) == 0)
        {
            return (StartOutcome.NoTriesLeft, null);
        }

        var attempt = new Attempt
        {
            PersonId = personId,
            ModuleId = module.Id,
            Purpose = AttemptPurpose.Quiz,
            SeriesId = module.Id,
            Number = tries.Count + 1,
            Form = QuestionUse.Quiz,
            Medium = AttemptMedium.Screen,
            Fingerprint = module.Fingerprint,
            StartedUtc = clock.NowUtc,
        };
        db.Attempts.Add(attempt);

        return await db.SaveUnlessThereAsync(() => db.Attempts.AnyAsync(a => a.PersonId == personId && a.SeriesId == module.Id && a.Number == attempt.Number, ct), ct)
            ? (StartOutcome.Started, attempt.Id)
            : await StartQuizAsync(personId, module, number, ct);
    }

    /// <summary>Gives a person who used up their tries one more. False when they have one left, or have passed.</summary>
    public async Task<bool> GiveTryAsync(Guid personId, Module module, Actor actor, CancellationToken ct)
    {
        var person = await db.PeopleOf(actor).Where(p => p.Id == personId).Select(p => new { p.Id }).SingleOrDefaultAsync(ct).OrNotFoundAsync();
        var tries = await db.Attempts.Where(a => a.PersonId == person.Id && a.SeriesId == module.Id).Select(a => new { a.HandedInUtc, a.HasPassed }).ToListAsync(ct);

        if (module.TriesLeft(tries.Count, await ExtraTriesAsync(personId, module.Id, ct)) != 0 || tries.Exists(t => t.HasPassed || t.HandedInUtc is null))
        {
            return false;
        }

        db.ExtraTries.Add(new ExtraTry
        {
            PersonId = personId,
            ModuleId = module.Id,
            AfterTries = tries.Count,
            GivenByAccountId = actor.AccountId,
            GivenUtc = clock.NowUtc,
        });
        db.Log(actor, clock.NowUtc, "module.try-given", personId, module.Slug);
        await db.SaveUnlessThereAsync(() => db.ExtraTries.AnyAsync(e => e.PersonId == personId && e.ModuleId == module.Id && e.AfterTries == tries.Count, ct), ct);

        return true;
    }

    /// <summary>Keeps an answer at once. Of two tabs that answer the same question the later one wins.</summary>
    public async Task<KeepOutcome> AnswerAsync(Guid attemptId, string questionId, IReadOnlyList<string> sent, Actor actor, CancellationToken ct)
    {
        var attempt = await db.AttemptsOf(actor)
            .Where(a => a.Id == attemptId)
            .Select(a => new { a.Id, a.ModuleId, a.Fingerprint, a.Form, a.HandedInUtc })
            .SingleOrDefaultAsync(ct) ?? throw new NotFoundException(nameof(Attempt));
        var module = (await library.OpenAsync(ct)).Find(attempt.ModuleId, attempt.Fingerprint) ?? throw new NotFoundException(nameof(Module));
        var question = module.Form(attempt.Form).FirstOrDefault(q => q.Id == questionId) ?? throw new NotFoundException(nameof(Question));

        if (attempt.HandedInUtc is not null)
        {
            return KeepOutcome.TooLate;
        }

        if (new AnswerSheet(secret, attemptId).Read(question, sent) is not { } value)
        {
            return KeepOutcome.NotUnderstood;
        }

        return await db.InTransactionAsync(() => KeepAsync(attemptId, questionId, value, ct), ct);
    }

    /// <summary>Decides the attempt; handed in before, it stays as it was decided.</summary>
    public async Task HandInAsync(Guid attemptId, Actor actor, CancellationToken ct)
    {
        var attempt = await db.AttemptsOf(actor).Include(a => a.Answers).SingleOrDefaultAsync(a => a.Id == attemptId, ct).OrNotFoundAsync();
        var module = (await library.OpenAsync(ct)).Find(attempt.ModuleId, attempt.Fingerprint) ?? throw new NotFoundException(nameof(Module));

        if (attempt.IsOpen)
        {
            attempt.HandIn(module.Form(attempt.Form), module.PassMark, clock.NowUtc);
            // Somebody else's hand-in of the same attempt, or an answer that came between, wins: then ours is decided anew.
            if (!await db.SaveUnlessOvertakenAsync(ct))
            {
                await HandInAsync(attemptId, actor, ct);

                return;
            }
        }

        if (attempt is { Purpose: AttemptPurpose.Quiz, HasPassed: true })
        {
            await CompleteAsync(attempt.PersonId, module, ct);
        }
    }

    private Task<int> ExtraTriesAsync(Guid personId, Guid moduleId, CancellationToken ct) =>
        db.ExtraTries.CountAsync(e => e.PersonId == personId && e.ModuleId == moduleId, ct);

    /// <summary>Notes the completion as soon as every lesson is read and the quiz is passed.</summary>
    private async Task CompleteAsync(Guid personId, Module module, CancellationToken ct)
    {
        var read = await db.LessonReadings.Where(r => r.PersonId == personId && r.ModuleId == module.Id).Select(r => r.LessonId).ToListAsync(ct);
        var passed = await db.Attempts
            .Where(a => a.PersonId == personId && a.SeriesId == module.Id && a.HasPassed)
            .Select(a => new { a.Right, a.Total })
            .FirstOrDefaultAsync(ct);

        if (passed is null || module.Lessons.Any(l => !read.Contains(l.Article.Id))
            || await db.Completions.AnyAsync(c => c.PersonId == personId && c.ModuleId == module.Id, ct))
        {
            return;
        }

        db.Completions.Add(new Completion
        {
            PersonId = personId,
            ModuleId = module.Id,
            Fingerprint = module.Fingerprint,
            Score = Attempt.PercentOf(passed.Right, passed.Total),
            CompletedUtc = clock.NowUtc,
        });
        await db.SaveUnlessThereAsync(() => db.Completions.AnyAsync(c => c.PersonId == personId && c.ModuleId == module.Id, ct), ct);
    }

    /// <summary>The attempt's row is held while an answer is written, so that nothing slips in behind a hand-in.</summary>
    private async Task<KeepOutcome> KeepAsync(Guid attemptId, string questionId, string value, CancellationToken ct)
    {
        var held = await db.Attempts
            .Where(a => a.Id == attemptId && a.HandedInUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Version, a => a.Version + 1), ct);

        if (held == 0)
        {
            return KeepOutcome.TooLate;
        }

        var answer = await db.Answers.SingleOrDefaultAsync(a => a.AttemptId == attemptId && a.QuestionId == questionId, ct);

        if (answer is null)
        {
            db.Answers.Add(new Answer { AttemptId = attemptId, QuestionId = questionId, Value = value, GivenUtc = clock.NowUtc });
        }
        else if (answer.Value != value)
        {
            answer.Change(value, clock.NowUtc);
        }

        await db.SaveChangesAsync(ct);

        return KeepOutcome.Kept;
    }
}
