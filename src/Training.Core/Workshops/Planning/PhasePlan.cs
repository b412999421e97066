namespace Training.Core.Workshops.Planning;

public sealed record PhasePlan(IReadOnlyList<PlannedWorkshop> Workshops, IReadOnlyList<PlanConflict> Conflicts);
