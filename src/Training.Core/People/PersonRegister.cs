using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;

namespace Training.Core.People;

public enum PersonChangeOutcome
{
    Saved,
    OvertakenByAnother,

    /// <summary>Somebody in a community's group leaves the seat before they move to another community.</summary>
    SitsInGroup,
}

/// <summary>Enters and changes people and records their consent.</summary>
public sealed class PersonRegister(TrainingDb db, CardRegister cards, LocalClock clock)
{
    /// <summary>Adds a person. The caller chooses the id, so that a second press of the button adds nobody.</summary>
    public async Task AddAsync(Guid id, PersonFacts facts, Actor actor, CancellationToken ct)
    {
        await RequireCommunityAsync(facts.CommunityId, actor, ct);
        await RequireStakeholderGroupAsync(facts.StakeholderGroupId, ct);
        db.People.Add(Person.Create(facts, clock.NowUtc, id));
        db.Log(actor, clock.NowUtc, "person.added", id);
        await db.SaveUnlessThereAsync(() => db.People.AnyAsync(p => p.Id == id, ct), ct);
    }

    /// <summary>People of the same community and birth year whose names fold to the same text: most likely the same person.</summary>
    public async Task<IReadOnlyList<Person>> FindAlikeAsync(PersonFacts facts, Actor actor, CancellationToken ct)
    {
        var text = SearchText.Of(facts.Name);

        return await db.PeopleOf(actor)
            .Where(p => p.CommunityId == facts.CommunityId && p.BirthYear == facts.BirthYear && p.SearchText == text)
            .AsNoTracking()
            .ToListAsync(ct);
    }

    public async Task<PersonChangeOutcome> ChangeAsync(Guid id, PersonFacts facts, int version, Actor actor, CancellationToken ct)
    {
        await RequireCommunityAsync(facts.CommunityId, actor, ct);
        await RequireStakeholderGroupAsync(facts.StakeholderGroupId, ct);
        var person = await FindAsync(id, actor, ct);

        if (facts.CommunityId != person.CommunityId && await SitsAsync(id, ct))
        {
            return PersonChangeOutcome.SitsInGroup;
        }

        db.ExpectVersion(person, version);
        person.Change(facts);
        db.Log(actor, clock.NowUtc, "person.changed", id);

        return await db.SaveUnlessOvertakenAsync(ct) ? PersonChangeOutcome.Saved : PersonChangeOutcome.OvertakenByAnother;
    }

    public async Task<ConsentOutcome> RecordConsentAsync(Guid id, ConsentFacts facts, Actor actor, CancellationToken ct)
    {
        var person = await FindAsync(id, actor, ct);
        var outcome = person.Give(Consent.Create(facts, actor, clock.NowUtc));

        if (outcome == ConsentOutcome.Recorded && db.ChangeTracker.HasChanges())
        {
            db.Log(actor, clock.NowUtc, "consent.recorded", id);
            await db.SaveChangesAsync(ct);
        }

        return outcome;
    }

    /// <summary>Withdraws all that stand. The card ends with them, as nobody gets one without.</summary>
    public async Task WithdrawConsentAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var person = await FindAsync(id, actor, ct);

        foreach (var consent in person.Consents)
        {
            consent.Withdraw(clock.NowUtc);
        }

        if (db.ChangeTracker.HasChanges())
        {
            db.Log(actor, clock.NowUtc, "consent.withdrawn", id);

            if (await cards.EndAsync([id], ct) > 0)
            {
                db.Log(actor, clock.NowUtc, "card.revoked", id);
            }

            // Its owner may be typing the PIN at this moment; the withdrawal is not to be lost for that.
            if (!await db.SaveUnlessOvertakenAsync(ct))
            {
                await WithdrawConsentAsync(id, actor, ct);
            }
        }
    }

    private Task<bool> SitsAsync(Guid id, CancellationToken ct)
    {
        var today = clock.Today;

        return db.Members.AnyAsync(m => m.PersonId == id && (m.To == null || m.To >= today), ct);
    }

    private async Task RequireStakeholderGroupAsync(Guid groupId, CancellationToken ct)
    {
        if (!await db.StakeholderGroups.AnyAsync(g => g.Id == groupId, ct))
        {
            throw new NotFoundException(nameof(StakeholderGroup));
        }
    }

    private async Task RequireCommunityAsync(Guid communityId, Actor actor, CancellationToken ct)
    {
        if (!await db.CommunitiesOf(actor).AnyAsync(c => c.Id == communityId, ct))
        {
            throw new NotFoundException(nameof(Community));
        }
    }

    private Task<Person> FindAsync(Guid id, Actor actor, CancellationToken ct) =>
        db.PeopleOf(actor).Include(p => p.Consents).SingleOrDefaultAsync(p => p.Id == id, ct).OrNotFoundAsync();
}
