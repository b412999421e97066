using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Web.Features.People;

/// <summary>The communities of the actor, by oblast, and the stakeholder groups on offer.</summary>
public sealed record PersonChoices(IReadOnlyList<SelectListItem> Communities, IReadOnlyList<SelectListItem> StakeholderGroups)
{
    public static readonly PersonChoices None = new([], []);

    public static async Task<PersonChoices> ReadAsync(TrainingDb db, Actor actor, Guid? keptGroupId, Phrases t, CancellationToken ct)
    {
        var comparer = StringComparer.Create(t.Culture, ignoreCase: true);
        var oblasts = await db.Oblasts.AsNoTracking().ToDictionaryAsync(o => o.Code, o => new SelectListGroup { Name = t.Of(o.Name) }, ct);
        var communities = await db.CommunitiesOf(actor).Select(c => new { c.Id, c.Name, c.OblastCode }).ToListAsync(ct);
        var groups = await db.StakeholderGroups
            .Where(g => !g.IsRetired || g.Id == keptGroupId)
            .OrderBy(g => g.Order)
            .Select(g => new { g.Id, g.Name })
            .ToListAsync(ct);

        return new PersonChoices(
            [.. communities
                .Select(c => new SelectListItem(t.Of(c.Name), $"{c.Id}") { Group = oblasts[c.OblastCode] })
                .OrderBy(c => c.Group.Name, comparer).ThenBy(c => c.Text, comparer)],
            [.. groups.Select(g => new SelectListItem(t.Of(g.Name), $"{g.Id}"))]);
    }
}
