namespace Training.Core.Workshops.Planning;

/// <summary>
/// One thing wrong with the workshop of <see cref="CommunityId"/>. The other side is a workshop of the same plan
/// (<see cref="OtherCommunityId"/>) or one that exists already (<see cref="OtherWorkshopId"/>).
/// </summary>
public sealed record PlanConflict(PlanConflictKind Kind, Guid CommunityId)
{
    public DateOnly? Day { get; init; }

    public Guid? TrainerId { get; init; }

    public Guid? OtherCommunityId { get; init; }

    public Guid? OtherWorkshopId { get; init; }

    public NoRoomReason? Reason { get; init; }

    /// <summary>A blocking conflict keeps the plan from being saved; the others are warnings the trainer may accept.</summary>
    public bool IsBlocking => Kind switch
    {
        PlanConflictKind.NoRoom
            or PlanConflictKind.NoTrainer
            or PlanConflictKind.TrainerInTwoPlaces
            or PlanConflictKind.TrainerNotOfCommunity
            or PlanConflictKind.CommunityTwiceOnOneDay
            or PlanConflictKind.WorkshopsOverlap
            or PlanConflictKind.InThePast => true,
        PlanConflictKind.TravelTooShort
            or PlanConflictKind.Holiday
            or PlanConflictKind.NotAWorkingDay
            or PlanConflictKind.OutsideWindow => false,
        _ => throw new InvalidOperationException($"No rule says whether {Kind} blocks."),
    };

    public bool Concerns(Guid communityId) => CommunityId == communityId || OtherCommunityId == communityId;
}
