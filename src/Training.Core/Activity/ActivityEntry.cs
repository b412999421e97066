using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.People;

namespace Training.Core.Activity;

/// <summary>Who did what, when, on which record. It holds ids and words of ours, never a participant's name or phone.</summary>
public sealed class ActivityEntry
{
    public const int VerbMaxLength = 60;
    public const int DetailMaxLength = 600;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required DateTime AtUtc { get; init; }

    /// <summary>Null when a job or an operator's command acted.</summary>
    public required Guid? AccountId { get; init; }

    /// <summary>A noun and a verb: workshop.cancelled, export.named.</summary>
    public required string Verb { get; init; }

    public Guid? RecordId { get; init; }

    public string? Detail { get; init; }
}

public sealed class ActivityEntryMapping : IEntityTypeConfiguration<ActivityEntry>
{
    public void Configure(EntityTypeBuilder<ActivityEntry> entry)
    {
        entry.ToTable("Activity");
        entry.Property(e => e.Verb).HasMaxLength(ActivityEntry.VerbMaxLength);
        entry.Property(e => e.Detail).HasMaxLength(ActivityEntry.DetailMaxLength);
        entry.HasIndex(e => e.AtUtc);
        entry.HasIndex(e => e.RecordId);
        entry.HasOne<Account>().WithMany().HasForeignKey(e => e.AccountId);
    }
}
