namespace Training.Core.Attendance;

public static class AttendanceStatusRules
{
    public static bool CountsAsPresent(this AttendanceStatus status) => status switch
    {
        AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.Partial => true,
        AttendanceStatus.Excused or AttendanceStatus.Absent => false,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "An attendance status this rule does not know."),
    };
}
