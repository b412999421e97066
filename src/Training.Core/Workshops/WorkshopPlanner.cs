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

        // The second press of the button finds the workshop of the first.
        await db.SaveUnlessThereAsync(() => db.Workshops.AnyAsync(w => w.Id == input.Id, ct), ct);

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

    public Task<ChangeOutcome> ChangeAsync(Guid id, WorkshopChange change, Actor actor, CancellationToken ct) =>
        ActAsync(id, actor, async workshop =>
        {
            if (!workshop.IsOpen)
            {
                return ChangeOutcome.NotOpen;
            }

            if (workshop.Version != change.Version)
            {
                return ChangeOutcome.OvertakenByAnother;
            }

            var marked = await db.AttendanceRecords.Where(r => r.Session.WorkshopId == id).Select(r => r.SessionId).Distinct().ToListAsync(ct);

            if (!workshop.KeepsSessions(marked, change.Sessions))
            {
                return ChangeOutcome.AttendanceTaken;
            }

            workshop.Title = change.Title;
            workshop.Schedule(change.Sessions);
            workshop.SetPlace(change.Venue, change.Directions);
            workshop.ChangeCapacity(change.Capacity, clock.NowUtc);
            workshop.SetTrainers(change.TrainerIds);
            db.Log(actor, clock.NowUtc, "workshop.changed", id);

            return ChangeOutcome.Saved;
        }, ct);

    public Task<CancellationOutcome> CancelAsync(Guid id, string reason, Actor actor, CancellationToken ct) =>
        ActAsync(id, actor, workshop =>
        {
            var outcome = workshop.Cancel(reason, clock.NowUtc);

            if (outcome == CancellationOutcome.Cancelled)
            {
                db.Log(actor, clock.NowUtc, "workshop.cancelled", id);
            }

            return Task.FromResult(outcome);
        }, ct);

    public Task<ClosingOutcome> CloseAsync(Guid id, Actor actor, CancellationToken ct) =>
        ActAsync(id, actor, workshop =>
        {
            var outcome = workshop.Close(actor, clock.NowUtc, clock.Now);

            if (outcome == ClosingOutcome.Closed)
            {
                db.Log(actor, clock.NowUtc, "workshop.closed", id);
            }

            return Task.FromResult(outcome);
        }, ct);

    /// <summary>False when it was not closed.</summary>
    public Task<bool> ReopenAsync(Guid id, string reason, Actor actor, CancellationToken ct) =>
        ActAsync(id, actor, workshop =>
        {
            var isReopened = workshop.ClosedUtc is not null;

            if (isReopened)
            {
                workshop.Reopen();
                db.Log(actor, clock.NowUtc, "workshop.reopened", id, reason);
            }

            return Task.FromResult(isReopened);
        }, ct);

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
            Id = input.Id,
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

    private Task<T> ActAsync<T>(Guid id, Actor actor, Func<Workshop, Task<T>> act, CancellationToken ct) =>
        db.WithWorkshopAsync(db.WorkshopsLedBy(actor).Where(w => w.Id == id), act, ct);
}
