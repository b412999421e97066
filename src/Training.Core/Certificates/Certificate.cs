using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Core.Certificates;

public enum CertificateKind
{
    [Label("Attended a workshop")]
    Attended,

    [Label("Completed a module")]
    Completed,
}

public enum RevocationCause
{
    [Label("Attendance was corrected")]
    AttendanceCorrected,

    [Label("Consent was withdrawn")]
    ConsentWithdrawn,

    [Label("Replaced by a new one")]
    Replaced,

    /// <summary>By a specialist, and nothing takes its place.</summary>
    [Label("Revoked for good")]
    ForGood,
}

/// <summary>
/// What a person attended or completed, in the words of the day it was issued. Its titles are the neutral ones, and its issuer is the
/// deployment: nothing on it names a programme, a phase or a donor.
/// </summary>
public sealed class Certificate : IVersioned
{
    public const int TitleMaxLength = Module.TitleMaxLength;
    public const int IssuerMaxLength = 120;
    public const int ReasonMaxLength = 300;

    private Certificate()
    {
    }

    public Guid Id { get; private init; }

    public CertificateKind Kind { get; private init; }

    public Guid PersonId { get; private init; }

    public Guid? WorkshopId { get; private init; }

    public Guid? ModuleId { get; private init; }

    /// <summary>The workshop or the module: what the one unique index needs, which no database could build over two columns that may be empty.</summary>
    public Guid OccasionId { get; private init; }

    /// <summary>1 for the first of this person and occasion, one more for each that takes the place of a revoked one.</summary>
    public int Number { get; private init; }

    public string Code { get; private init; } = default!;

    public Language Language { get; private init; }

    public string PersonName { get; private init; } = default!;

    public string Title { get; private init; } = default!;

    public DateOnly FirstDay { get; private init; }

    public DateOnly LastDay { get; private init; }

    /// <summary>Attended minutes of a workshop, reading minutes of a module.</summary>
    public int Minutes { get; private init; }

    public string Issuer { get; private init; } = default!;

    public DateTime IssuedUtc { get; private init; }

    public DateTime? RevokedUtc { get; private set; }

    public RevocationCause? RevocationCause { get; private set; }

    /// <summary>Null where a job revoked it.</summary>
    public Guid? RevokedByAccountId { get; private set; }

    /// <summary>In a specialist's words, for staff only.</summary>
    public string? RevocationReason { get; private set; }

    public int Version { get; set; }

    public bool IsValid => RevokedUtc is null;

    public static Certificate Issue(CertificateFacts facts, string code, DateTime nowUtc, Guid? id = null) => new()
    {
        Id = id ?? Guid.CreateVersion7(),
        Kind = facts.Kind,
        PersonId = facts.PersonId,
        WorkshopId = facts.Kind == CertificateKind.Attended ? facts.OccasionId : null,
        ModuleId = facts.Kind == CertificateKind.Completed ? facts.OccasionId : null,
        OccasionId = facts.OccasionId,
        Number = facts.Number,
        Code = code,
        Language = facts.Language,
        PersonName = facts.PersonName,
        Title = facts.Title,
        FirstDay = facts.FirstDay,
        LastDay = facts.LastDay,
        Minutes = facts.Minutes,
        Issuer = facts.Issuer,
        IssuedUtc = nowUtc,
    };

    /// <summary>The first revocation stands: a later one changes nothing and answers false.</summary>
    public bool Revoke(RevocationCause cause, DateTime nowUtc, Actor? actor = null, string? reason = null)
    {
        if (!IsValid)
        {
            return false;
        }

        RevokedUtc = nowUtc;
        RevocationCause = cause;
        RevokedByAccountId = actor?.AccountId;
        RevocationReason = reason;

        return true;
    }
}

/// <summary>The deployment's name, which is all that a certificate says of where it comes from.</summary>
public sealed record CertificateIssuer(string Name);

public sealed class CertificateMapping : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> certificate)
    {
        certificate.ToTable("Certificates");
        certificate.Ignore(c => c.IsValid);
        certificate.Property(c => c.Code).HasMaxLength(CertificateCode.Length);
        certificate.Property(c => c.PersonName).HasMaxLength(Person.NameMaxLength);
        certificate.Property(c => c.Title).HasMaxLength(Certificate.TitleMaxLength);
        certificate.Property(c => c.Issuer).HasMaxLength(Certificate.IssuerMaxLength);
        certificate.Property(c => c.RevocationReason).HasMaxLength(Certificate.ReasonMaxLength);
        certificate.HasIndex(c => c.Code).IsUnique();
        certificate.HasIndex(c => new { c.PersonId, c.OccasionId, c.Number }).IsUnique();
        certificate.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
        certificate.HasOne<Workshop>().WithMany().HasForeignKey(c => c.WorkshopId);
        certificate.HasOne<Account>().WithMany().HasForeignKey(c => c.RevokedByAccountId);
    }
}
