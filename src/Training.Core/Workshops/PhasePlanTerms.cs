namespace Training.Core.Workshops;

/// <summary>What a trainer chose before a phase is planned; the rest of a plan's request comes from the database.</summary>
public sealed record PhasePlanTerms
{
    public required Guid PhaseId { get; init; }

    public required IReadOnlyList<Guid> CommunityIds { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required IReadOnlyList<DayOfWeek> WorkingDays { get; init; }

    public required int DaysPerWorkshop { get; init; }

    public required int SessionsPerDay { get; init; }

    public required IReadOnlyList<Guid> TrainerIds { get; init; }

    public required int TrainersPerWorkshop { get; init; }

    public required int TravelDays { get; init; }

    public required int Capacity { get; init; }
}
