using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Languages;

namespace Training.Core.People;

public enum ConsentMethod
{
    [Label("Signed on paper")]
    Paper,

    [Label("Said before a witness")]
    Spoken,

    [Label("Given on a screen")]
    Screen,
}

public enum ConsentOutcome
{
    Recorded,
    GuardianNeeded,
}

/// <summary>Which version of the consent text a person agreed to, when, and how. Without a valid one a name never leaves the programme.</summary>
public sealed class Consent
{
    public const int TermsVersionMaxLength = 20;
    public const int ReferenceMaxLength = 60;
    public const int AdultAge = 18;

    private Consent()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid PersonId { get; private init; }

    public string TermsVersion { get; private init; } = default!;

    public ConsentMethod Method { get; private init; }

    /// <summary>Where the paper lies or who witnessed: a folder number or a role, never a story.</summary>
    public string? Reference { get; private init; }

    public bool ByGuardian { get; private init; }

    public DateOnly GivenOn { get; private init; }

    public Guid RecordedByAccountId { get; private init; }

    public DateTime RecordedUtc { get; private init; }

    public DateTime? WithdrawnUtc { get; private set; }

    public bool IsValid => WithdrawnUtc is null;

    public static Consent Create(ConsentFacts facts, Actor actor, DateTime nowUtc) => new()
    {
        TermsVersion = facts.TermsVersion,
        Method = facts.Method,
        Reference = facts.Reference,
        ByGuardian = facts.ByGuardian,
        GivenOn = facts.GivenOn,
        RecordedByAccountId = actor.AccountId,
        RecordedUtc = nowUtc,
    };

    public bool SaysTheSameAs(Consent other) =>
        (TermsVersion, Method, Reference, ByGuardian, GivenOn)
            == (other.TermsVersion, other.Method, other.Reference, other.ByGuardian, other.GivenOn);

    public void Withdraw(DateTime nowUtc) => WithdrawnUtc ??= nowUtc;
}

public sealed record ConsentFacts
{
    public required string TermsVersion { get; init; }

    public required ConsentMethod Method { get; init; }

    public required DateOnly GivenOn { get; init; }

    public string? Reference { get; init; }

    public bool ByGuardian { get; init; }
}

public sealed class ConsentMapping : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.ToTable("Consents");
        consent.Property(c => c.TermsVersion).HasMaxLength(Consent.TermsVersionMaxLength);
        consent.Property(c => c.Reference).HasMaxLength(Consent.ReferenceMaxLength);
    }
}
