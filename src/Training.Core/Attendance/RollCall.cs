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
    NotOnRoll,
}

public sealed record Mark(Guid PersonId, AttendanceStatus Status);

/// <summary>Takes attendance, one tap or one form at a time. Every tap is kept; repeating one changes nothing.</summary>
public sealed class RollCall(TrainingDb db, LocalClock clock)
{
    private const int MostTries = 5;

    public async Task<MarkOutcome> MarkAsync(
        Guid sessionId, IReadOnlyList<Mark> marks, AttendanceSource source, Actor actor, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryMarkAsync(sessionId, marks, source, actor, ct);
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                // Two phones marked the same person at the same moment; the second tap now finds the first one's record.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<MarkOutcome> TryMarkAsync(
        Guid sessionId, IReadOnlyList<Mark> marks, AttendanceSource source, Actor actor, CancellationToken ct)
    {
        var session = await db.SessionsOf(actor)
            .Where(s => s.Id == sessionId)
            .Select(s => new { s.WorkshopId, s.Date, IsOpen = s.Workshop.ClosedUtc == null && s.Workshop.CancelledUtc == null })
            .SingleOrDefaultAsync(ct) ?? throw new NotFoundException(nameof(Session));

        if (!session.IsOpen)
        {
            return MarkOutcome.WorkshopClosed;
        }

        if (session.Date > clock.Today)
        {
            return MarkOutcome.NotStarted;
        }

        var people = marks.Select(m => m.PersonId).ToList();
        var registrations = await db.RegistrationsOf(actor)
            .Where(r => r.WorkshopId == session.WorkshopId && people.Contains(r.PersonId))
            .Where(r => r.Status != RegistrationStatus.Cancelled)
            .ToListAsync(ct);

        if (registrations.Count != people.Distinct().Count())
        {
            return MarkOutcome.NotOnRoll;
        }

        var records = await db.AttendanceRecords
            .Where(r => r.Session.WorkshopId == session.WorkshopId && people.Contains(r.PersonId))
            .ToListAsync(ct);
        var minutes = await db.Sessions
            .Where(s => s.WorkshopId == session.WorkshopId)
            .Select(s => new { s.Id, s.Starts, s.Ends })
            .ToDictionaryAsync(s => s.Id, s => (int)(s.Ends - s.Starts).TotalMinutes, ct);

        foreach (var mark in marks)
        {
            Apply(sessionId, mark, source, actor, records);
        }

        foreach (var registration in registrations)
        {
            var own = records.Where(r => r.PersonId == registration.PersonId).ToList();
            registration.Tally(own.Count, own.Where(r => r.Status.CountsAsPresent()).Sum(r => minutes[r.SessionId]));
        }

        await db.SaveChangesAsync(ct);

        return MarkOutcome.Saved;
    }

    private void Apply(Guid sessionId, Mark mark, AttendanceSource source, Actor actor, List<AttendanceRecord> records)
    {
        var record = records.Find(r => r.SessionId == sessionId && r.PersonId == mark.PersonId);

        if (record?.Status == mark.Status)
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
                MarkedByAccountId = actor.AccountId,
                MarkedUtc = clock.NowUtc,
                Source = source,
            };
            records.Add(record);
            db.AttendanceRecords.Add(record);
        }
        else
        {
            record.Status = mark.Status;
            record.MarkedByAccountId = actor.AccountId;
            record.MarkedUtc = clock.NowUtc;
            record.Source = source;
        }

        db.AttendanceMarks.Add(new AttendanceMark
        {
            SessionId = sessionId,
            PersonId = mark.PersonId,
            Status = mark.Status,
            MarkedByAccountId = actor.AccountId,
            MarkedUtc = clock.NowUtc,
            Source = source,
        });
    }
}
