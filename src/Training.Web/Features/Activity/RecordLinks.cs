using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Web.Features.Activity;

/// <summary>Where the records of some entries are shown, as far as the actor may open them.</summary>
public sealed class RecordLinks
{
    private readonly Dictionary<Guid, string> addresses = [];

    public string? Of(ActivityEntry entry) => entry.RecordId is { } id ? addresses.GetValueOrDefault(id) : null;

    public static async Task<RecordLinks> FindAsync(TrainingDb db, IReadOnlyList<ActivityEntry> entries, Actor actor, CancellationToken ct)
    {
        var links = new RecordLinks();
        links.Add(entries, "workshop", id => $"/workshops/{id}");

        if (actor.Role == Role.Administrator)
        {
            links.Add(entries, "account", id => $"/accounts/{id}");
        }
        else
        {
            links.Add(entries, "person", id => $"/people/{id}");
            links.Add(entries, "consent", id => $"/people/{id}");
            links.Add(entries, "card", id => $"/people/{id}");
        }

        var ids = IdsOf(entries, "group").Concat(IdsOf(entries, "programme")).ToList();
        var groups = await db.AdvisoryGroups.Where(g => ids.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => $"/communities/{g.CommunityId}", ct);
        var programmes = await db.Programmes.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => $"/programmes/{p.Code}", ct);

        foreach (var (id, address) in groups.Concat(programmes))
        {
            links.addresses[id] = address;
        }

        return links;
    }

    private void Add(IReadOnlyList<ActivityEntry> entries, string noun, Func<Guid, string> address)
    {
        foreach (var id in IdsOf(entries, noun))
        {
            addresses[id] = address(id);
        }
    }

    private static IEnumerable<Guid> IdsOf(IReadOnlyList<ActivityEntry> entries, string noun) =>
        entries.Where(e => e.Verb.StartsWith($"{noun}.", StringComparison.Ordinal)).Select(e => e.RecordId).OfType<Guid>().Distinct();
}
