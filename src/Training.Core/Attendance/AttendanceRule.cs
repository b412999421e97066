using Training.Core.Workshops;

namespace Training.Core.Attendance;

/// <summary>
/// Somebody attended a workshop when the sessions at which they were present, late or for a part make up at least the programme's share
/// of the workshop's session minutes (docs/adr/0005-attended.md).
/// </summary>
public static class AttendanceRule
{
    public static bool Attended(int attendedMinutes, int sessionMinutes, int sharePercent) =>
        sessionMinutes > 0 && attendedMinutes * 100L >= (long)sessionMinutes * sharePercent;

    /// <summary>The same rule as a query.</summary>
    public static IQueryable<Registration> WhoAttended(this IQueryable<Registration> registrations) =>
        registrations.Where(r => r.Workshop.SessionMinutes > 0
            && r.AttendedMinutes * 100L >= (long)r.Workshop.SessionMinutes * r.Workshop.Programme.AttendanceShare);
}
