using Training.Core.Attendance;
using Training.Core.Communities;
using Training.Core.Languages;
using Training.Core.Workshops;

namespace Training.Web.Features.Workshops;

/// <summary>The one thing to do next with a workshop; everything else on its page is quiet.</summary>
public enum NextStep
{
    None,
    Invite,
    RollCall,
    Close,
}

public sealed record WorkshopPage
{
    public required Guid Id { get; init; }

    public required WorkshopHead Head { get; init; }

    public required WorkshopState State { get; init; }

    public required IReadOnlyList<SessionRow> Sessions { get; init; }

    public required RegistrationCounts Counts { get; init; }

    /// <summary>Those whose names the actor may read, by name; the waiting list by its order.</summary>
    public required IReadOnlyList<RegistrationRow> Registrations { get; init; }

    public required bool SeesNames { get; init; }

    public required DateTime Now { get; init; }

    public bool IsOpen => Head is { IsCancelled: false, IsClosed: false };

    public bool HasStarted => Sessions.Count > 0 && Now >= Sessions[0].Date.ToDateTime(Sessions[0].Starts);

    public bool IsOver => Sessions.Count > 0 && Now >= Sessions[^1].Date.ToDateTime(Sessions[^1].Ends);

    public bool MayLead => Head.IsLed && IsOpen;

    public bool MayAnswer => SeesNames && IsOpen && !HasStarted;

    public SessionRow? NextRollCall => Sessions.FirstOrDefault(s => s.IsDue && s.Marked < s.Total);

    public NextStep Next => !MayLead ? NextStep.None
        : Counts.OnRoll == 0 ? NextStep.Invite
        : NextRollCall is not null ? NextStep.RollCall
        : IsOver && Counts.IsFullyMarked ? NextStep.Close
        : !Head.IsInvited && !HasStarted ? NextStep.Invite
        : NextStep.None;

    public IEnumerable<RegistrationRow> With(RegistrationStatus status) => Registrations.Where(r => r.Status == status);
}

/// <summary>What a workshop is, without anybody's name but the trainers'.</summary>
public sealed record WorkshopHead
{
    public required LocalText Title { get; init; }

    public required WorkshopKind Kind { get; init; }

    public required string ProgrammeCode { get; init; }

    public required LocalText ProgrammeTitle { get; init; }

    public required IReadOnlyList<LocalText> Phases { get; init; }

    public required IReadOnlyList<WorkshopPlace> Places { get; init; }

    public required IReadOnlyList<string> Trainers { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    public required string? Venue { get; init; }

    public required string? Directions { get; init; }

    public required int Capacity { get; init; }

    public required int SessionCount { get; init; }

    public required int SessionMinutes { get; init; }

    public required int AttendanceShare { get; init; }

    public required bool IsInvited { get; init; }

    public required bool IsClosed { get; init; }

    public required bool IsCancelled { get; init; }

    public required string? CancellationReason { get; init; }

    /// <summary>Whether the actor may change, invite, cancel and close.</summary>
    public required bool IsLed { get; init; }

    public LocalText? Phase => Phases.Count > 0 ? Phases[0] : null;

    public WorkshopPlace Host => Places.First(p => p.Part == CommunityPart.Host);

    public IEnumerable<WorkshopPlace> Guests => Places.Where(p => p.Part == CommunityPart.Guest);
}

public sealed record WorkshopPlace(Guid Id, LocalText Name, LocalText NameNow, CommunityPart Part);

/// <summary>A session and how many of those on the roll are marked; it is due from its day on.</summary>
public sealed record SessionRow(Guid Id, int Number, DateOnly Date, TimeOnly Starts, TimeOnly Ends, int Marked, int Total, bool IsDue);

public sealed record RegistrationCounts(IReadOnlyDictionary<RegistrationStatus, int> ByStatus, int OnRoll, int FullyMarked, int Attended)
{
    public bool IsFullyMarked => OnRoll > 0 && OnRoll == FullyMarked;

    public int Of(RegistrationStatus status) => ByStatus.GetValueOrDefault(status);
}

public sealed record RegistrationRow
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    public required LocalText Group { get; init; }

    public required RegistrationStatus Status { get; init; }

    public required DateTime? WaitingSinceUtc { get; init; }

    public required int MarkedSessions { get; init; }

    public required bool HasAttended { get; init; }
}
