using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Core.Programmes;

public sealed record ProgrammeOblast(string Code, LocalText Name, int Communities);

/// <summary>
/// The oblasts of a programme, by their codes, and the one whose communities a page shows. A programme that fits on one page shows them all
/// unless one is asked for; a larger one always shows one.
/// </summary>
public sealed record ProgrammeOblasts(IReadOnlyList<ProgrammeOblast> All, string? Chosen)
{
    public const int MostOnOnePage = 60;

    public int Communities => All.Sum(o => o.Communities);

    public bool FitOnOnePage => Communities <= MostOnOnePage;

    public static async Task<ProgrammeOblasts> ReadAsync(TrainingDb db, Guid programmeId, string? asked, Actor actor, CancellationToken ct)
    {
        var counts = await db.CommunitiesIn(programmeId, actor)
            .GroupBy(c => c.OblastCode)
            .Select(g => new { Code = g.Key, Communities = g.Count() })
            .ToDictionaryAsync(g => g.Code, g => g.Communities, ct);
        var oblasts = (await db.Oblasts.AsNoTracking().ToListAsync(ct))
            .Where(o => counts.ContainsKey(o.Code))
            .OrderBy(o => o.Code, StringComparer.Ordinal)
            .Select(o => new ProgrammeOblast(o.Code, o.Name, counts[o.Code]))
            .ToList();
        var all = new ProgrammeOblasts(oblasts, null);
        var chosen = oblasts.Find(o => string.Equals(o.Code, asked, StringComparison.OrdinalIgnoreCase))?.Code;

        return all with { Chosen = chosen ?? (all.FitOnOnePage ? null : oblasts[0].Code) };
    }

    public IQueryable<Community> Of(IQueryable<Community> communities) =>
        Chosen is null ? communities : communities.Where(c => c.OblastCode == Chosen);
}
