using Training.Core.Languages;

namespace Training.Core.Workshops.Planning;

public enum PlanRequestProblem
{
    [Label("The last day is before the first day")]
    WindowReversed,

    [Label("These dates are in the past")]
    WindowInThePast,

    [Label("The dates are too far apart")]
    WindowTooLong,

    [Label("Choose at least one working day")]
    NoWorkingDays,

    [Label("Choose at least one community")]
    NoCommunities,

    [Label("Choose at least one trainer")]
    NoTrainers,
}
