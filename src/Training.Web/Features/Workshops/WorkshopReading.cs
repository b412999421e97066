using Microsoft.EntityFrameworkCore;
using Training.Core.Attendance;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Web.Features.Workshops;

/// <summary>Reads a workshop's page by four queries, whatever its size.</summary>
public static class WorkshopReading
{
    public static async Task<WorkshopPage> ReadWorkshopPageAsync(
        this TrainingDb db, Guid id, Actor actor, LocalClock clock, Phrases t, CancellationToken ct)
    {
        var head = await db.ReadHeadAsync(id, actor, ct);
        var sessions = await db.ReadSessionsAsync(id, clock.Today, ct);
        var counts = await db.ReadCountsAsync(id, head, ct);
        var seesNames = actor.Role is Role.Specialist or Role.Trainer;

        return new WorkshopPage
        {
            Id = id,
            Head = head,
            State = StateOf(head, sessions, counts, clock.Now),
            Sessions = [.. sessions.Select(s => s with { Total = counts.OnRoll })],
            Counts = counts,
            Registrations = seesNames ? await db.ReadRegistrationsAsync(id, head, actor, t, ct) : [],
            SeesNames = seesNames,
            Now = clock.Now,
        };
    }

    private static Task<WorkshopHead> ReadHeadAsync(this TrainingDb db, Guid id, Actor actor, CancellationToken ct) =>
        db.WorkshopsOf(actor)
            .Where(w => w.Id == id)
            .Select(w => new WorkshopHead
            {
                Title = w.Title,
                Kind = w.Kind,
                ProgrammeCode = w.Programme.Code,
                ProgrammeTitle = w.Programme.Title,
                Phases = db.Phases.Where(p => p.Id == w.PhaseId).Select(p => p.Name).ToList(),
                Places = w.Communities
                    .OrderBy(c => c.CommunityId)
                    .Select(c => new WorkshopPlace(c.CommunityId, c.Community.Name, c.Community.NameNow, c.Part))
                    .ToList(),
                Trainers = w.Trainers.OrderBy(t => t.Account.Name).Select(t => t.Account.Name).ToList(),
                FirstDay = w.FirstDay,
                LastDay = w.LastDay,
                Venue = w.Venue,
                Directions = w.Directions,
                Capacity = w.Capacity,
                SessionCount = w.SessionCount,
                SessionMinutes = w.SessionMinutes,
                AttendanceShare = w.Programme.AttendanceShare,
                IsInvited = w.InvitedUtc != null,
                IsClosed = w.ClosedUtc != null,
                IsCancelled = w.CancelledUtc != null,
                CancellationReason = w.CancellationReason,
                IsLed = db.WorkshopsLedBy(actor).Any(led => led.Id == w.Id),
            })
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();

    private static Task<List<SessionRow>> ReadSessionsAsync(this TrainingDb db, Guid id, DateOnly today, CancellationToken ct) =>
        db.Sessions
            .Where(s => s.WorkshopId == id)
            .OrderBy(s => s.Number)
            .Select(s => new SessionRow(
                s.Id,
                s.Number,
                s.Date,
                s.Starts,
                s.Ends,
                db.AttendanceRecords.Count(a => a.SessionId == s.Id && db.Registrations.Any(r => r.WorkshopId == id && r.PersonId == a.PersonId
                    && (r.Status == RegistrationStatus.Invited || r.Status == RegistrationStatus.Confirmed))),
                0,
                s.Date <= today))
            .ToListAsync(ct);

    private static async Task<RegistrationCounts> ReadCountsAsync(this TrainingDb db, Guid id, WorkshopHead head, CancellationToken ct)
    {
        // The least minutes that AttendanceRule.Attended accepts.
        var enough = ((head.SessionMinutes * head.AttendanceShare) + 99) / 100;
        var rows = await db.Registrations
            .Where(r => r.WorkshopId == id)
            .GroupBy(r => r.Status)
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                FullyMarked = g.Count(r => r.MarkedSessions >= head.SessionCount),
                Attended = g.Count(r => r.AttendedMinutes >= enough),
            })
            .ToListAsync(ct);
        var onRoll = rows.Where(r => r.Key is RegistrationStatus.Invited or RegistrationStatus.Confirmed).ToList();

        return new RegistrationCounts(
            rows.ToDictionary(r => r.Key, r => r.Count), onRoll.Sum(r => r.Count), onRoll.Sum(r => r.FullyMarked), onRoll.Sum(r => r.Attended));
    }

    private static async Task<IReadOnlyList<RegistrationRow>> ReadRegistrationsAsync(
        this TrainingDb db, Guid id, WorkshopHead head, Actor actor, Phrases t, CancellationToken ct)
    {
        var rows = await db.RegistrationsOf(actor)
            .Where(r => r.WorkshopId == id)
            .Join(db.StakeholderGroups, r => r.StakeholderGroupId, g => g.Id, (r, g) => new
            {
                r.Id,
                r.PersonId,
                r.Person.Name,
                Group = g.Name,
                r.Status,
                r.WaitingSinceUtc,
                r.MarkedSessions,
                r.AttendedMinutes,
            })
            .ToListAsync(ct);

        return [.. rows
            .OrderBy(r => r.WaitingSinceUtc)
            .ThenBy(r => r.WaitingSinceUtc is null ? "" : $"{r.Id}", StringComparer.Ordinal)
            .ThenBy(r => r.Name, StringComparer.Create(t.Culture, ignoreCase: true))
            .Select(r => new RegistrationRow
            {
                Id = r.Id,
                PersonId = r.PersonId,
                Name = r.Name,
                Group = r.Group,
                Status = r.Status,
                WaitingSinceUtc = r.WaitingSinceUtc,
                MarkedSessions = r.MarkedSessions,
                HasAttended = AttendanceRule.Attended(r.AttendedMinutes, head.SessionMinutes, head.AttendanceShare),
            })];
    }

    private static WorkshopState StateOf(WorkshopHead head, List<SessionRow> sessions, RegistrationCounts counts, DateTime now) =>
        Workshop.StateOf(
            new WorkshopStanding(
                head.IsCancelled,
                head.IsClosed,
                head.IsInvited,
                sessions.Max(s => s.Date.ToDateTime(s.Ends)),
                counts.IsFullyMarked),
            now);
}
