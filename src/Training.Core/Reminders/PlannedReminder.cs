using Training.Core.Messages;

namespace Training.Core.Reminders;

/// <summary>A reminder that should exist.</summary>
public sealed record PlannedReminder
{
    public required MessageKind Kind { get; init; }

    public required string Key { get; init; }

    public Guid? SessionId { get; init; }

    public Guid? PersonId { get; init; }

    public Guid? AccountId { get; init; }

    public Channel Channel { get; init; } = Channel.Email;

    public required DateTime DueUtc { get; init; }

    /// <summary>From here on it is worth less than silence.</summary>
    public required DateTime NotAfterUtc { get; init; }

    public int Sequence { get; init; }
}
