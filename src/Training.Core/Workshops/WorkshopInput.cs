using Training.Core.Languages;

namespace Training.Core.Workshops;

/// <summary>A workshop to be made by hand, beside those a planned phase makes.</summary>
public sealed record NewWorkshop
{
    /// <summary>Given by a form, so that a second press of its button makes no second workshop.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ProgrammeId { get; init; }

    public required Guid? PhaseId { get; init; }

    public required WorkshopKind Kind { get; init; }

    public required LocalText Title { get; init; }

    public required Guid HostCommunityId { get; init; }

    public IReadOnlyList<Guid> GuestCommunityIds { get; init; } = [];

    public required IReadOnlyList<Guid> TrainerIds { get; init; }

    public required IReadOnlyList<SessionSlot> Sessions { get; init; }

    public string? Venue { get; init; }

    public string? Directions { get; init; }

    public required int Capacity { get; init; }
}

/// <summary>What may change of a workshop; the sessions are the whole new list.</summary>
public sealed record WorkshopChange
{
    public required LocalText Title { get; init; }

    public required IReadOnlyList<SessionSlot> Sessions { get; init; }

    public string? Venue { get; init; }

    public string? Directions { get; init; }

    public required int Capacity { get; init; }

    public required IReadOnlyList<Guid> TrainerIds { get; init; }

    public required int Version { get; init; }
}
