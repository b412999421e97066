using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;

namespace Training.Core.People;

/// <summary>
/// Somebody who takes part. Five facts are required; there is no field for notes, belief, origin or risk, and none may be added.
/// </summary>
public sealed class Person : IVersioned
{
    public const int NameMaxLength = 120;
    public const int PhoneMaxLength = 20;
    public const int EmailMaxLength = 160;
    public const int SearchTextMaxLength = 400;
    public const int OldestAge = 110;
    public const int YoungestAge = 10;

    private readonly List<Consent> consents = [];

    private Person()
    {
    }

    public Guid Id { get; private init; }

    public string Name { get; private set; } = default!;

    public string SearchText { get; private set; } = default!;

    public Sex Sex { get; private set; }

    /// <summary>Null when the person would rather not say.</summary>
    public int? BirthYear { get; private set; }

    public Guid CommunityId { get; private set; }

    public Community Community { get; private set; } = default!;

    public Guid StakeholderGroupId { get; private set; }

    public StakeholderGroup StakeholderGroup { get; private set; } = default!;

    public string? Phone { get; private set; }

    public string? Email { get; private set; }

    /// <summary>The language messages come in; null means the deployment's default.</summary>
    public Language? Language { get; private set; }

    public DateTime CreatedUtc { get; private init; }

    public int Version { get; set; }

    public IReadOnlyList<Consent> Consents => consents;

    public static Person Create(PersonFacts facts, DateTime nowUtc, Guid? id = null)
    {
        var person = new Person { Id = id ?? Guid.CreateVersion7(), CreatedUtc = nowUtc };
        person.Change(facts);

        return person;
    }

    public void Change(PersonFacts facts)
    {
        Name = facts.Name.Trim();
        SearchText = Languages.SearchText.Of(Name);
        Sex = facts.Sex;
        BirthYear = facts.BirthYear;
        CommunityId = facts.CommunityId;
        StakeholderGroupId = facts.StakeholderGroupId;
        Phone = PhoneNumber.Normalize(facts.Phone);
        Email = string.IsNullOrWhiteSpace(facts.Email) ? null : facts.Email.Trim();
        Language = facts.Language;
    }

    public static bool IsPlausibleBirthYear(int year, DateOnly today) => year >= today.Year - OldestAge && year <= today.Year - YoungestAge;

    /// <summary>The birth year alone does not tell whether the eighteenth birthday has passed, so that year still counts as under age.</summary>
    public bool MayBeMinorOn(DateOnly day) => BirthYear is { } year && day.Year - year <= Consent.AdultAge;

    /// <summary>Takes a consent in the place of earlier ones. The same one recorded twice stays one.</summary>
    public ConsentOutcome Give(Consent consent)
    {
        if (MayBeMinorOn(consent.GivenOn) && !consent.ByGuardian)
        {
            return ConsentOutcome.GuardianNeeded;
        }

        if (consents.Any(c => c.IsValid && c.SaysTheSameAs(consent)))
        {
            return ConsentOutcome.Recorded;
        }

        foreach (var earlier in consents.Where(c => c.IsValid))
        {
            earlier.Withdraw(consent.RecordedUtc);
        }

        consents.Add(consent);

        return ConsentOutcome.Recorded;
    }
}

/// <summary>What is asked of a person. Name, sex, birth year, community and stakeholder group are required; the rest is theirs to give.</summary>
public sealed record PersonFacts
{
    public required string Name { get; init; }

    public required Sex Sex { get; init; }

    public required int? BirthYear { get; init; }

    public required Guid CommunityId { get; init; }

    public required Guid StakeholderGroupId { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public Language? Language { get; init; }
}

public sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("People");
        person.Property(p => p.Name).HasMaxLength(Person.NameMaxLength);
        person.Property(p => p.SearchText).HasMaxLength(Person.SearchTextMaxLength);
        person.Property(p => p.Phone).HasMaxLength(Person.PhoneMaxLength);
        person.Property(p => p.Email).HasMaxLength(Person.EmailMaxLength);
        person.HasOne(p => p.Community).WithMany().HasForeignKey(p => p.CommunityId);
        person.HasOne(p => p.StakeholderGroup).WithMany().HasForeignKey(p => p.StakeholderGroupId);
        person.HasMany(p => p.Consents).WithOne().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
