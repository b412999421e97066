using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Communities;
using Training.Core.Data;

namespace Training.Core.People;

public enum PersonChangeOutcome
{
    Saved,
    OvertakenByAnother,
}

/// <summary>Enters and changes people and records their consent.</summary>
public sealed class PersonRegister(TrainingDb db, LocalClock clock)
{
    public async Task<Person> AddAsync(PersonFacts facts, Actor actor, CancellationToken ct)
    {
        await RequireCommunityAsync(facts.CommunityId, actor, ct);
        var person = Person.Create(facts, clock.NowUtc);
        db.People.Add(person);
        db.Log(actor, clock.NowUtc, "person.added", person.Id);
        await db.SaveChangesAsync(ct);

        return person;
    }

    public async Task<PersonChangeOutcome> ChangeAsync(Guid id, PersonFacts facts, int version, Actor actor, CancellationToken ct)
    {
        await RequireCommunityAsync(facts.CommunityId, actor, ct);
        var person = await FindAsync(id, actor, ct);
        db.ExpectVersion(person, version);
        person.Change(facts);
        db.Log(actor, clock.NowUtc, "person.changed", id);

        try
        {
            await db.SaveChangesAsync(ct);

            return PersonChangeOutcome.Saved;
        }
        catch (DbUpdateConcurrencyException)
        {
            return PersonChangeOutcome.OvertakenByAnother;
        }
    }

    public async Task<ConsentOutcome> RecordConsentAsync(Guid id, ConsentFacts facts, Actor actor, CancellationToken ct)
    {
        var person = await FindAsync(id, actor, ct);
        var outcome = person.Give(Consent.Create(facts, actor, clock.NowUtc));

        if (outcome == ConsentOutcome.Recorded)
        {
            db.Log(actor, clock.NowUtc, "consent.recorded", id);
            await db.SaveChangesAsync(ct);
        }

        return outcome;
    }

    public async Task WithdrawConsentAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var person = await FindAsync(id, actor, ct);

        foreach (var consent in person.Consents)
        {
            consent.Withdraw(clock.NowUtc);
        }

        db.Log(actor, clock.NowUtc, "consent.withdrawn", id);
        await db.SaveChangesAsync(ct);
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
