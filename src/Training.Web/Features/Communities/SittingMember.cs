using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Web.Features.Communities;

/// <summary>A membership with its seat and community, as far as the actor may see it.</summary>
public sealed record SittingMember(Guid CommunityId, LocalText Community, LocalText StakeholderGroup, Guid StakeholderGroupId, MemberRow Member)
{
    public static Task<SittingMember> FindAsync(TrainingDb db, Guid memberId, Actor actor, CancellationToken ct) =>
        db.GroupsOf(actor)
            .SelectMany(g => g.Seats, (g, s) => new { Group = g, Seat = s })
            .SelectMany(x => x.Seat.Members, (x, m) => new { x.Group, x.Seat, Member = m })
            .Where(x => x.Member.Id == memberId)
            .Select(x => new SittingMember(
                x.Group.CommunityId,
                x.Group.Community.Name,
                x.Seat.StakeholderGroup.Name,
                x.Seat.StakeholderGroupId,
                new MemberRow(
                    memberId,
                    x.Member.PersonId,
                    db.PeopleOf(actor).Where(p => p.Id == x.Member.PersonId).Select(p => p.Name).FirstOrDefault(),
                    x.Member.From,
                    x.Member.To)))
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();
}
