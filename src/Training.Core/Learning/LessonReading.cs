using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Core.Learning;

/// <summary>A person has read a lesson to its end: when first, in which language, and which version of the module.</summary>
public sealed class LessonReading
{
    public required Guid PersonId { get; init; }

    public required Guid ModuleId { get; init; }

    public required string LessonId { get; init; }

    public required string Fingerprint { get; init; }

    public required Language Language { get; init; }

    public required DateTime ReadUtc { get; init; }
}

public sealed class LessonReadingMapping : IEntityTypeConfiguration<LessonReading>
{
    public void Configure(EntityTypeBuilder<LessonReading> reading)
    {
        reading.ToTable("LessonReadings");
        reading.HasKey(r => new { r.PersonId, r.ModuleId, r.LessonId });
        reading.Property(r => r.LessonId).HasMaxLength(Module.IdMaxLength);
        reading.Property(r => r.Fingerprint).HasMaxLength(Module.FingerprintLength);
        reading.HasIndex(r => r.ModuleId);
        reading.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
    }
}
