using Training.Core.Workshops.Planning;

namespace Training.Core.Tests.Workshops.Planning;

internal static class Pilots
{
    public static readonly PlanningCommunity Balykchy = new(Id(1), "KG-Y", 42.460, 76.187);
    public static readonly PlanningCommunity Kochkor = new(Id(2), "KG-N", 42.216, 75.756);
    public static readonly PlanningCommunity KaraBalta = new(Id(3), "KG-C", 42.814, 73.848);
    public static readonly PlanningCommunity KaraBuura = new(Id(4), "KG-T", 42.617, 71.583);
    public static readonly PlanningCommunity ChekAbad = new(Id(5), "KG-O", 40.515, 72.499);
    public static readonly PlanningCommunity Nookat = new(Id(6), "KG-O", 40.266, 72.618);
    public static readonly PlanningCommunity BazarKorgon = new(Id(7), "KG-J", 41.042, 72.747);
    public static readonly PlanningCommunity Aidarken = new(Id(8), "KG-B", 39.943, 71.341);
    public static readonly PlanningCommunity Isfana = new(Id(9), "KG-B", 39.839, 69.528);

    public static readonly PlanningTrainer Ainura = new(Id(101), null);
    public static readonly PlanningTrainer Bakyt = new(Id(102), null);

    public static readonly IReadOnlyList<PlanningCommunity> All =
        [Balykchy, Kochkor, KaraBalta, KaraBuura, ChekAbad, Nookat, BazarKorgon, Aidarken, Isfana];

    public static readonly IReadOnlySet<DayOfWeek> MondayToFriday = new HashSet<DayOfWeek>
    {
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday,
    };

    public static readonly PhasePlanRequest Request = new()
    {
        Today = new DateOnly(2026, 10, 1),
        From = new DateOnly(2026, 11, 1),
        To = new DateOnly(2026, 12, 31),
        WorkingDays = MondayToFriday,
        DaysPerWorkshop = 2,
        Sessions = SessionTimes.HalfDays(days: 2, sessionsPerDay: 2),
        Communities = All,
        Trainers = [Ainura, Bakyt],
        TravelDays = 1,
        Holidays = new HashSet<DateOnly> { new(2026, 11, 7), new(2026, 11, 8) },
    };

    public static DateOnly November(int day) => new(2026, 11, day);

    public static PlannedWorkshop Workshop(PlanningCommunity community, DateOnly firstDay, params PlanningTrainer[] trainers)
        => PlannedWorkshop.Starting(firstDay, 2, community.Id, [.. trainers.Select(trainer => trainer.Id)]);

    public static Booking Booking(PlanningCommunity community, DateOnly day, params PlanningTrainer[] trainers)
        => new(Id(900), [day], community.Oblast, [community.Id], [.. trainers.Select(trainer => trainer.Id)]);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
