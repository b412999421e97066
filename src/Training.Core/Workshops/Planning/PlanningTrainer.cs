namespace Training.Core.Workshops.Planning;

/// <summary>A trainer and the communities they teach; null means every community.</summary>
public sealed record PlanningTrainer(Guid Id, IReadOnlySet<Guid>? CommunityIds)
{
    public bool MayTeachIn(Guid communityId) => CommunityIds is null || CommunityIds.Contains(communityId);
}
