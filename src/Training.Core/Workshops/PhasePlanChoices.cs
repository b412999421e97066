using Training.Core.Languages;
using Training.Core.Programmes;
using Training.Core.Workshops.Planning;

namespace Training.Core.Workshops;

/// <summary>What there is to choose from when a phase is planned: the communities shown and the trainers who work with them.</summary>
public sealed record PhasePlanChoices
{
    public required Guid ProgrammeId { get; init; }

    public required string Code { get; init; }

    public required LocalText Title { get; init; }

    public required IReadOnlyList<PhaseChoice> Phases { get; init; }

    public required PhaseChoice? Phase { get; init; }

    public required ProgrammeOblasts Oblasts { get; init; }

    public required IReadOnlyList<CommunityChoice> Communities { get; init; }

    public required IReadOnlyList<TrainerChoice> Trainers { get; init; }
}

public sealed record PhaseChoice(Guid Id, int Order, LocalText Name, LocalText WorkshopTitle);

public sealed record CommunityChoice(
    Guid Id, LocalText Name, string OblastCode, LocalText Oblast, double Latitude, double Longitude, bool IsPlanned);

public sealed record TrainerChoice(Guid Id, string Name, IReadOnlySet<Guid> CommunityIds);

/// <summary>A schedule with everything that is wrong with it, and the request it was made or checked for.</summary>
public sealed record PhaseSchedule(
    PhasePlanChoices Choices,
    PhasePlanTerms Terms,
    IReadOnlyList<PlanRequestProblem> Problems,
    IReadOnlyList<PlannedWorkshop> Workshops,
    IReadOnlyList<PlanConflict> Conflicts,
    IReadOnlyDictionary<DateOnly, LocalText> Holidays)
{
    public bool IsBlocked => Conflicts.Any(c => c.IsBlocking);

    public bool HasWarnings => Conflicts.Any(c => !c.IsBlocking);

    /// <summary>The workshops to save, each with the phase's neutral title and no venue yet.</summary>
    public IReadOnlyList<NewWorkshop> ToWorkshops(PhaseChoice phase) =>
    [
        .. Workshops.Select(w => new NewWorkshop
        {
            ProgrammeId = Choices.ProgrammeId,
            PhaseId = phase.Id,
            Kind = WorkshopKind.PhaseWorkshop,
            Title = phase.WorkshopTitle,
            HostCommunityId = w.CommunityId,
            TrainerIds = w.TrainerIds,
            Capacity = Terms.Capacity,
            Sessions =
            [
                .. SessionTimes.HalfDays(w.Days.Count, Terms.SessionsPerDay)
                    .Select(s => new SessionSlot(w.FirstDay.AddDays(s.DayOffset), s.Starts, s.Ends)),
            ],
        }),
    ];
}
