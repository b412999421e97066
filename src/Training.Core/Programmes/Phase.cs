using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Data;
using Training.Core.Languages;

namespace Training.Core.Programmes;

/// <summary>An ordered stage of the workshop series.</summary>
public sealed class Phase
{
    public const int NameMaxLength = 120;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ProgrammeId { get; private init; }

    public Programme Programme { get; private set; } = default!;

    public required int Order { get; set; }

    /// <summary>What staff call it on the board.</summary>
    public required LocalText Name { get; set; }

    /// <summary>The neutral title its workshops carry in messages, calendars and certificates.</summary>
    public required LocalText WorkshopTitle { get; set; }
}

public sealed class PhaseMapping : IEntityTypeConfiguration<Phase>
{
    public void Configure(EntityTypeBuilder<Phase> phase)
    {
        phase.ToTable("Phases");
        phase.LocalText(p => p.Name, Phase.NameMaxLength);
        phase.LocalText(p => p.WorkshopTitle, Phase.NameMaxLength);
    }
}
