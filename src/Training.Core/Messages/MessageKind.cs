using Training.Core.Languages;

namespace Training.Core.Messages;

public enum MessageKind
{
    [Label("Invitation")]
    Invitation,

    [Label("A week before")]
    WeekBefore,

    [Label("The day before")]
    DayBefore,

    [Label("Lessons, a week before")]
    ModuleWeekBefore,

    [Label("Lessons, three days before")]
    ModuleThreeDaysBefore,

    [Label("Changed")]
    Changed,

    [Label("Cancelled")]
    Cancelled,

    [Label("A place is free")]
    PlaceFreed,

    [Label("Roll call missing")]
    RollCallMissing,

    [Label("What is overdue")]
    OverdueDigest,
}
