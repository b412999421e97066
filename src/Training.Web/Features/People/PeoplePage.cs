using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.People;

public sealed class PeopleFilter
{
    public string? Q { get; set; }

    public Guid? Community { get; set; }

    public Guid? Group { get; set; }

    public int? Page { get; set; }

    [BindNever]
    public bool IsEmpty => string.IsNullOrWhiteSpace(Q) && Community is null && Group is null;

    public Dictionary<string, string?> Values => new() { ["q"] = Q, ["community"] = $"{Community}", ["group"] = $"{Group}" };
}

public sealed record PeoplePage(PeopleFilter Filter, IReadOnlyList<PersonRow> People, PersonChoices Choices, Pager Pager)
{
    public static async Task<PeoplePage> ReadAsync(TrainingDb db, Actor actor, PeopleFilter filter, DateOnly today, Phrases t, CancellationToken ct)
    {
        var found = db.PeopleOf(actor)
            .Named(filter.Q)
            .Where(p => filter.Community == null || p.CommunityId == filter.Community)
            .Where(p => filter.Group == null || p.StakeholderGroupId == filter.Group);
        var pager = Pager.For("/people", filter.Values, filter.Page, await found.CountAsync(ct));
        var rows = await found
            .OrderBy(p => p.SearchText).ThenBy(p => p.Id)
            .Skip(pager.Skipped).Take(Pager.PageSize)
            .Select(p => new PersonRow(
                p.Id, p.Name, p.Community.Name, p.StakeholderGroup.Name, p.BirthYear,
                db.Members.Any(m => m.PersonId == p.Id && m.From <= today && (m.To == null || m.To >= today)),
                p.Consents.Any(c => c.WithdrawnUtc == null)))
            .ToListAsync(ct);

        return new PeoplePage(
            filter,
            [.. rows.OrderBy(p => p.Name, StringComparer.Create(t.Culture, ignoreCase: true))],
            await PersonChoices.ReadAsync(db, actor, filter.Group, t, ct),
            pager);
    }
}

public sealed record PersonRow(Guid Id, string Name, LocalText Community, LocalText StakeholderGroup, int? BirthYear, bool SitsInGroup, bool HasConsent);
