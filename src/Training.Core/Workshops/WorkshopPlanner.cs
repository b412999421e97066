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
