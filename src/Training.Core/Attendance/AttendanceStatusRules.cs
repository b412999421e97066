namespace Training.Core.Attendance;

public static class AttendanceStatusRules
{
    /// <summary>Whether the person was in the hall for at least a part of the session.</summary>
    public static bool CountsAsPresent(this AttendanceStatus status) =>
        status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.Partial;
}
