using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.People;

namespace Training.Core.Learning;

/// <summary>A person has read every lesson of a module and passed its quiz. It stays, whatever becomes of the module.</summary>
public sealed class Completion
{
    public required Guid PersonId { get; init; }

    public required Guid ModuleId { get; init; }

    /// <summary>The version of the module with which it was completed.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Of the quiz that was passed, in per cent.</summary>
    public required int Score { get; init; }

    public required DateTime CompletedUtc { get; init; }
}

public sealed class CompletionMapping : IEntityTypeConfiguration<Completion>
{
    public void Configure(EntityTypeBuilder<Completion> completion)
    {
        completion.ToTable("Completions");
        completion.HasKey(c => new { c.PersonId, c.ModuleId });
        completion.Property(c => c.Fingerprint).HasMaxLength(Module.FingerprintLength);
        completion.HasIndex(c => c.ModuleId);
        completion.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
    }
}
