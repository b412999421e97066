using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Training.Core.Communities;

/// <summary>The places one stakeholder group has in an advisory group, numbered from 1.</summary>
public sealed class Seat
{
    public const int MostPlaces = 20;

    private readonly List<Member> members = [];

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid AdvisoryGroupId { get; private init; }

    public required Guid StakeholderGroupId { get; init; }

    public StakeholderGroup StakeholderGroup { get; private set; } = default!;

    public required int Places { get; set; }

    public IReadOnlyList<Member> Members => members;

    public void SetPlaces(int places, DateOnly today) =>
        Places = Math.Max(places, members.Where(m => !m.HasLeftBy(today)).Select(m => m.Place).DefaultIfEmpty(0).Max());

    /// <summary>The lowest place nobody holds on the day or later.</summary>
    public int? FreePlace(DateOnly day) =>
        Enumerable.Range(1, Places)
            .Where(place => members.All(m => m.Place != place || m.HasLeftBy(day)))
            .Select(place => (int?)place)
            .FirstOrDefault();

    public SeatingOutcome Sit(Guid personId, int place, DateOnly from)
    {
        members.Add(new Member { PersonId = personId, Place = place, From = from });

        return SeatingOutcome.Seated;
    }
}

public sealed class SeatMapping : IEntityTypeConfiguration<Seat>
{
    public void Configure(EntityTypeBuilder<Seat> seat)
    {
        seat.ToTable("Seats");
        seat.HasIndex(s => new { s.AdvisoryGroupId, s.StakeholderGroupId }).IsUnique();
        seat.HasOne(s => s.StakeholderGroup).WithMany().HasForeignKey(s => s.StakeholderGroupId);
        seat.HasMany(s => s.Members).WithOne().HasForeignKey(m => m.SeatId).OnDelete(DeleteBehavior.Cascade);
    }
}
