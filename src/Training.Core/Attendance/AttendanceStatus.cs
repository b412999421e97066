using Training.Core.Languages;

namespace Training.Core.Attendance;

public enum AttendanceStatus
{
    [Label("Present")]
    Present,

    [Label("Late")]
    Late,

    [Label("Partly")]
    Partial,

    [Label("Excused")]
    Excused,

    [Label("Absent")]
    Absent,
}
