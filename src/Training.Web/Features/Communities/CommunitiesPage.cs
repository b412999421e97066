using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Communities;

public sealed record CommunitiesPage(
    IReadOnlyList<OblastCommunities> Oblasts, IReadOnlyList<SelectListItem> OblastChoices, bool IsFiltered, CommunityMap Map, Pager Pager, bool MayAdd)
{
    public static async Task<CommunitiesPage> ReadAsync(
        TrainingDb db, Actor actor, string? oblast, int? page, DateOnly today, Phrases t, bool mayAdd, CancellationToken ct)
    {
        var names = await db.Oblasts.ToDictionaryAsync(o => o.Code, o => o.Name, ct);
        var counts = await db.CommunitiesOf(actor).GroupBy(c => c.OblastCode).ToDictionaryAsync(g => g.Key, g => g.Count(), ct);
        var chosen = oblast is not null && names.ContainsKey(oblast) ? oblast : null;
        var rows = await db.CommunitiesOf(actor)
            .Where(c => chosen == null || c.OblastCode == chosen)
            .Select(c => new CommunityRow(c.Id, c.Name, c.NameNow, c.Kind, c.OblastCode, c.Latitude, c.Longitude, c.IsPositionApproximate))
            .ToListAsync(ct);
        var pager = Pager.For("/communities", new Dictionary<string, string?> { ["oblast"] = chosen }, page, rows.Count);

        // Names sort by the reader's alphabet, which no database knows, so the names of all are read and the numbers of one page.
        var comparer = StringComparer.Create(t.Culture, ignoreCase: true);
        var shown = rows
            .OrderBy(c => t.Of(names[c.OblastCode]), comparer).ThenBy(c => t.Of(c.Name), comparer)
            .Skip(pager.Skipped).Take(Pager.PageSize)
            .ToList();
        var taken = await CountSeatsAsync(db, [.. shown.Select(c => c.Id)], today, ct);

        return new CommunitiesPage(
            [.. shown.GroupBy(c => c.OblastCode).Select(g => new OblastCommunities(
                names[g.Key], [.. g.Select(c => taken.TryGetValue(c.Id, out var seats) ? c with { Places = seats.Places, Members = seats.Members } : c)]))],
            [.. counts.OrderBy(c => t.Of(names[c.Key]), comparer)
                .Select(c => new SelectListItem(t["{0} ({1})", t.Of(names[c.Key]), c.Value], c.Key, c.Key == chosen))],
            chosen is not null,
            CommunityMap.Of(shown, names, t),
            pager,
            mayAdd);
    }

    private static Task<Dictionary<Guid, SeatCount>> CountSeatsAsync(TrainingDb db, List<Guid> ids, DateOnly today, CancellationToken ct) =>
        db.AdvisoryGroups
            .Where(g => ids.Contains(g.CommunityId))
            .Select(g => new SeatCount(
                g.CommunityId,
                g.Seats.Sum(s => s.Places),
                db.Members.Count(m => m.From <= today && (m.To == null || m.To >= today) && g.Seats.Any(s => s.Id == m.SeatId))))
            .ToDictionaryAsync(c => c.CommunityId, ct);

    private sealed record SeatCount(Guid CommunityId, int Places, int Members);
}

public sealed record OblastCommunities(LocalText Name, IReadOnlyList<CommunityRow> Communities);

public sealed record CommunityRow(
    Guid Id, LocalText Name, LocalText NameNow, CommunityKind Kind, string OblastCode, double Latitude, double Longitude, bool IsPositionApproximate)
{
    public int Places { get; init; }

    public int Members { get; init; }
}
