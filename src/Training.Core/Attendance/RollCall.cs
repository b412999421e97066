using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Core.Attendance;

public enum MarkOutcome
{
    Saved,
    NotStarted,
    WorkshopClosed,

    /// <summary>Somebody of those marked is not, or no longer, on the roll; the others were saved.</summary>
    NotOnRoll,
}

public sealed record Mark(Guid PersonId, AttendanceStatus Status);

/// <summary>
/// Takes attendance, one tap or one form at a time. Every tap is kept; repeating one changes nothing. The workshop's row is held while
/// records and tallies are written, so that two phones at two sessions of the same person cannot count past each other.
/// </summary>
public sealed class RollCall(TrainingDb db, LocalClock clock)
{
    public Task<MarkOutcome> MarkAsync(
        Guid sessionId, IReadOnlyList<Mark> marks, AttendanceSource source, Actor actor, CancellationToken ct) =>
        MarkAsync(sessionId, marks, new Stroke(source, actor, OnlyUnmarked: false), ct);

    /// <summary>Gives everybody on the roll who has no mark yet the same one, and changes nobody else's.</summary>
    public async Task<MarkOutcome> MarkUnmarkedAsync(
        Guid sessionId, AttendanceStatus status, AttendanceSource source, Actor actor, CancellationToken ct)
    {
        var unmarked = await db.RegistrationsOf(actor).OnRoll()
            .Where(r => r.Workshop.Sessions.Any(s => s.Id == sessionId))
            .Where(r => !db.AttendanceRecords.Any(a => a.SessionId == sessionId && a.PersonId == r.PersonId))
            .Select(r => new Mark(r.PersonId, status))
            .ToListAsync(ct);

        return await MarkAsync(sessionId, unmarked, new Stroke(source, actor, OnlyUnmarked: true), ct);
    }

    private async Task<MarkOutcome> MarkAsync(Guid sessionId, IReadOnlyList<Mark> marks, Stroke stroke, CancellationToken ct)
    {
        var session = await db.SessionsOf(stroke.Actor)
            .Where(s => s.Id == sessionId)
            .Select(s => new { s.WorkshopId, s.Date })
            .SingleOrDefaultAsync(ct) ?? throw new NotFoundException(nameof(Session));

        return session.Date > clock.Today
            ? MarkOutcome.NotStarted
            : await db.InTransactionAsync(() => WriteAsync(session.WorkshopId, sessionId, marks, stroke, ct), ct);
    }

    private async Task<MarkOutcome> WriteAsync(
        Guid workshopId, Guid sessionId, IReadOnlyList<Mark> marks, Stroke stroke, CancellationToken ct)
    {
        var open = db.Workshops.Where(w => w.Id == workshopId && w.ClosedUtc == null && w.CancelledUtc == null);

        if (await open.LockAsync(ct) == 0)
        {
            return MarkOutcome.WorkshopClosed;
        }

        var people = marks.Select(m => m.PersonId).Distinct().ToList();
        var registrations = await db.RegistrationsOf(stroke.Actor)
            .Where(r => r.WorkshopId == workshopId && people.Contains(r.PersonId) && r.Status != RegistrationStatus.Cancelled)
            .ToDictionaryAsync(r => r.PersonId, ct);
        var sessions = await db.Sessions
            .Where(s => s.WorkshopId == workshopId)
            .Select(s => new
            {
                s.Id,
                Slot = new SessionSlot(s.Date, s.Starts, s.Ends),
                Records = db.AttendanceRecords.Where(r => r.SessionId == s.Id && people.Contains(r.PersonId)).ToList(),
            })
            .ToListAsync(ct);
        var records = sessions.SelectMany(s => s.Records).ToList();
        var minutes = sessions.ToDictionary(s => s.Id, s => s.Slot.Minutes);

        foreach (var mark in marks.Where(m => registrations.ContainsKey(m.PersonId)))
        {
            Apply(sessionId, mark, stroke, records);
        }

        foreach (var registration in registrations.Values)
        {
            var own = records.Where(r => r.PersonId == registration.PersonId).ToList();
            registration.Tally(own.Count, own.Where(r => r.Status.CountsAsPresent()).Sum(r => minutes[r.SessionId]));
        }

        await db.SaveChangesAsync(ct);

        return registrations.Count == people.Count ? MarkOutcome.Saved : MarkOutcome.NotOnRoll;
    }

    private void Apply(Guid sessionId, Mark mark, Stroke stroke, List<AttendanceRecord> records)
    {
        var record = records.Find(r => r.SessionId == sessionId && r.PersonId == mark.PersonId);

        if (record is not null && (record.Status == mark.Status || stroke.OnlyUnmarked))
        {
            return;
        }

        if (record is null)
        {
            record = new AttendanceRecord
            {
                SessionId = sessionId,
                PersonId = mark.PersonId,
                Status = mark.Status,
                MarkedByAccountId = stroke.Actor.AccountId,
                MarkedUtc = clock.NowUtc,
                Source = stroke.Source,
            };
            records.Add(record);
            db.AttendanceRecords.Add(record);
        }
        else
        {
            record.Status = mark.Status;
            record.MarkedByAccountId = stroke.Actor.AccountId;
            record.MarkedUtc = clock.NowUtc;
            record.Source = stroke.Source;
        }

        db.AttendanceMarks.Add(new AttendanceMark
        {
            SessionId = sessionId,
            PersonId = mark.PersonId,
            Status = mark.Status,
            MarkedByAccountId = stroke.Actor.AccountId,
            MarkedUtc = clock.NowUtc,
            Source = stroke.Source,
        });
    }

    private sealed record Stroke(AttendanceSource Source, Actor Actor, bool OnlyUnmarked);
}
