using Training.Core.Languages;

namespace Training.Core.Workshops.Planning;

public enum PlanConflictKind
{
    [Label("This community is not in the plan")]
    NoRoom,

    [Label("No trainer is chosen")]
    NoTrainer,

    [Label("A trainer would be in two places")]
    TrainerInTwoPlaces,

    [Label("This trainer does not work with this community")]
    TrainerNotOfCommunity,

    [Label("The community already has a workshop on this day")]
    CommunityTwiceOnOneDay,

    [Label("Two workshops of this plan overlap in one community")]
    WorkshopsOverlap,

    [Label("This day is in the past")]
    InThePast,

    [Label("Too little time to travel between oblasts")]
    TravelTooShort,

    [Label("Public holiday")]
    Holiday,

    [Label("Not a working day")]
    NotAWorkingDay,

    [Label("Outside the chosen dates")]
    OutsideWindow,
}
