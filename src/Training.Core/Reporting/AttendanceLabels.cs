using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;

namespace Training.Core.Reporting;

/// <summary>
/// What phases, communities and groups are called in the rows of one programme. No two share a label, since figures are summed by it:
/// phases carry their number, communities of one name their oblast.
/// </summary>
public sealed record AttendanceLabels
{
    public required IReadOnlyDictionary<Guid, string> Phases { get; init; }

    public required IReadOnlyDictionary<Guid, string> Communities { get; init; }

    public required IReadOnlyDictionary<Guid, string> Groups { get; init; }

    public required IReadOnlyDictionary<string, string> Oblasts { get; init; }

    public required IReadOnlyDictionary<Guid, string> OblastCodes { get; init; }

    public static async Task<AttendanceLabels> LoadAsync(TrainingDb db, Guid programmeId, Language language, CancellationToken ct)
    {
        var phases = await db.Phases.Where(p => p.ProgrammeId == programmeId).Select(p => new { p.Id, p.Order, p.Name }).ToListAsync(ct);
        var communities = await db.Communities.Select(c => new { c.Id, c.Name, c.OblastCode }).ToListAsync(ct);
        var groups = await db.StakeholderGroups.Select(g => new { g.Id, g.Code, g.Name }).ToListAsync(ct);
        var oblasts = await db.Oblasts.Select(o => new { o.Code, o.Name }).ToDictionaryAsync(o => o.Code, o => o.Name.In(language), ct);

        return new AttendanceLabels
        {
            Phases = phases.ToDictionary(p => p.Id, p => $"{p.Order}. {p.Name.In(language)}"),
            Communities = Distinct(communities.Select(c => (c.Id, c.Name.In(language), oblasts[c.OblastCode]))),
            Groups = Distinct(groups.Select(g => (g.Id, g.Name.In(language), g.Code))),
            Oblasts = oblasts,
            OblastCodes = communities.ToDictionary(c => c.Id, c => c.OblastCode),
        };
    }

    public string Phase(Guid? id) => Find(Phases, id);

    public string Community(Guid? id) => Find(Communities, id);

    public string Group(Guid? id) => Find(Groups, id);

    public string OblastOf(Guid? communityId) => communityId is { } id && OblastCodes.TryGetValue(id, out var code) ? Oblasts[code] : "";

    private static string Find(IReadOnlyDictionary<Guid, string> labels, Guid? id) =>
        id is { } known && labels.TryGetValue(known, out var label) ? label : "";

    private static Dictionary<Guid, string> Distinct(IEnumerable<(Guid Id, string Name, string Tie)> names)
    {
        var labels = names.GroupBy(n => n.Name, StringComparer.Ordinal)
            .SelectMany(same => same.Count() == 1 ? same.Select(n => (n.Id, Label: n.Name)) : same.Select(n => (n.Id, Label: $"{n.Name} ({n.Tie})")));

        return labels.GroupBy(l => l.Label, StringComparer.Ordinal)
            .SelectMany(same => same.OrderBy(l => l.Id).Select((l, i) => (l.Id, Label: i == 0 ? l.Label : $"{l.Label} {i + 1}")))
            .ToDictionary(l => l.Id, l => l.Label);
    }
}
