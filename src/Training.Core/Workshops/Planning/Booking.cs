namespace Training.Core.Workshops.Planning;

/// <summary>A workshop that already exists: its days, trainers and communities are taken.</summary>
public sealed record Booking(
    Guid WorkshopId,
    IReadOnlyList<DateOnly> Days,
    string Oblast,
    IReadOnlyList<Guid> CommunityIds,
    IReadOnlyList<Guid> TrainerIds);
