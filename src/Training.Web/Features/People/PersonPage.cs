using Microsoft.EntityFrameworkCore;
using Training.Core.Attendance;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.Web.Features.Cards;

namespace Training.Web.Features.People;

public sealed record PersonPage(
    Person Person, IReadOnlyList<ConsentRow> Consents, CardRow Card, IReadOnlyList<SeatRow> Seats, IReadOnlyList<WorkshopRow> Workshops, DateOnly Today)
{
    private const int MostWorkshops = 50;

    public bool MayBeMinor => Person.MayBeMinorOn(Today);

    public bool HasConsent => Consents.Any(c => c.WithdrawnUtc is null);

    public static async Task<PersonPage> ReadAsync(TrainingDb db, Actor actor, Guid id, LocalClock clock, CancellationToken ct)
    {
        var person = await db.PeopleOf(actor).AsNoTracking()
            .Include(p => p.Community).Include(p => p.StakeholderGroup)
            .SingleOrDefaultAsync(p => p.Id == id, ct).OrNotFoundAsync();
        var consents = await db.Consents
            .Where(c => c.PersonId == id)
            .OrderByDescending(c => c.RecordedUtc)
            .Select(c => new ConsentRow(
                c.TermsVersion, c.Method, c.Reference, c.ByGuardian, c.GivenOn, c.WithdrawnUtc,
                db.Users.Where(a => a.Id == c.RecordedByAccountId).Select(a => a.Name).FirstOrDefault()))
            .ToListAsync(ct);
        var seats = await db.AdvisoryGroups
            .SelectMany(g => g.Seats, (g, s) => new { g.Community, Seat = s })
            .SelectMany(x => x.Seat.Members, (x, m) => new { x.Community, x.Seat, Member = m })
            .Where(x => x.Member.PersonId == id)
            .OrderByDescending(x => x.Member.From)
            .Select(x => new SeatRow(x.Community.Id, x.Community.Name, x.Seat.StakeholderGroup.Name, x.Member.From, x.Member.To))
            .ToListAsync(ct);
        var workshops = await db.RegistrationsOf(actor)
            .Where(r => r.PersonId == id)
            .OrderByDescending(r => r.Workshop.FirstDay)
            .Take(MostWorkshops)
            .Select(r => new WorkshopRow(
                r.WorkshopId, r.Workshop.Title, r.Workshop.FirstDay, r.Workshop.LastDay, r.Status, r.Workshop.CancelledUtc != null,
                r.MarkedSessions, r.Workshop.SessionCount, r.AttendedMinutes, r.Workshop.SessionMinutes, r.Workshop.Programme.AttendanceShare))
            .ToListAsync(ct);

        var card = (await CardRow.ReadAsync(db, db.PeopleOf(actor).Where(p => p.Id == id), clock, ct)).Single();

        return new PersonPage(person, consents, card, seats, workshops, clock.Today);
    }
}

public sealed record ConsentRow(
    string TermsVersion, ConsentMethod Method, string? Reference, bool ByGuardian, DateOnly GivenOn, DateTime? WithdrawnUtc, string? RecordedBy);

public sealed record SeatRow(Guid CommunityId, LocalText Community, LocalText StakeholderGroup, DateOnly From, DateOnly? To);

public sealed record WorkshopRow(
    Guid Id,
    LocalText Title,
    DateOnly FirstDay,
    DateOnly LastDay,
    RegistrationStatus Status,
    bool IsCancelled,
    int MarkedSessions,
    int SessionCount,
    int AttendedMinutes,
    int SessionMinutes,
    int AttendanceShare)
{
    /// <summary>Null until every session of the workshop has this person marked.</summary>
    public bool? Attended =>
        MarkedSessions < SessionCount ? null : AttendanceRule.Attended(AttendedMinutes, SessionMinutes, AttendanceShare);
}
