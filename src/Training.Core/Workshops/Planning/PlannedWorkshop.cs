namespace Training.Core.Workshops.Planning;

public sealed record PlannedWorkshop(Guid CommunityId, IReadOnlyList<DateOnly> Days, IReadOnlyList<Guid> TrainerIds)
{
    public DateOnly FirstDay => Days[0];

    public static PlannedWorkshop Starting(DateOnly firstDay, int days, Guid communityId, IReadOnlyList<Guid> trainerIds)
        => new(communityId, [.. Enumerable.Range(0, days).Select(firstDay.AddDays)], trainerIds);

    public PlannedWorkshop MovedTo(DateOnly firstDay) => Starting(firstDay, Days.Count, CommunityId, TrainerIds);
}
