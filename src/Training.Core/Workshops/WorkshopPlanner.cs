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

/// <summary>What came of saving a planned phase: its workshops, or the communities that were planned before.</summary>
public sealed record PhasePlanning(IReadOnlyList<Workshop> Workshops, IReadOnlyList<Guid> AlreadyPlanned)
{
    public bool IsSaved => AlreadyPlanned.Count == 0;
}

/// <summary>Makes, changes, cancels, closes and reopens workshops.</summary>
public sealed class WorkshopPlanner(TrainingDb db, LocalClock clock)
{
    public async Task<Workshop> CreateAsync(NewWorkshop input, Actor actor, CancellationToken ct)
    {
        await RefuseStrangersAsync([.. input.GuestCommunityIds, input.HostCommunityId], actor, ct);
        var workshop = Add(input, actor);
        await db.SaveChangesAsync(ct);

        return workshop;
    }

    /// <summary>
    /// Saves all workshops of a planned phase, or none: a community that has a workshop in the phase already is refused, also when another
    /// plan is saved at the same moment.
    /// </summary>
    public async Task<PhasePlanning> PlanPhaseAsync(IReadOnlyList<NewWorkshop> inputs, Actor actor, CancellationToken ct)
    {
        await RefuseStrangersAsync([.. inputs.Select(i => i.HostCommunityId)], actor, ct);

        if (await AlreadyPlannedAsync(inputs, ct) is { Count: > 0 } taken)
        {
            return new PhasePlanning([], taken);
        }

        var workshops = inputs.Select(input => Add(input, actor)).ToList();

        foreach (var (workshop, input) in workshops.Zip(inputs))
        {
            workshop.PlannedCommunityId = input.HostCommunityId;
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();

            if (await AlreadyPlannedAsync(inputs, ct) is { Count: > 0 } overtaken)
            {
                return new PhasePlanning([], overtaken);
            }

            throw;
        }

        return new PhasePlanning(workshops, []);
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

    private async Task RefuseStrangersAsync(IReadOnlyList<Guid> communityIds, Actor actor, CancellationToken ct)
    {
        var visible = await db.CommunitiesOf(actor).CountAsync(c => communityIds.Contains(c.Id), ct);

        if (visible != communityIds.Distinct().Count())
        {
            throw new NotFoundException(nameof(Community));
        }
    }

    private async Task<IReadOnlyList<Guid>> AlreadyPlannedAsync(IReadOnlyList<NewWorkshop> inputs, CancellationToken ct)
    {
        var phaseIds = inputs.Select(i => i.PhaseId).Distinct().ToList();
        var hosts = inputs.Select(i => i.HostCommunityId).ToList();

        return await db.Workshops
            .TakingPlaces()
            .Where(w => phaseIds.Contains(w.PhaseId))
            .SelectMany(w => w.Communities.Where(c => c.Part == CommunityPart.Host), (w, host) => host.CommunityId)
            .Where(id => hosts.Contains(id))
            .Distinct()
            .ToListAsync(ct);
    }

    private Workshop Add(NewWorkshop input, Actor actor)
    {
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
