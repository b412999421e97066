using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Core.Workshops;

public enum ChangeOutcome
{
    Saved,
    NotOpen,
    AttendanceTaken,
    OvertakenByAnother,
}

/// <summary>Makes, changes, cancels, closes and reopens workshops.</summary>
public sealed class WorkshopPlanner(TrainingDb db, LocalClock clock)
{
    public async Task<Workshop> CreateAsync(NewWorkshop input, Actor actor, CancellationToken ct)
    {
        var workshop = await AddAsync(input, actor, ct);
        await db.SaveChangesAsync(ct);

        return workshop;
    }

    /// <summary>Saves all workshops of a planned phase, or none.</summary>
    public async Task<IReadOnlyList<Workshop>> PlanPhaseAsync(IReadOnlyList<NewWorkshop> inputs, Actor actor, CancellationToken ct)
    {
        var workshops = new List<Workshop>(inputs.Count);

        foreach (var input in inputs)
        {
            workshops.Add(await AddAsync(input, actor, ct));
        }

        await db.SaveChangesAsync(ct);

        return workshops;
    }

    public async Task<ChangeOutcome> ChangeAsync(Guid id, WorkshopChange change, Actor actor, CancellationToken ct)
    {
        var workshop = await FindAsync(id, actor, ct);

        if (!workshop.IsOpen)
        {
            return ChangeOutcome.NotOpen;
        }

        if (workshop.Registrations.Any(r => r.MarkedSessions > 0) && change.Sessions.Count < workshop.SessionCount)
        {
            return ChangeOutcome.AttendanceTaken;
        }

        db.ExpectVersion(workshop, change.Version);
        workshop.Schedule(change.Sessions);
        workshop.SetPlace(change.Venue, change.Directions);
        workshop.ChangeCapacity(change.Capacity, clock.NowUtc);
        workshop.SetTrainers(change.TrainerIds);
        db.Log(actor, clock.NowUtc, "workshop.changed", id);

        return await SaveAsync(ct);
    }

    public async Task<CancellationOutcome> CancelAsync(Guid id, string reason, Actor actor, CancellationToken ct)
    {
        var workshop = await FindAsync(id, actor, ct);
        var outcome = workshop.Cancel(reason, clock.NowUtc);

        if (outcome == CancellationOutcome.Cancelled)
        {
            db.Log(actor, clock.NowUtc, "workshop.cancelled", id, reason);
            await db.SaveChangesAsync(ct);
        }

        return outcome;
    }

    public async Task<ClosingOutcome> CloseAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var workshop = await FindAsync(id, actor, ct);
        var outcome = workshop.Close(actor, clock.NowUtc, clock.Now);

        if (outcome == ClosingOutcome.Closed)
        {
            db.Log(actor, clock.NowUtc, "workshop.closed", id);
            await db.SaveChangesAsync(ct);
        }

        return outcome;
    }

    public async Task ReopenAsync(Guid id, string reason, Actor actor, CancellationToken ct)
    {
        var workshop = await FindAsync(id, actor, ct);
        workshop.Reopen();
        db.Log(actor, clock.NowUtc, "workshop.reopened", id, reason);
        await db.SaveChangesAsync(ct);
    }

    private async Task<Workshop> AddAsync(NewWorkshop input, Actor actor, CancellationToken ct)
    {
        var communityIds = input.GuestCommunityIds.Append(input.HostCommunityId).ToList();
        var visible = await db.CommunitiesOf(actor).CountAsync(c => communityIds.Contains(c.Id), ct);

        if (visible != communityIds.Distinct().Count())
        {
            throw new NotFoundException(nameof(Community));
        }

        var workshop = new Workshop
        {
            ProgrammeId = input.ProgrammeId,
            PhaseId = input.PhaseId,
            Kind = input.Kind,
            Title = input.Title,
            Capacity = input.Capacity,
        };
        workshop.Schedule(input.Sessions);
        workshop.SetPlace(input.Venue, input.Directions);
        workshop.SetCommunities(input.HostCommunityId, input.GuestCommunityIds);
        workshop.SetTrainers(input.TrainerIds);
        db.Workshops.Add(workshop);
        db.Log(actor, clock.NowUtc, "workshop.planned", workshop.Id);

        return workshop;
    }

    private Task<Workshop> FindAsync(Guid id, Actor actor, CancellationToken ct) =>
        db.WorkshopsOf(actor)
            .Include(w => w.Sessions)
            .Include(w => w.Registrations)
            .Include(w => w.Trainers)
            .AsSplitQuery()
            .SingleOrDefaultAsync(w => w.Id == id, ct)
            .OrNotFoundAsync();

    private async Task<ChangeOutcome> SaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);

            return ChangeOutcome.Saved;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ChangeOutcome.OvertakenByAnother;
        }
    }
}
