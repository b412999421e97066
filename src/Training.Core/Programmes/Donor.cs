using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Training.Core.Programmes;

public sealed class Donor
{
    public const int NameMaxLength = 120;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; set; }
}

public sealed class DonorMapping : IEntityTypeConfiguration<Donor>
{
    public void Configure(EntityTypeBuilder<Donor> donor)
    {
        donor.ToTable("Donors");
        donor.Property(d => d.Name).HasMaxLength(Donor.NameMaxLength);
        donor.HasIndex(d => d.Name).IsUnique();
    }
}
