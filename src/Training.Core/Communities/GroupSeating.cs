using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Core.Communities;

/// <summary>Sets the seats of an advisory group and who sits in them.</summary>
public sealed class GroupSeating(TrainingDb db, LocalClock clock)
{
    public async Task SetSeatsAsync(Guid communityId, IReadOnlyList<SeatPlaces> composition, Actor actor, CancellationToken ct)
    {
        var group = await FindAsync(communityId, actor, ct);
        group.SetSeats(composition, clock.Today);
        db.Log(actor, clock.NowUtc, "group.seats-set", group.Id);
        await db.SaveChangesAsync(ct);
    }

    public async Task<SeatingOutcome> SitAsync(Guid communityId, Guid seatId, Guid personId, DateOnly from, Actor actor, CancellationToken ct)
    {
        var group = await FindAsync(communityId, actor, ct);
        await RequirePersonAsync(personId, actor, ct);

        if (group.Seats.All(s => s.Id != seatId))
        {
            throw new NotFoundException(nameof(Seat));
        }

        return await SaveAsync(group, group.Sit(seatId, personId, from), "group.member-seated", actor, ct);
    }

    public async Task<SeatingOutcome> ReplaceAsync(Guid communityId, Guid memberId, Guid personId, DateOnly from, Actor actor, CancellationToken ct)
    {
        var group = await FindAsync(communityId, actor, ct);
        await RequirePersonAsync(personId, actor, ct);
        RequireMember(group, memberId);

        return await SaveAsync(group, group.Replace(memberId, personId, from), "group.member-replaced", actor, ct);
    }

    public async Task LeaveAsync(Guid communityId, Guid memberId, DateOnly lastDay, Actor actor, CancellationToken ct)
    {
        var group = await FindAsync(communityId, actor, ct);
        RequireMember(group, memberId).Leave(lastDay);
        db.Log(actor, clock.NowUtc, "group.member-left", group.Id);
        await db.SaveChangesAsync(ct);
    }

    private async Task<SeatingOutcome> SaveAsync(AdvisoryGroup group, SeatingOutcome outcome, string verb, Actor actor, CancellationToken ct)
    {
        if (outcome != SeatingOutcome.Seated)
        {
            return outcome;
        }

        db.Log(actor, clock.NowUtc, verb, group.Id);

        try
        {
            await db.SaveChangesAsync(ct);

            return outcome;
        }
        catch (DbUpdateException)
        {
            return SeatingOutcome.SeatTaken;
        }
    }

    private static Member RequireMember(AdvisoryGroup group, Guid memberId) =>
        group.Seats.SelectMany(s => s.Members).SingleOrDefault(m => m.Id == memberId) ?? throw new NotFoundException(nameof(Member));

    private async Task RequirePersonAsync(Guid personId, Actor actor, CancellationToken ct)
    {
        if (!await db.PeopleOf(actor).AnyAsync(p => p.Id == personId, ct))
        {
            throw new NotFoundException(nameof(Person));
        }
    }

    private Task<AdvisoryGroup> FindAsync(Guid communityId, Actor actor, CancellationToken ct) =>
        db.GroupsOf(actor)
            .Include(g => g.Seats).ThenInclude(s => s.Members)
            .SingleOrDefaultAsync(g => g.CommunityId == communityId, ct)
            .OrNotFoundAsync();
}
