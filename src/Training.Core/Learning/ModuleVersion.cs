using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Core.Learning;

public enum ApprovalOutcome
{
    Approved,

    /// <summary>Whoever proposed a version cannot approve it.</summary>
    SamePerson,
}

/// <summary>
/// The files of a module as two people agreed to publish them. What learners see comes from here, never from the folder, so that an
/// editor's half-finished work cannot reach them.
/// </summary>
public sealed class ModuleVersion : IVersioned
{
    public const int FolderMaxLength = 120;

    private ModuleVersion()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid ModuleId { get; private init; }

    public string Fingerprint { get; private init; } = default!;

    public string Folder { get; private init; } = default!;

    /// <summary>The files, zipped.</summary>
    public byte[] Archive { get; private init; } = default!;

    public Guid ProposedByAccountId { get; private init; }

    public DateTime ProposedUtc { get; private init; }

    public Guid? ApprovedByAccountId { get; private set; }

    public DateTime? ApprovedUtc { get; private set; }

    public int Version { get; set; }

    public static ModuleVersion Propose(Module module, Content.ModuleFiles files, Actor actor, DateTime nowUtc) => new()
    {
        ModuleId = module.Id,
        Fingerprint = module.Fingerprint,
        Folder = files.Folder,
        Archive = files.Pack(),
        ProposedByAccountId = actor.AccountId,
        ProposedUtc = nowUtc,
    };

    public ApprovalOutcome Approve(Actor actor, DateTime nowUtc)
    {
        if (actor.AccountId == ProposedByAccountId)
        {
            return ApprovalOutcome.SamePerson;
        }

        ApprovedByAccountId = actor.AccountId;
        ApprovedUtc = nowUtc;

        return ApprovalOutcome.Approved;
    }
}

public sealed class ModuleVersionMapping : IEntityTypeConfiguration<ModuleVersion>
{
    public void Configure(EntityTypeBuilder<ModuleVersion> version)
    {
        version.ToTable("ModuleVersions");
        version.Property(v => v.Fingerprint).HasMaxLength(Module.FingerprintLength);
        version.Property(v => v.Folder).HasMaxLength(ModuleVersion.FolderMaxLength);
        version.HasIndex(v => new { v.ModuleId, v.Fingerprint }).IsUnique();
        version.HasOne<Account>().WithMany().HasForeignKey(v => v.ProposedByAccountId);
        version.HasOne<Account>().WithMany().HasForeignKey(v => v.ApprovedByAccountId);
    }
}
