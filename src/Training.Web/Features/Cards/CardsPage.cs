using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Web.Features.Cards;

/// <summary>The members of a community's group and their cards.</summary>
public sealed record CardsPage(Guid CommunityId, LocalText Community, IReadOnlyList<CardRow> Rows)
{
    public Guid PrintId { get; } = Guid.CreateVersion7();

    public static async Task<CardsPage> ReadAsync(TrainingDb db, Actor actor, Guid communityId, LocalClock clock, Phrases t, CancellationToken ct)
    {
        var community = await db.GroupsOf(actor).Where(g => g.CommunityId == communityId).Select(g => g.Community).AsNoTracking()
            .SingleOrDefaultAsync(ct).OrNotFoundAsync();
        var rows = await CardRow.ReadAsync(db, MembersOf(db, actor, communityId, clock.Today), clock, ct);

        return new CardsPage(communityId, community.Name, [.. rows.OrderBy(r => r.Name, StringComparer.Create(t.Culture, ignoreCase: true))]);
    }

    /// <summary>Whoever sits in the group on a day, as far as the actor may read their names.</summary>
    public static IQueryable<Person> MembersOf(TrainingDb db, Actor actor, Guid communityId, DateOnly day)
    {
        var seats = db.GroupsOf(actor).Where(g => g.CommunityId == communityId).SelectMany(g => g.Seats).Select(s => s.Id);

        return db.PeopleOf(actor).Where(p => db.Members.Any(m => m.PersonId == p.Id
            && m.From <= day && (m.To == null || m.To >= day) && seats.Contains(m.SeatId)));
    }
}
