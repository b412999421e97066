using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Web.Features.Today;

/// <summary>A trainer's day: the sessions of today, what needs them, and what comes next.</summary>
public sealed record TrainerPage(
    DateOnly Today,
    TimeOnly Time,
    IReadOnlyList<TodaySession> Sessions,
    IReadOnlyList<TodaySession> MissingRollCalls,
    IReadOnlyList<TodayWorkshop> ToClose,
    IReadOnlyList<TodayWorkshop> ToInvite,
    IReadOnlyList<TodayWorkshop> Unanswered,
    IReadOnlyList<TodayWorkshop> Next)
{
    private const int Most = 20;
    private const int DaysAhead = 14;

    public bool NeedsNothing => MissingRollCalls.Count + ToClose.Count + ToInvite.Count + Unanswered.Count == 0;

    /// <summary>The session whose roll call is the next tap: the running one, else the first of the day that is not fully marked.</summary>
    public TodaySession? Now => Sessions.FirstOrDefault(s => s.Starts <= Time && Time < s.Ends && s.Marked < s.Total)
        ?? Sessions.FirstOrDefault(s => s.Marked < s.Total)
        ?? Sessions.FirstOrDefault();

    public static async Task<TrainerPage> ReadAsync(TrainingDb db, Actor actor, LocalClock clock, CancellationToken ct)
    {
        var (today, now, limit) = (clock.Today, clock.Now, clock.Today.AddDays(DaysAhead));
        var led = db.WorkshopsLedBy(actor);
        var open = led.Where(w => w.CancelledUtc == null && w.ClosedUtc == null);
        var ahead = open.Where(w => w.FirstDay >= today);
        var soon = ahead.Where(w => w.FirstDay <= limit);
        var sessions = await TodayReading.Sessions(db, db.Sessions.Where(s => s.Date == today && open.Any(w => w.Id == s.WorkshopId)))
            .ToListAsync(ct);
        var missing = await TodayReading.Sessions(db, db.Sessions.Where(s => s.Date < today && open.Any(w => w.Id == s.WorkshopId)))
            .Where(s => s.Total == 0 || s.Marked < s.Total)
            .Take(Most)
            .ToListAsync(ct);

        return new TrainerPage(
            today,
            TimeOnly.FromDateTime(now),
            sessions,
            missing,
            await TodayReading.Workshops(led.InState(WorkshopState.Held, now).Where(w =>
                w.Registrations.Any(r => r.Status == RegistrationStatus.Invited || r.Status == RegistrationStatus.Confirmed)
                && !w.Registrations.Any(r => r.MarkedSessions < w.SessionCount
                    && (r.Status == RegistrationStatus.Invited || r.Status == RegistrationStatus.Confirmed)))).Take(Most).ToListAsync(ct),
            await TodayReading.Workshops(soon.Where(w => w.InvitedUtc == null)).Take(Most).ToListAsync(ct),
            await TodayReading.Workshops(soon.Where(w => w.FirstDay > today && w.Registrations.Any(r => r.Status == RegistrationStatus.Invited))).Take(Most).ToListAsync(ct),
            await TodayReading.Workshops(ahead.Where(w => w.FirstDay > today)).Take(Most).ToListAsync(ct));
    }
}
