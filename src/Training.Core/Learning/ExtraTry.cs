using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.People;

namespace Training.Core.Learning;

/// <summary>One more try at a quiz, given by a trainer who has talked with the person.</summary>
public sealed class ExtraTry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public required Guid ModuleId { get; init; }

    /// <summary>After how many tries it was given: pressing the button twice gives one.</summary>
    public required int AfterTries { get; init; }

    public required Guid GivenByAccountId { get; init; }

    public required DateTime GivenUtc { get; init; }
}

public sealed class ExtraTryMapping : IEntityTypeConfiguration<ExtraTry>
{
    public void Configure(EntityTypeBuilder<ExtraTry> extra)
    {
        extra.ToTable("ExtraTries");
        extra.HasIndex(e => new { e.PersonId, e.ModuleId, e.AfterTries }).IsUnique();
        extra.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId);
        extra.HasOne<Account>().WithMany().HasForeignKey(e => e.GivenByAccountId);
    }
}
