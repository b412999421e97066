using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Languages;

namespace Training.Core.People;

/// <summary>A sign-in. Staff have one of their own; a participant's belongs to a <see cref="Person"/>, and many people have none.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public const int NameMaxLength = 120;
    public const int EmailMaxLength = 160;
    public const int PasswordMinLength = 12;
    public const int PasswordMaxLength = 200;
    private const int StampBytes = 20;

    public required string Name { get; set; }

    public required Role Role { get; set; }

    public Language Language { get; set; } = SupportedLanguages.Default;

    public Guid? PersonId { get; init; }

    public bool IsDisabled { get; private set; }

    public required DateTime CreatedUtc { get; init; }

    public DateTime? LastSignInUtc { get; set; }

    public static Account Create(string name, string email, Role role, Language language, DateTime nowUtc, Guid? personId = null) => new()
    {
        Id = Guid.CreateVersion7(),
        Name = name.Trim(),
        Email = email.Trim(),
        NormalizedEmail = Normalize(email),
        UserName = email.Trim(),
        NormalizedUserName = Normalize(email),
        SecurityStamp = NewStamp(),
        ConcurrencyStamp = NewStamp(),
        Role = role,
        Language = language,
        PersonId = personId,
        CreatedUtc = nowUtc,
        LockoutEnabled = true,
    };

    /// <summary>The account of somebody who signs in by card: it has no e-mail address and no password.</summary>
    public static Account CreateFor(Person person, DateTime nowUtc)
    {
        var name = $"card-{NewStamp()}";

        return new Account
        {
            Id = Guid.CreateVersion7(),
            Name = person.Name,
            UserName = name,
            NormalizedUserName = Normalize(name),
            SecurityStamp = NewStamp(),
            ConcurrencyStamp = NewStamp(),
            Role = Role.Participant,
            Language = person.Language ?? SupportedLanguages.Default,
            PersonId = person.Id,
            CreatedUtc = nowUtc,
            LockoutEnabled = true,
        };
    }

    /// <summary>The form in which e-mail addresses are compared; it is the sign-in library's own.</summary>
    public static string Normalize(string email) => email.Trim().Normalize().ToUpperInvariant();

    public static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(StampBytes));

    public void Change(string name, Role role, Language language)
    {
        if (role != Role)
        {
            EndSessions();
        }

        (Name, Role, Language) = (name.Trim(), role, language);
    }

    public void Disable()
    {
        IsDisabled = true;
        EndSessions();
    }

    public void Enable() => IsDisabled = false;

    /// <summary>Every cookie and password link made before this moment stops working.</summary>
    public void EndSessions() => SecurityStamp = NewStamp();
}

public sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.Property(a => a.Name).HasMaxLength(Account.NameMaxLength);
        account.Property(a => a.Email).HasMaxLength(Account.EmailMaxLength);
        account.Property(a => a.NormalizedEmail).HasMaxLength(Account.EmailMaxLength);
        account.Property(a => a.UserName).HasMaxLength(Account.EmailMaxLength);
        account.Property(a => a.NormalizedUserName).HasMaxLength(Account.EmailMaxLength);
        account.Property(a => a.PhoneNumber).HasMaxLength(Person.PhoneMaxLength);
        account.Property(a => a.PasswordHash).HasMaxLength(256);
        account.Property(a => a.SecurityStamp).HasMaxLength(64);
        account.Property(a => a.ConcurrencyStamp).HasMaxLength(64);
        account.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
    }
}
