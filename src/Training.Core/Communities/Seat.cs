using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Training.Core.Communities;

/// <summary>The places one stakeholder group has in an advisory group. A place keeps its number, however many there are.</summary>
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

    public void SetPlaces(int places, DateOnly today) => Places = Math.Max(places, TakenPlaces(today));

    /// <summary>The most places held at once on the day or, as agreed so far, later.</summary>
    public int TakenPlaces(DateOnly day) => MostAtOnce(members, day);

    /// <summary>
    /// A place for somebody who comes on the day and stays, none while the seat is full: the one of <paramref name="predecessor"/>, who goes
    /// for them, or the lowest that nobody holds on that day or later.
    /// </summary>
    public int? FreePlace(DateOnly day, Member? predecessor = null)
    {
        var others = members.Where(m => m != predecessor && !m.HasLeftBy(day)).ToList();
        var held = others.Select(m => m.Place).ToHashSet();

        return MostAtOnce(others, day) >= Places ? null
            : predecessor is not null && !held.Contains(predecessor.Place) ? predecessor.Place
            : Enumerable.Range(1, held.Count + 1).First(place => !held.Contains(place));
    }

    /// <summary>Whether somebody who was to leave can stay longer before the place is another’s.</summary>
    public bool CanStayUntil(Member member, DateOnly lastDay)
    {
        var others = members
            .Where(m => m != member && m.From <= lastDay && !m.HasLeftBy(member.To?.AddDays(1) ?? lastDay))
            .Select(m => m.Place)
            .ToHashSet();

        return member.To is null || lastDay <= member.To || (others.Count < Places && !others.Contains(member.Place));
    }

    public SeatingOutcome Sit(Guid personId, int place, DateOnly from)
    {
        members.Add(new Member { PersonId = personId, Place = place, From = from });

        return SeatingOutcome.Seated;
    }

    private static int MostAtOnce(IReadOnlyList<Member> members, DateOnly day) =>
        members.Where(m => m.From > day).Select(m => m.From).Append(day).Max(d => members.Count(m => m.IsSittingOn(d)));
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
