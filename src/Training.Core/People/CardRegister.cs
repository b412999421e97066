using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Communities;
using Training.Core.Data;

namespace Training.Core.People;

/// <summary>One card of a print, or why there is none. The secret exists here and on the paper.</summary>
public sealed record CardIssue(Person Person, CardOutcome Outcome, CardSecret? Secret = null, SignInCard? Card = null);

/// <summary>Issues and revokes cards. A new one revokes the one before and ends what that one opened.</summary>
public sealed class CardRegister(TrainingDb db, CardHashes hashes, LocalClock clock)
{
    private const int MostTries = 4;

    /// <summary>Null when this press of the button has made its cards already: their secrets cannot be had a second time.</summary>
    public async Task<IReadOnlyList<CardIssue>?> IssueAsync(IReadOnlyCollection<Guid> personIds, Guid printId, Actor actor, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await db.SignInCards.AnyAsync(c => c.PrintId == printId, ct))
            {
                return null;
            }

            var issues = await PrepareAsync(personIds, printId, actor, ct);

            try
            {
                await db.SaveChangesAsync(ct);

                return issues;
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    public async Task RevokeAsync(Guid personId, Actor actor, CancellationToken ct)
    {
        var person = await db.PeopleOf(actor).SingleOrDefaultAsync(p => p.Id == personId, ct).OrNotFoundAsync();

        if (await EndAsync([person.Id], ct) > 0)
        {
            db.Log(actor, clock.NowUtc, "card.revoked", person.Id);
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>Marks their cards as revoked and ends what those opened, for the caller to save. How many cards there were.</summary>
    internal async Task<int> EndAsync(IReadOnlyList<Guid> personIds, CancellationToken ct)
    {
        var cards = await db.SignInCards.Where(c => personIds.Contains(c.PersonId) && c.RevokedUtc == null).ToListAsync(ct);
        var owners = cards.ConvertAll(c => c.PersonId);
        var accounts = await db.Users.Where(a => a.Role == Role.Participant && owners.Contains(a.PersonId!.Value)).ToListAsync(ct);

        foreach (var card in cards)
        {
            card.Revoke(clock.NowUtc);
        }

        foreach (var account in accounts)
        {
            account.EndSessions();
            account.ConcurrencyStamp = Account.NewStamp();
        }

        return cards.Count;
    }

    private async Task<IReadOnlyList<CardIssue>> PrepareAsync(IReadOnlyCollection<Guid> personIds, Guid printId, Actor actor, CancellationToken ct)
    {
        var wanted = db.PeopleOf(actor).Where(p => personIds.Contains(p.Id));
        var people = await wanted.Include(p => p.Consents).OrderBy(p => p.SearchText).ThenBy(p => p.Id).ToListAsync(ct);
        var staff = await wanted.WhoAreStaff(db).Select(p => p.Id).ToListAsync(ct);
        var closed = await wanted.WhoseAccountIsClosed(db).Select(p => p.Id).ToListAsync(ct);

        if (people.Count != personIds.Distinct().Count())
        {
            throw new NotFoundException(nameof(Person));
        }

        var issues = people.ConvertAll(p => Issue(p, printId, SignInCard.OutcomeFor(p, staff.Contains(p.Id), closed.Contains(p.Id), clock.Today)));
        List<Guid> issued = [.. issues.Where(i => i.Card is not null).Select(i => i.Person.Id)];
        await EndAsync(issued, ct);
        var known = await db.Users.Where(a => issued.Contains(a.PersonId!.Value)).Select(a => a.PersonId).ToListAsync(ct);

        foreach (var (person, card) in issues.Where(i => i.Card is not null).Select(i => (i.Person, i.Card!)))
        {
            if (!known.Contains(person.Id))
            {
                db.Users.Add(Account.CreateFor(person, clock.NowUtc));
            }

            db.SignInCards.Add(card);
            db.Log(actor, clock.NowUtc, "card.issued", person.Id);
        }

        return issues;
    }

    private CardIssue Issue(Person person, Guid printId, CardOutcome outcome)
    {
        if (outcome != CardOutcome.Issued)
        {
            return new CardIssue(person, outcome);
        }

        var secret = CardSecret.Create();

        return new CardIssue(person, outcome, secret, SignInCard.Create(person.Id, printId, secret, hashes, clock.NowUtc));
    }
}
