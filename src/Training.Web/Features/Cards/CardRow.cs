using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Web.Features.Cards;

/// <summary>A person and their latest card: how it stands since when, and whether they may have another.</summary>
public sealed record CardRow(Guid PersonId, string Name, LocalText StakeholderGroup, CardState State, DateOnly? Since, CardOutcome Outcome)
{
    public bool IsGood => State is CardState.Printed or CardState.InUse;

    public bool MayHaveOne => Outcome == CardOutcome.Issued;

    public static async Task<IReadOnlyList<CardRow>> ReadAsync(TrainingDb db, IQueryable<Person> people, LocalClock clock, CancellationToken ct)
    {
        var owners = await people.AsNoTracking().Include(p => p.Consents).Include(p => p.StakeholderGroup).ToListAsync(ct);
        var staff = await people.WhoAreStaff(db).Select(p => p.Id).ToListAsync(ct);
        var closed = await people.WhoseAccountIsClosed(db).Select(p => p.Id).ToListAsync(ct);
        var cards = await db.SignInCards.AsNoTracking()
            .Where(c => people.Any(p => p.Id == c.PersonId))
            .OrderBy(c => c.RevokedUtc == null).ThenBy(c => c.IssuedUtc)
            .ToListAsync(ct);

        return owners.ConvertAll(p => Of(
            p,
            cards.FindLast(c => c.PersonId == p.Id),
            SignInCard.OutcomeFor(p, staff.Contains(p.Id), closed.Contains(p.Id), clock.Today),
            clock));
    }

    private static CardRow Of(Person person, SignInCard? card, CardOutcome outcome, LocalClock clock)
    {
        var state = card?.StateAt(clock.NowUtc) ?? CardState.None;
        var since = state switch
        {
            CardState.Printed => card!.IssuedUtc,
            CardState.InUse => card!.FirstUsedUtc,
            CardState.Expired => card!.ExpiresUtc,
            CardState.Revoked => card!.RevokedUtc,
            _ => null,
        };

        return new CardRow(
            person.Id,
            person.Name,
            person.StakeholderGroup.Name,
            state,
            since is { } utc ? DateOnly.FromDateTime(clock.ToLocal(utc)) : null,
            outcome);
    }
}
