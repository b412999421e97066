using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.Languages;

namespace Training.Core.People;

/// <summary>A card somebody holds out: which one, by which way, and the new PIN when it has none yet. No card has the empty id.</summary>
public sealed record PresentedCard(Guid CardId, CardWay Way, NewPin? NewPin = null);

public sealed record NewPin(string Digits, string Hash);

/// <summary>
/// Lets in whoever holds a card and knows its PIN. An unknown, expired, revoked or resting card is asked for its PIN like any other, and then
/// answers as a wrong PIN does, and as late: one PIN is hashed on every way through.
/// </summary>
public sealed class CardSignIn(TrainingDb db, CardHashes hashes, IPasswordHasher<Account> hasher, LocalClock clock)
{
    private const int MostTries = 10;
    private static readonly Account Nobody = Account.Create("", "", Role.Participant, SupportedLanguages.Default, default);
    private static string? nobodysHash;

    /// <summary>A card not used before gets a PIN, which counts once its owner says they have it; until then each use makes another.</summary>
    public async Task<PresentedCard> PresentAsync(string? token, string? code, CancellationToken ct)
    {
        var way = string.IsNullOrEmpty(token) ? CardWay.Typed : CardWay.Scanned;
        var hash = way == CardWay.Scanned ? hashes.OfToken(token!) : hashes.OfCode(CardSecret.LettersOf(code));
        var card = await UsableCards()
            .Where(c => way == CardWay.Scanned ? c.TokenHash == hash : c.CodeHash == hash)
            .Select(c => new { c.Id, IsNew = c.FirstUsedUtc == null })
            .SingleOrDefaultAsync(ct);

        return card is null ? new PresentedCard(Guid.Empty, way)
            : card.IsNew ? new PresentedCard(card.Id, way, CreatePin())
            : new PresentedCard(card.Id, way);
    }

    /// <summary>The owner has the PIN: from now on it counts. Null when the card was begun, revoked or expired meanwhile.</summary>
    public async Task<Account?> BeginAsync(Guid cardId, string pinHash, CancellationToken ct)
    {
        var card = await UsableCards().SingleOrDefaultAsync(c => c.Id == cardId, ct);

        if (card is null || !card.Begin(pinHash, clock.NowUtc))
        {
            return null;
        }

        var account = await AccountOfAsync(card.PersonId, ct);
        db.Log(ActorOf(account), clock.NowUtc, "card.begun", card.PersonId);

        try
        {
            await db.SaveChangesAsync(ct);

            return account;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();

            return null;
        }
    }

    /// <summary>Null when anything is wrong. An answer is given only once its try is counted, so trying at the same moment wins nothing.</summary>
    public async Task<Account?> CheckAsync(Guid cardId, CardWay way, string? pin, CancellationToken ct)
    {
        bool? isRight = null;

        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            var card = await UsableCards().SingleOrDefaultAsync(c => c.Id == cardId, ct);
            isRight ??= IsPinOf(card, CardSecret.DigitsOf(pin));

            if (card is null || card.TriesOn(way).IsRestingAt(clock.NowUtc))
            {
                return null;
            }

            var isIn = card.Try(way, isRight.Value, clock.NowUtc);

            if (card.TriesOn(way).IsRestingAt(clock.NowUtc))
            {
                db.Log(null, clock.NowUtc, "card.rests", card.PersonId);
            }

            try
            {
                await db.SaveChangesAsync(ct);

                return isIn ? await AccountOfAsync(card.PersonId, ct) : null;
            }
            catch (DbUpdateConcurrencyException)
            {
                db.ChangeTracker.Clear();
            }
        }

        return null;
    }

    private NewPin CreatePin()
    {
        var digits = CardSecret.CreatePin();

        return new NewPin(digits, hasher.HashPassword(Nobody, digits));
    }

    private bool IsPinOf(SignInCard? card, string digits)
    {
        nobodysHash ??= hasher.HashPassword(Nobody, CardSecret.CreatePin());
        var isSame = hasher.VerifyHashedPassword(Nobody, card?.PinHash ?? nobodysHash, digits) != PasswordVerificationResult.Failed;

        return isSame && card?.PinHash is not null;
    }

    /// <summary>Cards that are valid and whose owner may use them: nobody of the staff, no closed account, nobody whose consent was withdrawn.</summary>
    private IQueryable<SignInCard> UsableCards()
    {
        var now = clock.NowUtc;
        var staff = db.People.WhoAreStaff(db).Select(p => p.Id);
        var closed = db.People.WhoseAccountIsClosed(db).Select(p => p.Id);

        return db.SignInCards
            .Where(c => c.RevokedUtc == null && c.ExpiresUtc > now && !staff.Contains(c.PersonId) && !closed.Contains(c.PersonId))
            .Where(c => db.Consents.Any(consent => consent.PersonId == c.PersonId && consent.WithdrawnUtc == null));
    }

    private Task<Account> AccountOfAsync(Guid personId, CancellationToken ct) =>
        db.Users.Where(a => a.PersonId == personId && a.Role == Role.Participant).OrderBy(a => a.CreatedUtc).FirstAsync(ct);

    private static Actor ActorOf(Account account) => new(account.Id, account.Name, account.Role, account.PersonId);
}
