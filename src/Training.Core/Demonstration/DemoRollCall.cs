using Training.Core.Attendance;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Core.Demonstration;

/// <summary>Marks who was there, the way a trainer with a phone would: in the first minutes of each session, with a slip put right now and then.</summary>
internal sealed class DemoRollCall(DemoStage stage, Workshop workshop, Actor trainer)
{
    private static readonly TimeSpan PerTap = TimeSpan.FromSeconds(7);
    private static readonly TimeSpan UntilCorrected = TimeSpan.FromMinutes(20);

    public void Mark(int sessions)
    {
        var minutes = new Dictionary<Guid, int>();
        var onRoll = workshop.Registrations.Where(r => r.IsOnRoll).ToList();

        foreach (var session in workshop.Sessions.OrderBy(s => s.Number).Take(sessions))
        {
            var starts = stage.At(session.Date, session.Starts).Utc.AddMinutes(3);

            foreach (var (index, registration) in onRoll.Index())
            {
                var status = StatusOf(registration.PersonId, session);
                Enter(session, registration.PersonId, status, starts + PerTap * index);
                minutes[registration.PersonId] = minutes.GetValueOrDefault(registration.PersonId)
                    + (status.CountsAsPresent() ? session.Minutes : 0);
            }
        }

        foreach (var registration in onRoll)
        {
            registration.Tally(sessions, minutes[registration.PersonId]);
        }
    }

    /// <summary>A few miss a whole workshop; the others mostly come, sometimes late.</summary>
    private AttendanceStatus StatusOf(Guid personId, Session session)
    {
        var whole = DemoStage.Chance("whole workshop", workshop.Id, personId);

        return whole < 3 ? AttendanceStatus.Absent
            : whole < 7 ? AttendanceStatus.Excused
            : DemoStage.Chance("session", session.Id, personId) switch
            {
                < 8 => AttendanceStatus.Late,
                < 12 => AttendanceStatus.Partial,
                < 15 => AttendanceStatus.Absent,
                < 18 => AttendanceStatus.Excused,
                _ => AttendanceStatus.Present,
            };
    }

    private void Enter(Session session, Guid personId, AttendanceStatus status, DateTime atUtc)
    {
        if (status == AttendanceStatus.Late)
        {
            AddMark(session, personId, AttendanceStatus.Absent, atUtc);
            atUtc += UntilCorrected;
        }

        AddMark(session, personId, status, atUtc);
        stage.Db.AttendanceRecords.Add(new AttendanceRecord
        {
            SessionId = session.Id,
            PersonId = personId,
            Status = status,
            MarkedByAccountId = trainer.AccountId,
            MarkedUtc = atUtc,
            Source = AttendanceSource.RollCall,
        });
    }

    private void AddMark(Session session, Guid personId, AttendanceStatus status, DateTime atUtc) =>
        stage.Db.AttendanceMarks.Add(new AttendanceMark
        {
            SessionId = session.Id,
            PersonId = personId,
            Status = status,
            MarkedByAccountId = trainer.AccountId,
            MarkedUtc = atUtc,
            Source = AttendanceSource.RollCall,
        });
}
