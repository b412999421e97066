using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Core.Communities;

public enum CommunityChangeOutcome
{
    Saved,
    OvertakenByAnother,
}

/// <summary>Enters and changes communities and gives trainers to them.</summary>
public sealed class CommunityRegister(TrainingDb db, LocalClock clock)
{
    /// <summary>Adds a community with an empty group of the usual composition. The caller chooses the id, so that a second press adds nothing.</summary>
    public async Task AddAsync(Guid id, CommunityFacts facts, Actor actor, CancellationToken ct)
    {
        db.Communities.Add(facts.NewCommunity(id));
        db.AdvisoryGroups.Add(AdvisoryGroup.Create(id, await UsualCompositionAsync(ct)));
        db.Log(actor, clock.NowUtc, "community.added", id);
        await db.SaveUnlessThereAsync(() => db.Communities.AnyAsync(c => c.Id == id, ct), ct);
    }

    public async Task<CommunityChangeOutcome> ChangeAsync(Guid id, CommunityFacts facts, int version, Actor actor, CancellationToken ct)
    {
        var community = await FindAsync(id, actor, ct);
        db.ExpectVersion(community, version);
        community.Change(facts);
        db.Log(actor, clock.NowUtc, "community.changed", id);

        return await db.SaveUnlessOvertakenAsync(ct) ? CommunityChangeOutcome.Saved : CommunityChangeOutcome.OvertakenByAnother;
    }

    public async Task GiveTrainerAsync(Guid id, Guid accountId, Actor actor, CancellationToken ct)
    {
        await FindAsync(id, actor, ct);

        if (!await db.Users.AnyAsync(a => a.Id == accountId && a.Role == Role.Trainer && !a.IsDisabled, ct))
        {
            throw new NotFoundException(nameof(Account));
        }

        db.CommunityTrainers.Add(new CommunityTrainer { CommunityId = id, AccountId = accountId });
        db.Log(actor, clock.NowUtc, "community.trainer-given", id);
        await db.SaveUnlessThereAsync(() => db.CommunityTrainers.AnyAsync(t => t.CommunityId == id && t.AccountId == accountId, ct), ct);
    }

    public async Task TakeTrainerAsync(Guid id, Guid accountId, Actor actor, CancellationToken ct)
    {
        await FindAsync(id, actor, ct);

        if (await db.CommunityTrainers.SingleOrDefaultAsync(t => t.CommunityId == id && t.AccountId == accountId, ct) is { } trainer)
        {
            db.CommunityTrainers.Remove(trainer);
            db.Log(actor, clock.NowUtc, "community.trainer-taken", id);
            await db.SaveChangesAsync(ct);
        }
    }

    public async Task<IReadOnlyList<SeatPlaces>> UsualCompositionAsync(CancellationToken ct)
    {
        var ids = await db.StakeholderGroups.ToDictionaryAsync(g => g.Code, g => g.Id, ct);

        return [.. ReferenceData.DefaultComposition
            .Where(seat => ids.ContainsKey(seat.Code))
            .Select(seat => new SeatPlaces(ids[seat.Code], seat.Places))];
    }

    private Task<Community> FindAsync(Guid id, Actor actor, CancellationToken ct) =>
        db.CommunitiesOf(actor).SingleOrDefaultAsync(c => c.Id == id, ct).OrNotFoundAsync();
}

/// <summary>What the programme knows of a community.</summary>
public sealed record CommunityFacts
{
    public required LocalText Name { get; init; }

    public required LocalText NameNow { get; init; }

    public required CommunityKind Kind { get; init; }

    public required string OblastCode { get; init; }

    public required double Latitude { get; init; }

    public required double Longitude { get; init; }

    public bool IsPositionApproximate { get; init; }

    internal Community NewCommunity(Guid id) => new()
    {
        Id = id,
        Name = Name,
        NameNow = NameNow,
        Kind = Kind,
        OblastCode = OblastCode,
        Latitude = Latitude,
        Longitude = Longitude,
        IsPositionApproximate = IsPositionApproximate,
    };
}
