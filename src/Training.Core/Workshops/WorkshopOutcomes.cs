namespace Training.Core.Workshops;

public enum AnswerOutcome
{
    Confirmed,
    Waiting,
    Declined,
    TooLate,
    NotInvited,
}

public enum ClosingOutcome
{
    Closed,
    NotOver,
    RollCallMissing,
    NotOpen,
}

public enum CancellationOutcome
{
    Cancelled,
    NotOpen,
    AttendanceTaken,
}

public enum WithdrawalOutcome
{
    Withdrawn,
    NotOpen,
    AttendanceTaken,
}
