using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Workshops;

namespace Training.Web.Features.Messages;

/// <summary>A workshop in one line of a list.</summary>
public sealed record WorkshopLine(Guid Id, LocalText Title, LocalText Community, DateOnly FirstDay, DateOnly LastDay)
{
    public static Task<Dictionary<Guid, WorkshopLine>> ReadAsync(TrainingDb db, IEnumerable<Guid?> ids, CancellationToken ct)
    {
        var wanted = ids.OfType<Guid>().Distinct().ToList();

        return db.Workshops
            .Where(w => wanted.Contains(w.Id))
            .Select(w => new WorkshopLine(
                w.Id, w.Title, w.Communities.First(c => c.Part == CommunityPart.Host).Community.Name, w.FirstDay, w.LastDay))
            .ToDictionaryAsync(w => w.Id, ct);
    }

    public string In(Phrases t) => $"{t.Of(Title)}, {t.Of(Community)}, {t.Days(FirstDay, LastDay)}";
}
