using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.People;

namespace Training.Core.Communities;

/// <summary>A person in one place of a seat, from a day to a day. Rows end, they are never overwritten.</summary>
public sealed class Member
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid SeatId { get; private init; }

    public required Guid PersonId { get; init; }

    public Person Person { get; private set; } = default!;

    public required int Place { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day in the seat; null while sitting.</summary>
    public DateOnly? To { get; private set; }

    public bool IsSittingOn(DateOnly day) => From <= day && (To is null || To >= day);

    public bool HasLeftBy(DateOnly day) => To < day;

    internal void Leave(DateOnly lastDay) => To = lastDay;
}

public sealed class MemberMapping : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> member)
    {
        member.ToTable("Members");
        member.HasIndex(m => new { m.SeatId, m.Place }).IsUnique().HasFilter("[To] IS NULL");
        member.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId);
    }
}
