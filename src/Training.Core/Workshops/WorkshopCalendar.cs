using Training.Core.Data;
using Training.Core.Languages;

namespace Training.Core.Workshops;

/// <summary>A workshop as calendar entries, one a session. Only the neutral title and the place leave the house, never a name.</summary>
public static class WorkshopCalendar
{
    public static string UidOf(Guid sessionId) => $"{sessionId:n}@training";

    /// <summary>The workshop must come with its sessions.</summary>
    public static IReadOnlyList<CalendarEvent> EventsOf(Workshop workshop, Language language, LocalClock clock) =>
        [.. workshop.Sessions.OrderBy(s => s.Number).Select(session => new CalendarEvent
        {
            Uid = UidOf(session.Id),
            Sequence = workshop.Sequence,
            StartsUtc = clock.ToUtc(session.Date, session.Starts),
            EndsUtc = clock.ToUtc(session.Date, session.Ends),
            Summary = workshop.Title.In(language),
            Location = workshop.Venue,
            Description = workshop.Directions,
            Cancelled = workshop.CancelledUtc is not null,
            StampUtc = clock.NowUtc,
        })];

    /// <summary>
    /// Cancelled entries for the sessions that were taken out after <paramref name="sequence"/>, the oldest that the reader's calendar may
    /// hold. The workshop must come with its dropped sessions.
    /// </summary>
    public static IEnumerable<CalendarEvent> DroppedSince(int sequence, Workshop workshop, Language language, LocalClock clock) =>
        workshop.DroppedSessions.Where(s => s.Sequence > sequence).OrderBy(s => s.Date).ThenBy(s => s.Starts).Select(session => new CalendarEvent
        {
            Uid = UidOf(session.Id),
            Sequence = workshop.Sequence,
            StartsUtc = clock.ToUtc(session.Date, session.Starts),
            EndsUtc = clock.ToUtc(session.Date, session.Ends),
            Summary = workshop.Title.In(language),
            Cancelled = true,
            StampUtc = clock.NowUtc,
        });
}
