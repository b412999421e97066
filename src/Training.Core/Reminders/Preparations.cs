using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Learning;
using Training.Core.Messages;
using Training.Core.Workshops;

namespace Training.Core.Reminders;

/// <summary>Which modules prepare for a workshop, and who has begun which of them.</summary>
public sealed class Preparations(TrainingDb db, Library library)
{
    public async Task<Preparation> OfAsync(Workshop workshop, CancellationToken ct)
    {
        var phase = await db.Phases.Where(p => p.Id == workshop.PhaseId).Select(p => (int?)p.Order).SingleOrDefaultAsync(ct);
        var modules = phase is null ? [] : (await library.OpenAsync(ct)).Offered.Where(m => m.Phase == phase && m.Quiz.Count > 0).ToList();

        if (modules.Count == 0)
        {
            return new Preparation([], new HashSet<(Guid, Guid)>());
        }

        var ids = modules.Select(m => m.Id).ToList();
        var people = db.Registrations.Where(r => r.WorkshopId == workshop.Id).Select(r => r.PersonId);
        var read = await db.LessonReadings
            .Where(r => ids.Contains(r.ModuleId) && people.Contains(r.PersonId))
            .Select(r => new { r.PersonId, r.ModuleId })
            .Distinct()
            .ToListAsync(ct);
        var tried = await db.Attempts
            .Where(a => ids.Contains(a.ModuleId) && a.Purpose == AttemptPurpose.Quiz && people.Contains(a.PersonId))
            .Select(a => new { a.PersonId, a.ModuleId })
            .Distinct()
            .ToListAsync(ct);

        return new Preparation(modules, read.Concat(tried).Select(b => (b.PersonId, b.ModuleId)).ToHashSet());
    }
}

public sealed record Preparation(IReadOnlyList<Module> Modules, IReadOnlySet<(Guid PersonId, Guid ModuleId)> Begun)
{
    /// <summary>What the person has not begun, in the order of the curriculum.</summary>
    public IReadOnlyList<ModuleNotice> For(Invitee invitee) =>
    [
        .. Modules
            .Where(m => !Begun.Contains((invitee.PersonId, m.Id)))
            .Select(m => new ModuleNotice(m.NeutralTitle, m.Lessons.Sum(l => l.Article.In(invitee.Language).Minutes))),
    ];
}
