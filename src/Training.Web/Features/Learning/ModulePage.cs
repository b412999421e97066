using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Learning;

namespace Training.Web.Features.Learning;

/// <summary>A module as one learner sees it: which lessons are read, and how the quiz stands.</summary>
public sealed record ModulePage(Module Module, IReadOnlySet<string> Read, IReadOnlyList<QuizTry> Tries, int ExtraTries, int? CompletedScore)
{
    public Lesson? NextLesson => Module.Lessons.FirstOrDefault(l => !Read.Contains(l.Article.Id));

    public bool HasPassed => Tries.Any(t => t.HasPassed);

    public QuizTry? OpenTry => Tries.FirstOrDefault(t => !t.IsHandedIn);

    public bool HasTriesLeft => TriesLeft is null or > 0;

    /// <summary>Null is without limit.</summary>
    public int? TriesLeft => Module.TriesLeft(Tries.Count, ExtraTries);

    public static async Task<ModulePage> ReadAsync(TrainingDb db, Module module, Guid personId, CancellationToken ct)
    {
        var read = await db.LessonReadings.Where(r => r.PersonId == personId && r.ModuleId == module.Id).Select(r => r.LessonId).ToListAsync(ct);
        var tries = await db.Attempts
            .Where(a => a.PersonId == personId && a.SeriesId == module.Id)
            .OrderBy(a => a.Number)
            .Select(a => new QuizTry(a.Id, a.HandedInUtc != null, a.Right, a.Total, a.HasPassed))
            .ToListAsync(ct);
        var score = await db.Completions.Where(c => c.PersonId == personId && c.ModuleId == module.Id).Select(c => (int?)c.Score).SingleOrDefaultAsync(ct);

        var extra = await db.ExtraTries.CountAsync(e => e.PersonId == personId && e.ModuleId == module.Id, ct);

        return new ModulePage(module, read.ToHashSet(), tries, extra, score);
    }
}

public sealed record QuizTry(Guid Id, bool IsHandedIn, int Right, int Total, bool HasPassed);
