using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Core.Programmes;

public enum ProgrammeOutcome
{
    Saved,
    CodeTaken,

    /// <summary>A community that was left out has workshops in the programme.</summary>
    CommunityHasWorkshops,
    OvertakenByAnother,
}

/// <summary>Begins and changes programmes.</summary>
public sealed class ProgrammeRegister(TrainingDb db, LocalClock clock)
{
    public async Task<ProgrammeOutcome> CreateAsync(string code, ProgrammeFacts facts, Actor actor, CancellationToken ct)
    {
        var programme = new Programme { Code = code, Title = facts.Title, StartsOn = facts.StartsOn, EndsOn = facts.EndsOn };
        await ChangeAsync(programme, facts, ct);
        db.Programmes.Add(programme);
        db.Log(actor, clock.NowUtc, "programme.created", programme.Id);

        return await db.SaveUnlessThereAsync(() => db.Programmes.AnyAsync(p => p.Code == code, ct), ct)
            ? ProgrammeOutcome.Saved
            : ProgrammeOutcome.CodeTaken;
    }

    public async Task<ProgrammeOutcome> ChangeAsync(string code, ProgrammeFacts facts, int version, Actor actor, CancellationToken ct)
    {
        var programme = await db.ProgrammesOf(actor)
            .WithCode(code)
            .Include(p => p.Donors)
            .Include(p => p.Communities)
            .AsSplitQuery()
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();
        var dropped = programme.Communities.Select(c => c.Id).Except(facts.CommunityIds).ToList();

        if (await db.Workshops.AnyAsync(w => w.ProgrammeId == programme.Id && w.Communities.Any(c => dropped.Contains(c.CommunityId)), ct))
        {
            return ProgrammeOutcome.CommunityHasWorkshops;
        }

        await ChangeAsync(programme, facts, ct);
        db.ExpectVersion(programme, version);
        db.Entry(programme).State = EntityState.Modified;
        db.Log(actor, clock.NowUtc, "programme.changed", programme.Id);

        return await db.SaveUnlessOvertakenAsync(ct) ? ProgrammeOutcome.Saved : ProgrammeOutcome.OvertakenByAnother;
    }

    private async Task ChangeAsync(Programme programme, ProgrammeFacts facts, CancellationToken ct)
    {
        var donors = await db.Donors.Where(d => facts.DonorIds.Contains(d.Id)).ToListAsync(ct);
        var communities = await db.Communities.Where(c => facts.CommunityIds.Contains(c.Id)).ToListAsync(ct);
        programme.Change(facts, donors, communities);
    }
}
