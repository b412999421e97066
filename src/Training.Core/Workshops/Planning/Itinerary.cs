namespace Training.Core.Workshops.Planning;

/// <summary>Where one trainer is on which day, and so where they can be next.</summary>
internal sealed class Itinerary(PlanningTrainer trainer, int travelDays)
{
    private readonly Dictionary<int, HashSet<string>> oblastsByDay = [];
    private readonly SortedList<int, Stop> stops = [];

    public Guid TrainerId => trainer.Id;

    /// <summary>Where the trainer begins when nothing is booked before.</summary>
    public Stop? Home { get; set; }

    public int PlannedWorkshops { get; private set; }

    public bool MayTeachIn(Guid communityId) => trainer.MayTeachIn(communityId);

    public void Book(IReadOnlyList<DateOnly> days, Stop stop)
    {
        foreach (var day in days)
        {
            stops[day.DayNumber] = stop;
            if (!oblastsByDay.TryAdd(day.DayNumber, [stop.Oblast]))
            {
                oblastsByDay[day.DayNumber].Add(stop.Oblast);
            }
        }
    }

    public void Plan(IReadOnlyList<DateOnly> days, Stop stop)
    {
        Book(days, stop);
        PlannedWorkshops++;
    }

    public bool IsFree(DateOnly firstDay, int days, string oblast)
    {
        var first = firstDay.DayNumber;
        var last = first + days - 1;
        for (var day = first - travelDays; day <= last + travelDays; day++)
        {
            if (oblastsByDay.TryGetValue(day, out var oblasts)
                && ((day >= first && day <= last) || oblasts.Any(other => other != oblast)))
            {
                return false;
            }
        }

        return true;
    }

    public Stop? Before(DateOnly day)
    {
        for (var index = stops.Count - 1; index >= 0; index--)
        {
            if (stops.GetKeyAtIndex(index) < day.DayNumber)
            {
                return stops.GetValueAtIndex(index);
            }
        }

        return Home;
    }

    internal sealed record Stop(string Oblast, Place? Place);
}
