using System.ComponentModel.DataAnnotations;
using Training.Core.Workshops;
using Training.Core.Workshops.Planning;

namespace Training.Web.Features.Programmes;

/// <summary>The first step: what to plan, when, and with whom.</summary>
public sealed class PhasePlanForm
{
    private const int DaysAhead = 14;
    private const int WindowDays = 55;
    private const int DefaultDays = 2;

    public Guid PhaseId { get; set; }

    public string? Oblast { get; set; }

    public List<Guid> CommunityIds { get; set; } = [];

    [Display(Name = "From")]
    [Required(ErrorMessage = "Enter the first day.")]
    [SensibleDate(ErrorMessage = "Enter a day between 2000 and 2100.")]
    public DateOnly? From { get; set; }

    [Display(Name = "Until")]
    [Required(ErrorMessage = "Enter the last day.")]
    [SensibleDate(ErrorMessage = "Enter a day between 2000 and 2100.")]
    public DateOnly? To { get; set; }

    public List<DayOfWeek> WorkingDays { get; set; } = [];

    [Display(Name = "Days of a workshop")]
    [Required(ErrorMessage = "Enter a number between 1 and 5.")]
    [Range(1, PhasePlanRequest.DaysPerWorkshopMax, ErrorMessage = "Enter a number between 1 and 5.")]
    public int? DaysPerWorkshop { get; set; } = DefaultDays;

    [Display(Name = "Half-day sessions a day")]
    [Required(ErrorMessage = "Enter 1 or 2.")]
    [Range(1, 2, ErrorMessage = "Enter 1 or 2.")]
    public int? SessionsPerDay { get; set; } = 2;

    public List<Guid> TrainerIds { get; set; } = [];

    [Display(Name = "Trainers at a workshop")]
    [Required(ErrorMessage = "Enter a number between 1 and 3.")]
    [Range(1, PhasePlanRequest.TrainersPerWorkshopMax, ErrorMessage = "Enter a number between 1 and 3.")]
    public int? TrainersPerWorkshop { get; set; } = 1;

    [Display(Name = "Travel days between oblasts")]
    [Required(ErrorMessage = "Enter a number between 0 and 3.")]
    [Range(0, PhasePlanRequest.TravelDaysMax, ErrorMessage = "Enter a number between 0 and 3.")]
    public int? TravelDays { get; set; } = 1;

    [Display(Name = "Places at a workshop")]
    [Required(ErrorMessage = "Enter a number between 1 and 500.")]
    [Range(1, Workshop.MostPlaces, ErrorMessage = "Enter a number between 1 and 500.")]
    public int? Capacity { get; set; } = Workshop.DefaultCapacity;

    /// <summary>Everything that is not planned yet, with everybody, from a Monday two weeks ahead.</summary>
    public static PhasePlanForm Suggest(PhasePlanChoices choices, DateOnly today)
    {
        var from = today.AddDays(DaysAhead);
        from = from.AddDays(((int)DayOfWeek.Monday - (int)from.DayOfWeek + 7) % 7);

        return new PhasePlanForm
        {
            PhaseId = choices.Phase?.Id ?? default,
            Oblast = choices.Oblasts.Chosen,
            CommunityIds = [.. choices.Communities.Where(c => !c.IsPlanned).Select(c => c.Id)],
            From = from,
            To = from.AddDays(WindowDays),
            WorkingDays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
            TrainerIds = [.. choices.Trainers.Select(t => t.Id)],
        };
    }

    public PhasePlanTerms ToTerms() => new()
    {
        PhaseId = PhaseId,
        CommunityIds = CommunityIds,
        From = From!.Value,
        To = To!.Value,
        WorkingDays = WorkingDays,
        DaysPerWorkshop = DaysPerWorkshop!.Value,
        SessionsPerDay = SessionsPerDay!.Value,
        TrainerIds = TrainerIds,
        TrainersPerWorkshop = TrainersPerWorkshop!.Value,
        TravelDays = TravelDays!.Value,
        Capacity = Capacity!.Value,
    };
}

/// <summary>The second step: one row for each community, which the trainer may move, give to others, or leave out.</summary>
public sealed class PhaseScheduleForm
{
    public PhasePlanForm Terms { get; set; } = new();

    public List<ScheduleRowForm> Rows { get; set; } = [];

    [Display(Name = "Save in spite of the warnings")]
    public bool AcceptWarnings { get; set; }

    /// <summary>The terms, for the ticked rows only.</summary>
    public PhasePlanTerms ToTerms() => Terms.ToTerms() with { CommunityIds = [.. Rows.Where(r => r.IsIn).Select(r => r.CommunityId)] };

    public IReadOnlyList<PlannedWorkshop> ToWorkshops(PhasePlanChoices choices)
    {
        var known = choices.Communities.Select(c => c.Id).ToHashSet();

        return
        [
            .. Rows
                .Where(r => r.IsIn && r.PossibleDay is not null && known.Contains(r.CommunityId))
                .DistinctBy(r => r.CommunityId)
                .Select(r => PlannedWorkshop.Starting(
                    r.PossibleDay!.Value,
                    Terms.DaysPerWorkshop!.Value,
                    r.CommunityId,
                    [.. r.TrainerIds.OfType<Guid>().Where(id => choices.Trainers.Any(t => t.Id == id)).Distinct()])),
        ];
    }
}

public sealed class ScheduleRowForm
{
    public Guid CommunityId { get; set; }

    public bool IsIn { get; set; }

    [SensibleDate(ErrorMessage = "Enter a day between 2000 and 2100.")]
    public DateOnly? FirstDay { get; set; }

    public List<Guid?> TrainerIds { get; set; } = [];

    public DateOnly? PossibleDay => SensibleDateAttribute.Accepts(FirstDay) ? FirstDay : null;
}
