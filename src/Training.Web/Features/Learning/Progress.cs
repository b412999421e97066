using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Learning;

namespace Training.Web.Features.Learning;

/// <summary>Where a learner stands in every module offered to them, and in those they once completed.</summary>
public sealed record Progress(IReadOnlyList<ModuleProgress> Modules)
{
    public IEnumerable<ModuleProgress> Completed => Modules.Where(m => m.Score is not null);

    public IEnumerable<ModuleProgress> Open => Modules.Where(m => m.Score is null);

    /// <summary>What to go on with: a module begun, then one that prepares for the coming phase, then the first.</summary>
    public ModuleProgress? Next(int? phase) =>
        Open.OrderBy(m => m.Module.Phase == phase && phase is not null ? 0 : 1)
            .ThenByDescending(m => m.HasBegun)
            .ThenBy(m => m.Module.Number)
            .FirstOrDefault();

    public static async Task<Progress> ReadAsync(TrainingDb db, Shelf shelf, Guid personId, CancellationToken ct)
    {
        var read = await db.LessonReadings.Where(r => r.PersonId == personId).Select(r => new { r.ModuleId, r.LessonId }).ToListAsync(ct);
        var completed = await db.Completions.Where(c => c.PersonId == personId).ToDictionaryAsync(c => c.ModuleId, c => c.Score, ct);
        var open = await db.Attempts
            .Where(a => a.PersonId == personId && a.Purpose == AttemptPurpose.Quiz && a.HandedInUtc == null)
            .Select(a => a.ModuleId)
            .ToListAsync(ct);

        return new Progress([.. shelf.Published
            .Where(m => m.Status != ModuleStatus.Retired || completed.ContainsKey(m.Id))
            .Select(m => new ModuleProgress(
                m,
                m.Lessons.Where(l => read.Any(r => r.ModuleId == m.Id && r.LessonId == l.Article.Id)).Select(l => l.Article.Id).ToHashSet(),
                open.Contains(m.Id),
                completed.TryGetValue(m.Id, out var score) ? score : null))]);
    }
}

public sealed record ModuleProgress(Module Module, IReadOnlySet<string> Read, bool IsInQuiz, int? Score)
{
    public bool HasBegun => Read.Count > 0 || IsInQuiz;

    public Lesson? NextLesson => Module.Lessons.FirstOrDefault(l => !Read.Contains(l.Article.Id));

    public string Address => Module.LearnersAddress();

    /// <summary>Where to go on: the first lesson not read, then the quiz.</summary>
    public string NextAddress => NextLesson is { } lesson ? $"{Address}/{lesson.Number}" : Address;
}

public static class ShelfReading
{
    public static Module FindOrNotFound(this Shelf shelf, string slug) => shelf.Find(slug) ?? throw new NotFoundException(nameof(Module));

    public static string LearnersAddress(this Module module) => $"/learn/{module.Handle}";

    public static Lesson LessonOrNotFound(this Module module, string id) => module.FindLesson(id) ?? throw new NotFoundException(nameof(Lesson));
}
