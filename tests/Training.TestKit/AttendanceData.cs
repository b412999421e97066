using Microsoft.EntityFrameworkCore;
using Training.Core.Attendance;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.TestKit;

/// <summary>Roll calls as they lie in the database once they are taken.</summary>
public static class AttendanceData
{
    /// <summary>Gives a person one status for each of the first sessions of a workshop, inviting them where they are not yet.</summary>
    public static async Task MarkAsync(this TrainingApp app, Workshop workshop, Person person, params AttendanceStatus[] statuses)
    {
        var trainer = await app.Data.AccountAsync(Role.Trainer);
        var nowUtc = app.Clock.GetUtcNow().UtcDateTime;
        await using var db = app.OpenDb();
        var stored = await db.Workshops.Include(w => w.Sessions).Include(w => w.Registrations).AsSplitQuery().SingleAsync(w => w.Id == workshop.Id);
        stored.Invite([await db.People.SingleAsync(p => p.Id == person.Id)], nowUtc);
        var minutes = 0;

        foreach (var (session, status) in stored.Sessions.OrderBy(s => s.Number).Zip(statuses))
        {
            minutes += status.CountsAsPresent() ? session.Minutes : 0;
            db.AttendanceRecords.Add(new AttendanceRecord
            {
                SessionId = session.Id,
                PersonId = person.Id,
                Status = status,
                MarkedByAccountId = trainer.Id,
                MarkedUtc = nowUtc,
                Source = AttendanceSource.RollCall,
            });
        }

        stored.Registrations.Single(r => r.PersonId == person.Id).Tally(statuses.Length, minutes);
        await db.SaveChangesAsync();
    }

    public static async Task ConsentAsync(this TrainingApp app, Person person)
    {
        var trainer = await app.Data.AccountAsync(Role.Trainer);
        var facts = new ConsentFacts { TermsVersion = "1", Method = ConsentMethod.Paper, GivenOn = new DateOnly(2026, 1, 1), ByGuardian = true };
        await using var db = app.OpenDb();
        var stored = await db.People.Include(p => p.Consents).SingleAsync(p => p.Id == person.Id);
        stored.Give(Consent.Create(facts, app.Data.ActorOf(trainer), app.Clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
    }
}
