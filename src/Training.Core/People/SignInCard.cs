using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Data;
using Training.Core.Languages;

namespace Training.Core.People;

/// <summary>The two ways to a card. Each counts its own mistakes: who only saw the code cannot make the owner's scanned card rest.</summary>
public enum CardWay
{
    Scanned,
    Typed,
}

public enum CardState
{
    None,
    Printed,
    InUse,
    Expired,
    Revoked,
}

public enum CardOutcome
{
    [Label("Card printed")]
    Issued,

    [Label("Children under 14 get no card.")]
    TooYoung,

    [Label("No consent stands: record one first.")]
    NoConsent,

    [Label("Staff sign in with their own account.")]
    Staff,

    [Label("An administrator has closed this person’s account.")]
    Closed,
}

/// <summary>A printed card by which a person signs in, together with a PIN that only the person has seen. A person has one that is not revoked.</summary>
public sealed class SignInCard : IVersioned
{
    public const int HashLength = 64;
    public const int PinHashMaxLength = 256;
    public const int LastingMonths = 6;
    public const int YoungestAge = 14;

    private SignInCard()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid PersonId { get; private init; }

    /// <summary>The press of the button that made it: the same press again makes no second.</summary>
    public Guid PrintId { get; private init; }

    public string TokenHash { get; private init; } = default!;

    public string CodeHash { get; private init; } = default!;

    public DateTime IssuedUtc { get; private init; }

    public DateTime ExpiresUtc { get; private init; }

    public DateTime? RevokedUtc { get; private set; }

    public DateTime? FirstUsedUtc { get; private set; }

    public string? PinHash { get; private set; }

    public PinTries Scanned { get; private set; } = new();

    public PinTries Typed { get; private set; } = new();

    public int Version { get; set; }

    public static SignInCard Create(Guid personId, Guid printId, CardSecret secret, CardHashes hashes, DateTime nowUtc) => new()
    {
        PersonId = personId,
        PrintId = printId,
        TokenHash = hashes.OfToken(secret.Token),
        CodeHash = hashes.OfCode(secret.Code),
        IssuedUtc = nowUtc,
        ExpiresUtc = nowUtc.AddMonths(LastingMonths),
    };

    /// <summary>Whether a person may have a card; the year in which somebody turns fourteen still counts as under age.</summary>
    public static CardOutcome OutcomeFor(Person person, bool isStaff, bool isClosed, DateOnly today) =>
        isStaff ? CardOutcome.Staff
        : isClosed ? CardOutcome.Closed
        : person.BirthYear is { } year && today.Year - year <= YoungestAge ? CardOutcome.TooYoung
        : !person.Consents.Any(c => c.IsValid) ? CardOutcome.NoConsent
        : CardOutcome.Issued;

    public CardState StateAt(DateTime nowUtc) =>
        RevokedUtc is not null ? CardState.Revoked
        : nowUtc >= ExpiresUtc ? CardState.Expired
        : FirstUsedUtc is not null ? CardState.InUse
        : CardState.Printed;

    public bool IsValidAt(DateTime nowUtc) => StateAt(nowUtc) is CardState.Printed or CardState.InUse;

    public void Revoke(DateTime nowUtc) => RevokedUtc ??= nowUtc;

    /// <summary>Takes the PIN that its owner has seen and kept. Only the first is taken.</summary>
    public bool Begin(string pinHash, DateTime nowUtc)
    {
        if (StateAt(nowUtc) != CardState.Printed)
        {
            return false;
        }

        (PinHash, FirstUsedUtc) = (pinHash, nowUtc);

        return true;
    }

    public PinTries TriesOn(CardWay way) => way == CardWay.Scanned ? Scanned : Typed;

    /// <summary>Counts a try. On a way that rests nothing is counted and nothing is right.</summary>
    public bool Try(CardWay way, bool isRight, DateTime nowUtc)
    {
        var tries = TriesOn(way);

        if (StateAt(nowUtc) != CardState.InUse || tries.IsRestingAt(nowUtc))
        {
            return false;
        }

        tries = isRight ? tries.Right() : tries.Mistaken(nowUtc);
        (Scanned, Typed) = way == CardWay.Scanned ? (tries, Typed) : (Scanned, tries);

        return isRight;
    }
}

public sealed class SignInCardMapping : IEntityTypeConfiguration<SignInCard>
{
    public void Configure(EntityTypeBuilder<SignInCard> card)
    {
        card.ToTable("SignInCards");
        card.Property(c => c.TokenHash).HasMaxLength(SignInCard.HashLength);
        card.Property(c => c.CodeHash).HasMaxLength(SignInCard.HashLength);
        card.Property(c => c.PinHash).HasMaxLength(SignInCard.PinHashMaxLength);
        card.ComplexProperty(c => c.Scanned);
        card.ComplexProperty(c => c.Typed);
        card.HasIndex(c => c.TokenHash).IsUnique();
        card.HasIndex(c => c.CodeHash).IsUnique();
        card.HasIndex(c => new { c.PrintId, c.PersonId }).IsUnique();
        card.HasIndex(c => c.PersonId).IsUnique().HasFilter("[RevokedUtc] IS NULL");
        card.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
    }
}
