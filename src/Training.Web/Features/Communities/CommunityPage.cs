using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Web.Features.Communities;

/// <summary>A community and its group. Who may read no names gets the numbers only.</summary>
public sealed record CommunityPage(
    Community Community,
    IReadOnlyList<SeatBlock> Seats,
    IReadOnlyList<FormerMember> FormerMembers,
    IReadOnlyList<TrainerRow> Trainers,
    bool MayChange,
    bool MayChangeMembers)
{
    public int Places => Seats.Sum(s => s.Places);

    public int Taken => Seats.Sum(s => s.Taken);

    public static async Task<CommunityPage> ReadAsync(
        TrainingDb db, Actor actor, Guid id, DateOnly today, bool mayChange, bool mayChangeMembers, CancellationToken ct)
    {
        var community = await db.CommunitiesOf(actor).AsNoTracking().Include(c => c.Oblast)
            .SingleOrDefaultAsync(c => c.Id == id, ct).OrNotFoundAsync();
        var seats = await db.Seats.AsNoTracking()
            .Where(s => db.AdvisoryGroups.Any(g => g.Id == s.AdvisoryGroupId && g.CommunityId == id))
            .Include(s => s.StakeholderGroup)
            .Include(s => s.Members)
            .OrderBy(s => s.StakeholderGroup.Order)
            .ToListAsync(ct);
        var names = await db.PeopleOf(actor)
            .Where(p => db.Members.Any(m => m.PersonId == p.Id
                && db.Seats.Any(s => s.Id == m.SeatId && db.AdvisoryGroups.Any(g => g.Id == s.AdvisoryGroupId && g.CommunityId == id))))
            .ToDictionaryAsync(p => p.Id, p => p.Name, ct);

        return new CommunityPage(
            community,
            [.. seats.Where(s => s.Places > 0).Select(s => SeatBlock.Of(s, names, today))],
            [.. seats.SelectMany(s => s.Members
                    .Where(m => mayChangeMembers && m.HasLeftBy(today))
                    .Select(m => new FormerMember(MemberRow.Of(m, names), s.StakeholderGroup.Name)))
                .OrderByDescending(m => m.Member.To)],
            await TrainerRow.ReadAsync(db, id, ct),
            mayChange,
            mayChangeMembers);
    }
}

public sealed record SeatBlock(Guid Id, LocalText StakeholderGroup, int Places, int Taken, int Empty, IReadOnlyList<MemberRow> Members)
{
    public static SeatBlock Of(Seat seat, IReadOnlyDictionary<Guid, string> names, DateOnly today) => new(
        seat.Id,
        seat.StakeholderGroup.Name,
        seat.Places,
        seat.Members.Count(m => m.IsSittingOn(today)),
        seat.Places - seat.TakenPlaces(today),
        [.. seat.Members.Where(m => !m.HasLeftBy(today)).OrderBy(m => m.Place).ThenBy(m => m.From).Select(m => MemberRow.Of(m, names))]);
}

/// <summary>The name is null for somebody who has moved to a community that is not the reader's.</summary>
public sealed record MemberRow(Guid Id, Guid PersonId, string? Name, DateOnly From, DateOnly? To)
{
    public static MemberRow Of(Member member, IReadOnlyDictionary<Guid, string> names) =>
        new(member.Id, member.PersonId, names.GetValueOrDefault(member.PersonId), member.From, member.To);
}

public sealed record FormerMember(MemberRow Member, LocalText StakeholderGroup);

public sealed record TrainerRow(Guid AccountId, string Name, bool IsDisabled)
{
    public static Task<List<TrainerRow>> ReadAsync(TrainingDb db, Guid communityId, CancellationToken ct) =>
        db.Users
            .Where(a => db.CommunityTrainers.Any(t => t.CommunityId == communityId && t.AccountId == a.Id))
            .OrderBy(a => a.Name)
            .Select(a => new TrainerRow(a.Id, a.Name, a.IsDisabled))
            .ToListAsync(ct);
}
