using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Data;
using Training.Core.Languages;

namespace Training.Core.Communities;

public enum CommunityKind
{
    [Label("City")]
    City,

    [Label("Town")]
    Town,

    [Label("Aiyl okmotu")]
    AiylOkmotu,
}

/// <summary>A pilot place. It keeps the name the programme knows it by and, where the law renamed it, the name of today.</summary>
public sealed class Community : IVersioned
{
    public const int NameMaxLength = 120;

    // Kyrgyzstan with a little room around it: a mistyped digit falls outside.
    public const double MinLatitude = 39;
    public const double MaxLatitude = 43.4;
    public const double MinLongitude = 69;
    public const double MaxLongitude = 80.5;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required LocalText Name { get; set; }

    /// <summary>The present official name where it differs, else empty texts.</summary>
    public LocalText NameNow { get; set; } = LocalText.Same("");

    public required CommunityKind Kind { get; set; }

    public required string OblastCode { get; set; }

    public Oblast Oblast { get; private set; } = default!;

    /// <summary>Decimal degrees, WGS84: good enough for a dot on the country's map, not for anything else.</summary>
    public required double Latitude { get; set; }

    public required double Longitude { get; set; }

    public bool IsPositionApproximate { get; set; }

    public int Version { get; set; }

    public void Change(CommunityFacts facts)
    {
        (Name, NameNow, Kind, OblastCode) = (facts.Name, facts.NameNow, facts.Kind, facts.OblastCode);
        (Latitude, Longitude, IsPositionApproximate) = (facts.Latitude, facts.Longitude, facts.IsPositionApproximate);
    }
}

public sealed class CommunityMapping : IEntityTypeConfiguration<Community>
{
    public void Configure(EntityTypeBuilder<Community> community)
    {
        community.ToTable("Communities");
        community.LocalText(c => c.Name, Community.NameMaxLength);
        community.LocalText(c => c.NameNow, Community.NameMaxLength);
        community.Property(c => c.OblastCode).HasMaxLength(Oblast.CodeMaxLength);
        community.HasOne(c => c.Oblast).WithMany().HasForeignKey(c => c.OblastCode);
    }
}
