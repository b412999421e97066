using Training.Core.Workshops;

namespace Training.Core.Reminders;

/// <summary>All that the reminders of one workshop follow from.</summary>
public sealed record WorkshopFacts
{
    public required Guid WorkshopId { get; init; }

    public required int Sequence { get; init; }

    /// <summary>When these facts were read.</summary>
    public required DateTime AsOfUtc { get; init; }

    public DateTime? InvitedUtc { get; init; }

    public DateTime? CancelledUtc { get; init; }

    public bool IsClosed { get; init; }

    /// <summary>In order, at least one.</summary>
    public required IReadOnlyList<SessionFacts> Sessions { get; init; }

    public IReadOnlyList<InviteeFacts> People { get; init; } = [];

    /// <summary>Accounts of the trainers who run it.</summary>
    public IReadOnlyList<Guid> TrainerIds { get; init; } = [];

    public DateOnly FirstDay => Sessions[0].Date;
}

public sealed record SessionFacts(Guid Id, DateOnly Date, TimeOnly Starts, TimeOnly Ends, bool IsRollComplete);

public sealed record InviteeFacts
{
    public required Guid PersonId { get; init; }

    public required RegistrationStatus Status { get; init; }

    public required Channel Channel { get; init; }

    public required DateTime InvitedUtc { get; init; }

    public bool HasAnswered { get; init; }

    public DateTime? PromotedUtc { get; init; }

    /// <summary>The newest sequence whose facts this person was told, by mail that left or by phone.</summary>
    public int? ToldSequence { get; init; }

    /// <summary>The sequence of the first message that left for them, and so the oldest state that their calendar may hold.</summary>
    public int? FirstMailedSequence { get; init; }

    /// <summary>They stand, or stood, on the call list, so somebody may have called without noting it.</summary>
    public bool MayHaveBeenCalled { get; init; }

    /// <summary>When it was first planned to tell this person of the present sequence's change; null when it was not.</summary>
    public DateTime? ChangedUtc { get; init; }

    /// <summary>A module prepares for the workshop, and they have neither read a lesson of it nor begun its quiz.</summary>
    public bool HasToPrepare { get; init; }

    /// <summary>Invited, and has not said no.</summary>
    public bool Hears => Status is RegistrationStatus.Invited or RegistrationStatus.Confirmed or RegistrationStatus.Waiting;

    public bool IsExpected => Status is RegistrationStatus.Invited or RegistrationStatus.Confirmed;

    /// <summary>Who was told nothing yet is invited, with the facts of the day; who answered on the phone has been told.</summary>
    public bool IsToBeInvited => IsExpected && ToldSequence is null && (Channel == Channel.Email || !HasAnswered);

    /// <summary>Whether they know an older state of things than this one.</summary>
    public bool KnowsOlderThan(int sequence) => (ToldSequence ?? (HasAnswered ? 0 : sequence)) < sequence;

    public bool MayKnow => ToldSequence is not null || HasAnswered || MayHaveBeenCalled;
}
