namespace Training.Core.Workshops;

/// <summary>The states of <see cref="Workshop.StateOf"/> as queries, for lists that are filtered and paged by the database.</summary>
public static class WorkshopStates
{
    /// <summary>Phase workshops that fill their community's place on the board.</summary>
    public static IQueryable<Workshop> TakingPlaces(this IQueryable<Workshop> workshops) =>
        workshops.Where(w => w.Kind == WorkshopKind.PhaseWorkshop && w.PhaseId != null && w.CancelledUtc == null);

    public static IQueryable<Workshop> InState(this IQueryable<Workshop> workshops, WorkshopState state, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        var time = TimeOnly.FromDateTime(now);
        var open = workshops.Where(w => w.CancelledUtc == null && w.ClosedUtc == null);
        var ahead = open.Where(w => w.LastDay > today || (w.LastDay == today && w.Sessions.Any(s => s.Date == today && s.Ends > time)));

        return state switch
        {
            WorkshopState.Cancelled => workshops.Where(w => w.CancelledUtc != null),
            WorkshopState.Closed => workshops.Where(w => w.CancelledUtc == null && w.ClosedUtc != null),
            WorkshopState.Planned => ahead.Where(w => w.InvitedUtc == null),
            WorkshopState.Invited => ahead.Where(w => w.InvitedUtc != null),
            WorkshopState.Overdue => open.Where(w => w.LastDay < today
                && (!w.Registrations.Any(r => r.Status == RegistrationStatus.Invited || r.Status == RegistrationStatus.Confirmed)
                    || w.Registrations.Any(r => r.MarkedSessions < w.SessionCount
                        && (r.Status == RegistrationStatus.Invited || r.Status == RegistrationStatus.Confirmed)))),
            WorkshopState.Held => open.Where(w =>
                (w.LastDay == today && !w.Sessions.Any(s => s.Date == today && s.Ends > time))
                || (w.LastDay < today
                    && w.Registrations.Any(r => r.Status == RegistrationStatus.Invited || r.Status == RegistrationStatus.Confirmed)
                    && !w.Registrations.Any(r => r.MarkedSessions < w.SessionCount
                        && (r.Status == RegistrationStatus.Invited || r.Status == RegistrationStatus.Confirmed)))),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
    }
}
