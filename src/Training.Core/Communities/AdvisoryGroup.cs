using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Data;

namespace Training.Core.Communities;

public enum SeatingOutcome
{
    Seated,
    SeatTaken,
    AlreadyInGroup,
    BeforePredecessor,
}

public enum DepartureOutcome
{
    Left,
    BeforeArrival,
    SuccessorSits,
}

/// <summary>A community's group of about twelve: its seats, and who sat in them from when to when.</summary>
public sealed class AdvisoryGroup : IVersioned
{
    private readonly List<Seat> seats = [];

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid CommunityId { get; init; }

    public Community Community { get; private set; } = default!;

    public int Version { get; set; }

    public IReadOnlyList<Seat> Seats => seats;

    public static AdvisoryGroup Create(Guid communityId, IEnumerable<SeatPlaces> composition)
    {
        var group = new AdvisoryGroup { CommunityId = communityId };
        group.SetSeats(composition, DateOnly.MinValue);

        return group;
    }

    /// <summary>Sets how many places each stakeholder group has; never fewer than are taken on that day.</summary>
    public void SetSeats(IEnumerable<SeatPlaces> composition, DateOnly today)
    {
        var wanted = composition.ToDictionary(c => c.StakeholderGroupId, c => Math.Min(c.Places, Seat.MostPlaces));

        foreach (var seat in seats)
        {
            seat.SetPlaces(wanted.GetValueOrDefault(seat.StakeholderGroupId), today);
        }

        seats.AddRange(wanted
            .Where(w => w.Value > 0 && seats.All(s => s.StakeholderGroupId != w.Key))
            .Select(w => new Seat { StakeholderGroupId = w.Key, Places = w.Value }));
    }

    /// <summary>Seats a person in the first free place. Asked twice for the same, it seats once.</summary>
    public SeatingOutcome Sit(Guid seatId, Guid personId, DateOnly from)
    {
        var seat = seats.Single(s => s.Id == seatId);

        return seat.Members.Any(m => m.PersonId == personId && m.From == from && m.To is null) ? SeatingOutcome.Seated
            : IsMember(personId, from) ? SeatingOutcome.AlreadyInGroup
            : seat.FreePlace(from) is not { } place ? SeatingOutcome.SeatTaken
            : seat.Sit(personId, place, from);
    }

    /// <summary>Ends one membership the day before another begins, in the same place; both stay in the history.</summary>
    public SeatingOutcome Replace(Guid memberId, Guid personId, DateOnly from)
    {
        var (seat, predecessor) = Find(memberId);

        if (seat.Members.Any(m => m.PersonId == personId && m.From == from && m.To is null))
        {
            return SeatingOutcome.Seated;
        }
        else if (IsMember(personId, from))
        {
            return SeatingOutcome.AlreadyInGroup;
        }
        else if (from <= predecessor.From)
        {
            return SeatingOutcome.BeforePredecessor;
        }
        else if (seat.FreePlace(from, predecessor) is not { } place)
        {
            return SeatingOutcome.SeatTaken;
        }
        else
        {
            if (!predecessor.HasLeftBy(from))
            {
                predecessor.Leave(from.AddDays(-1));
            }

            return seat.Sit(personId, place, from);
        }
    }

    public DepartureOutcome Leave(Guid memberId, DateOnly lastDay)
    {
        var (seat, member) = Find(memberId);

        if (lastDay < member.From)
        {
            return DepartureOutcome.BeforeArrival;
        }
        else if (!seat.CanStayUntil(member, lastDay))
        {
            return DepartureOutcome.SuccessorSits;
        }
        else
        {
            member.Leave(lastDay);

            return DepartureOutcome.Left;
        }
    }

    public bool IsMember(Guid personId, DateOnly day) =>
        seats.Any(s => s.Members.Any(m => m.PersonId == personId && (m.IsSittingOn(day) || m.From > day)));

    private (Seat Seat, Member Member) Find(Guid memberId)
    {
        var seat = seats.Single(s => s.Members.Any(m => m.Id == memberId));

        return (seat, seat.Members.Single(m => m.Id == memberId));
    }
}

/// <summary>How many places a stakeholder group has in an advisory group.</summary>
public sealed record SeatPlaces(Guid StakeholderGroupId, int Places);

public sealed class AdvisoryGroupMapping : IEntityTypeConfiguration<AdvisoryGroup>
{
    public void Configure(EntityTypeBuilder<AdvisoryGroup> group)
    {
        group.ToTable("AdvisoryGroups");
        group.HasIndex(g => g.CommunityId).IsUnique();
        group.HasOne(g => g.Community).WithMany().HasForeignKey(g => g.CommunityId);
        group.HasMany(g => g.Seats).WithOne().HasForeignKey(s => s.AdvisoryGroupId).OnDelete(DeleteBehavior.Cascade);
    }
}
