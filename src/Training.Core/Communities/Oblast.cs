using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Data;
using Training.Core.Languages;

namespace Training.Core.Communities;

/// <summary>One of the seven oblasts or two cities of republican significance, by its ISO 3166-2 code.</summary>
public sealed class Oblast
{
    public const int CodeMaxLength = 6;

    public required string Code { get; init; }

    public required LocalText Name { get; init; }
}

public sealed class OblastMapping : IEntityTypeConfiguration<Oblast>
{
    public void Configure(EntityTypeBuilder<Oblast> oblast)
    {
        oblast.ToTable("Oblasts");
        oblast.HasKey(o => o.Code);
        oblast.Property(o => o.Code).HasMaxLength(Oblast.CodeMaxLength);
        oblast.LocalText(o => o.Name, Community.NameMaxLength);
    }
}
