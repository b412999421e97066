using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Training.Core.Workshops;

/// <summary>A session that a change took out after people had been invited: it stands in their calendars until it is cancelled there.</summary>
public sealed class DroppedSession
{
    /// <summary>That of the session, from which the calendar entry has its uid.</summary>
    public required Guid Id { get; init; }

    public Guid WorkshopId { get; private init; }

    public required DateOnly Date { get; init; }

    public required TimeOnly Starts { get; init; }

    public required TimeOnly Ends { get; init; }

    /// <summary>The workshop's sequence from which it is no longer there.</summary>
    public required int Sequence { get; init; }
}

public sealed class DroppedSessionMapping : IEntityTypeConfiguration<DroppedSession>
{
    public void Configure(EntityTypeBuilder<DroppedSession> dropped) => dropped.ToTable("DroppedSessions");
}
