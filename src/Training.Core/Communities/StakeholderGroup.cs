using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Data;
using Training.Core.Languages;

namespace Training.Core.Communities;

/// <summary>A kind of seat: local self-government, aksakals' court, lawyers. A list the programme can change.</summary>
public sealed class StakeholderGroup : IVersioned
{
    public const int CodeMaxLength = 12;
    public const int NameMaxLength = 120;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Code { get; init; }

    public required LocalText Name { get; set; }

    public int Order { get; set; }

    public bool IsRetired { get; set; }

    public int Version { get; set; }
}

public sealed class StakeholderGroupMapping : IEntityTypeConfiguration<StakeholderGroup>
{
    public void Configure(EntityTypeBuilder<StakeholderGroup> group)
    {
        group.ToTable("StakeholderGroups");
        group.Property(g => g.Code).HasMaxLength(StakeholderGroup.CodeMaxLength);
        group.HasIndex(g => g.Code).IsUnique();
        group.LocalText(g => g.Name, StakeholderGroup.NameMaxLength);
    }
}
