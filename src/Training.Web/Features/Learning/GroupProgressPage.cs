using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;

namespace Training.Web.Features.Learning;

/// <summary>Person by module: nothing yet, so many lessons, in the quiz, out of tries, or completed with a score.</summary>
public sealed record GroupProgressPage(Guid CommunityId, LocalText Community, IReadOnlyList<Module> Modules, IReadOnlyList<MemberProgress> Members)
{
    public int Completed(Module module) => Members.Count(m => m.Cells.Single(c => c.Module == module).Score is not null);

    public static async Task<GroupProgressPage> ReadAsync(TrainingDb db, Shelf shelf, Guid communityId, DateOnly today, Actor actor, CancellationToken ct)
    {
        var community = await db.GroupsOf(actor)
            .Where(g => g.CommunityId == communityId)
            .Select(g => new { g.Id, g.Community.Name })
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();
        var people = await db.PeopleOf(actor)
            .Where(p => db.Members.Any(m => m.PersonId == p.Id && m.From <= today && (m.To == null || m.To >= today)
                && db.Seats.Any(s => s.Id == m.SeatId && s.AdvisoryGroupId == community.Id)))
            .Select(p => new { p.Id, p.Name })
            .ToListAsync(ct);
        var ids = people.Select(p => p.Id).ToList();
        var read = await db.LessonReadings.Where(r => ids.Contains(r.PersonId)).Select(r => new { r.PersonId, r.ModuleId, r.LessonId }).ToListAsync(ct);
        var tries = await db.Attempts
            .Where(a => ids.Contains(a.PersonId) && a.Purpose == AttemptPurpose.Quiz)
            .Select(a => new { a.PersonId, a.ModuleId, IsOpen = a.HandedInUtc == null, a.HasPassed })
            .ToListAsync(ct);
        var extra = await db.ExtraTries.Where(e => ids.Contains(e.PersonId)).Select(e => new { e.PersonId, e.ModuleId }).ToListAsync(ct);
        var completed = await db.Completions.Where(c => ids.Contains(c.PersonId)).Select(c => new { c.PersonId, c.ModuleId, c.Score }).ToListAsync(ct);
        var modules = shelf.Offered.ToList();

        return new GroupProgressPage(communityId, community.Name, modules, [.. people
            .OrderBy(p => p.Name, StringComparer.CurrentCulture)
            .Select(p => new MemberProgress(p.Id, p.Name, [.. modules.Select(m => CellOf(p.Id, m))]))]);

        ProgressCell CellOf(Guid person, Module module)
        {
            var own = tries.Where(t => t.PersonId == person && t.ModuleId == module.Id).ToList();
            var given = extra.Count(e => e.PersonId == person && e.ModuleId == module.Id);

            return new ProgressCell(
                module,
                module.Lessons.Count(l => read.Exists(r => r.PersonId == person && r.ModuleId == module.Id && r.LessonId == l.Article.Id)),
                own.Count > 0,
                module.TriesLeft(own.Count, given) == 0 && !own.Exists(t => t.HasPassed || t.IsOpen),
                completed.Find(c => c.PersonId == person && c.ModuleId == module.Id)?.Score);
        }
    }
}

public sealed record MemberProgress(Guid PersonId, string Name, IReadOnlyList<ProgressCell> Cells);

public sealed record ProgressCell(Module Module, int Read, bool HasTriedQuiz, bool IsOutOfTries, int? Score)
{
    public bool HasBegun => Read > 0 || HasTriedQuiz;
}
