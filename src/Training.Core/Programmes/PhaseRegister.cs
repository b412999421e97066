using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Core.Programmes;

public enum PhaseOutcome
{
    Saved,
    TooManyPhases,
    HasWorkshops,
    OvertakenByAnother,
}

/// <summary>
/// Keeps a programme's phases in order. Every change expects the programme's version, so that a form sent twice changes nothing twice.
/// </summary>
public sealed class PhaseRegister(TrainingDb db, LocalClock clock)
{
    public Task<PhaseOutcome> AddAsync(
        string code, LocalText name, LocalText workshopTitle, int version, Actor actor, CancellationToken ct) =>
        ChangeAsync(code, version, "phase.added", actor, programme =>
        {
            if (programme.Phases.Count >= Programme.MostPhases)
            {
                return Task.FromResult(PhaseOutcome.TooManyPhases);
            }

            programme.AddPhase(name, workshopTitle);

            return Task.FromResult(PhaseOutcome.Saved);
        }, ct);

    public Task<PhaseOutcome> RenameAsync(
        string code, Guid phaseId, LocalText name, LocalText workshopTitle, int version, Actor actor, CancellationToken ct) =>
        ChangeAsync(code, version, "phase.renamed", actor, programme =>
        {
            var phase = Find(programme, phaseId);
            phase.Name = name;
            phase.WorkshopTitle = workshopTitle;

            return Task.FromResult(PhaseOutcome.Saved);
        }, ct);

    public Task<PhaseOutcome> MoveAsync(string code, Guid phaseId, int steps, int version, Actor actor, CancellationToken ct) =>
        ChangeAsync(code, version, "phase.moved", actor, programme =>
        {
            programme.MovePhase(Find(programme, phaseId).Id, steps);

            return Task.FromResult(PhaseOutcome.Saved);
        }, ct);

    public Task<PhaseOutcome> RemoveAsync(string code, Guid phaseId, int version, Actor actor, CancellationToken ct) =>
        ChangeAsync(code, version, "phase.removed", actor, async programme =>
        {
            var phase = Find(programme, phaseId);

            if (await db.Workshops.AnyAsync(w => w.PhaseId == phase.Id, ct))
            {
                return PhaseOutcome.HasWorkshops;
            }

            programme.RemovePhase(phase.Id);

            return PhaseOutcome.Saved;
        }, ct);

    private async Task<PhaseOutcome> ChangeAsync(
        string code, int version, string verb, Actor actor, Func<Programme, Task<PhaseOutcome>> change, CancellationToken ct)
    {
        var programme = await db.ProgrammesOf(actor).WithCode(code).Include(p => p.Phases).SingleOrDefaultAsync(ct).OrNotFoundAsync();

        if (programme.Version != version)
        {
            return PhaseOutcome.OvertakenByAnother;
        }

        var outcome = await change(programme);

        if (outcome != PhaseOutcome.Saved)
        {
            return outcome;
        }

        db.Entry(programme).State = EntityState.Modified;
        db.Log(actor, clock.NowUtc, verb, programme.Id);

        return await db.SaveUnlessOvertakenAsync(ct) ? PhaseOutcome.Saved : PhaseOutcome.OvertakenByAnother;
    }

    private static Phase Find(Programme programme, Guid phaseId) =>
        programme.Phases.SingleOrDefault(p => p.Id == phaseId) ?? throw new NotFoundException(nameof(Phase));
}
