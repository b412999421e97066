using Training.Core.Languages;

namespace Training.Core.Workshops.Planning;

public enum NoRoomReason
{
    [Label("Too few of the chosen trainers work with this community")]
    TooFewTrainers,

    [Label("The chosen dates have no run of working days that is long enough")]
    NoRunOfWorkingDays,

    [Label("The community or its trainers are busy on all the chosen dates")]
    WindowFull,

    [Label("There is room, but no day is chosen")]
    LeftOut,
}
