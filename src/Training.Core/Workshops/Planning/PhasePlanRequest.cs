namespace Training.Core.Workshops.Planning;

public sealed record PhasePlanRequest
{
    public const int WindowMaxDays = 400;
    public const int DaysPerWorkshopMax = 5;
    public const int TrainersPerWorkshopMax = 3;
    public const int TravelDaysMax = 3;

    public required DateOnly Today { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required IReadOnlySet<DayOfWeek> WorkingDays { get; init; }

    public required int DaysPerWorkshop { get; init => field = InRange(value, 1, DaysPerWorkshopMax); }

    public required IReadOnlyList<SessionTimes> Sessions { get; init; }

    public required IReadOnlyList<PlanningCommunity> Communities { get; init; }

    public required IReadOnlyList<PlanningTrainer> Trainers { get; init; }

    public int TrainersPerWorkshop { get; init => field = InRange(value, 1, TrainersPerWorkshopMax); } = 1;

    /// <summary>Days a trainer must have free between workshops in different oblasts; within one oblast none.</summary>
    public int TravelDays { get; init => field = InRange(value, 0, TravelDaysMax); } = 1;

    public IReadOnlySet<DateOnly> Holidays { get; init; } = new HashSet<DateOnly>();

    public IReadOnlyList<Booking> Bookings { get; init; } = [];

    public IReadOnlyList<PlanRequestProblem> Problems()
    {
        var problems = new List<PlanRequestProblem>();
        if (To < From)
        {
            problems.Add(PlanRequestProblem.WindowReversed);
        }
        else if (To < Today)
        {
            problems.Add(PlanRequestProblem.WindowInThePast);
        }

        if (To.DayNumber - From.DayNumber + 1 > WindowMaxDays)
        {
            problems.Add(PlanRequestProblem.WindowTooLong);
        }

        if (WorkingDays.Count == 0)
        {
            problems.Add(PlanRequestProblem.NoWorkingDays);
        }

        if (Communities.Count == 0)
        {
            problems.Add(PlanRequestProblem.NoCommunities);
        }

        if (Trainers.Count == 0)
        {
            problems.Add(PlanRequestProblem.NoTrainers);
        }

        return problems;
    }

    /// <summary>
    /// The days a workshop can begin on, first to last. It runs on consecutive calendar days, each of them a working day and
    /// none a holiday, so a two-day workshop never spans a free weekend.
    /// </summary>
    public IReadOnlyList<DateOnly> PossibleFirstDays()
    {
        var firstDays = new List<DateOnly>();
        var earliest = Math.Max(From.DayNumber, Today.DayNumber);
        var openDays = 0;
        for (var number = earliest; number <= To.DayNumber; number++)
        {
            var day = DateOnly.FromDayNumber(number);
            openDays = WorkingDays.Contains(day.DayOfWeek) && !Holidays.Contains(day) ? openDays + 1 : 0;
            if (openDays >= DaysPerWorkshop)
            {
                firstDays.Add(day.AddDays(1 - DaysPerWorkshop));
            }
        }

        return firstDays;
    }

    private static int InRange(int value, int least, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
        return value;
    }
}
