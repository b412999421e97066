using Training.Core.Data;
using Training.Core.Reminders;
using Training.Core.Workshops;
using Training.TestKit;

namespace Training.Core.Tests.Reminders;

/// <summary>A one-day workshop on Thursday 19 November 2026, 09:00–17:00, invited on Monday the 2nd at 10:00; times are Bishkek's.</summary>
internal static class Facts
{
    public static readonly Guid WorkshopId = new("00000000-0000-0000-0000-00000000000a");
    public static readonly Guid PersonId = new("00000000-0000-0000-0000-00000000000b");
    public static readonly Guid TrainerId = new("00000000-0000-0000-0000-00000000000c");
    public static readonly Guid SessionId = new("00000000-0000-0000-0000-00000000000d");
    public static readonly DateOnly Day = new(2026, 11, 19);
    public static readonly LocalClock Zone = new(new TestClock(), TimeZoneInfo.FindSystemTimeZoneById(LocalClock.DefaultZone));

    public static DateTime Invited => TestClock.Start.UtcDateTime;

    public static WorkshopFacts Workshop(params InviteeFacts[] people) => new()
    {
        WorkshopId = WorkshopId,
        Sequence = 0,
        AsOfUtc = Invited,
        InvitedUtc = Invited,
        Sessions = [new SessionFacts(SessionId, Day, new(9, 0), new(17, 0), IsRollComplete: false)],
        People = people.Length == 0 ? [Person()] : people,
    };

    public static InviteeFacts Person(RegistrationStatus status = RegistrationStatus.Invited) => new()
    {
        PersonId = PersonId,
        Status = status,
        Channel = Channel.Email,
        InvitedUtc = Invited,
    };

    public static DateTime At(int month, int day, int hour, int minute = 0) => Zone.ToUtc(new DateTime(2026, month, day, hour, minute, 0));

    public static IReadOnlyList<PlannedReminder> Plan(WorkshopFacts workshop) => new ReminderPlanner(Zone).Plan(workshop);
}
