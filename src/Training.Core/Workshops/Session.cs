using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Training.Core.Workshops;

/// <summary>A dated block of a workshop, in the programme's clock time. Attendance is taken per session.</summary>
public sealed class Session
{
    public const int MostPerWorkshop = 20;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid WorkshopId { get; private init; }

    public Workshop Workshop { get; private set; } = default!;

    public required int Number { get; set; }

    public required DateOnly Date { get; set; }

    public required TimeOnly Starts { get; set; }

    public required TimeOnly Ends { get; set; }

    public SessionSlot Slot => new(Date, Starts, Ends);

    public int Minutes => Slot.Minutes;

    public DateTime EndsAt => Date.ToDateTime(Ends);

    public DateTime StartsAt => Date.ToDateTime(Starts);
}

public sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("Sessions");
        session.Ignore(s => s.Slot);
        session.Ignore(s => s.Minutes);
        session.Ignore(s => s.EndsAt);
        session.Ignore(s => s.StartsAt);
        session.HasIndex(s => s.Date);
    }
}
