using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Core.Communities;

public enum SeatsOutcome
{
    Saved,

    /// <summary>A stakeholder group was to have fewer places than people hold.</summary>
    PeopleSitThere,
    OvertakenByAnother,
}

/// <summary>Sets the seats of an advisory group and who sits in them.</summary>
public sealed class GroupSeating(TrainingDb db, LocalClock clock)
{
    private const int MostTries = 4;

    public async Task<SeatsOutcome> SetSeatsAsync(
        Guid communityId, IReadOnlyList<SeatPlaces> composition, int version, Actor actor, CancellationToken ct)
    {
        var group = await GroupsOf(actor).SingleOrDefaultAsync(g => g.CommunityId == communityId, ct).OrNotFoundAsync();
        var wanted = composition.ToDictionary(c => c.StakeholderGroupId, c => c.Places);

        if (group.Seats.Any(s => wanted.GetValueOrDefault(s.StakeholderGroupId) < s.TakenPlaces(clock.Today)))
        {
            return SeatsOutcome.PeopleSitThere;
        }

        db.ExpectVersion(group, version);
        group.SetSeats(composition, clock.Today);
        db.Log(actor, clock.NowUtc, "group.seats-set", group.Id);

        return await db.SaveUnlessOvertakenAsync(ct) ? SeatsOutcome.Saved : SeatsOutcome.OvertakenByAnother;
    }

    public Task<SeatingOutcome> SitAsync(Guid seatId, Guid personId, DateOnly from, Actor actor, CancellationToken ct) =>
        SaveAsync(
            groups => groups.Where(g => g.Seats.Any(s => s.Id == seatId)),
            group => group.Sit(seatId, personId, from),
            new Change(personId, "group.member-seated", SeatingOutcome.Seated),
            actor,
            ct);

    public Task<SeatingOutcome> ReplaceAsync(Guid memberId, Guid personId, DateOnly from, Actor actor, CancellationToken ct) =>
        SaveAsync(
            groups => groups.Where(g => g.Seats.Any(s => s.Members.Any(m => m.Id == memberId))),
            group => group.Replace(memberId, personId, from),
            new Change(personId, "group.member-replaced", SeatingOutcome.Seated),
            actor,
            ct);

    public Task<DepartureOutcome> LeaveAsync(Guid memberId, DateOnly lastDay, Actor actor, CancellationToken ct) =>
        SaveAsync(
            groups => groups.Where(g => g.Seats.Any(s => s.Members.Any(m => m.Id == memberId))),
            group => group.Leave(memberId, lastDay),
            new Change(null, "group.member-left", DepartureOutcome.Left),
            actor,
            ct);

    /// <summary>Somebody who saves at the same moment raises the group's version; the next try then sees what they did.</summary>
    private async Task<TOutcome> SaveAsync<TOutcome>(
        Func<IQueryable<AdvisoryGroup>, IQueryable<AdvisoryGroup>> find,
        Func<AdvisoryGroup, TOutcome> act,
        Change change,
        Actor actor,
        CancellationToken ct)
        where TOutcome : struct, Enum
    {
        for (var attempt = 1; ; attempt++)
        {
            var group = await find(GroupsOf(actor)).SingleOrDefaultAsync(ct).OrNotFoundAsync();
            await RequirePersonAsync(change.PersonId, group.CommunityId, actor, ct);
            var outcome = act(group);

            if (!outcome.Equals(change.Success) || !db.ChangeTracker.HasChanges())
            {
                return outcome;
            }

            db.Log(actor, clock.NowUtc, change.Verb, group.Id);

            try
            {
                await db.SaveChangesAsync(ct);

                return outcome;
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task RequirePersonAsync(Guid? personId, Guid communityId, Actor actor, CancellationToken ct)
    {
        if (personId is not null && !await db.PeopleOf(actor).AnyAsync(p => p.Id == personId && p.CommunityId == communityId, ct))
        {
            throw new NotFoundException(nameof(Person));
        }
    }

    private IQueryable<AdvisoryGroup> GroupsOf(Actor actor) =>
        db.GroupsOf(actor).Include(g => g.Seats).ThenInclude(s => s.Members);

    private sealed record Change(Guid? PersonId, string Verb, Enum Success);
}
