using Microsoft.EntityFrameworkCore;
using Training.Core.Attendance;
using Training.Core.Certificates;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;
using Training.Core.Workshops;
using Training.Web.Features.Certificates;
using Training.Web.Features.Learning;

namespace Training.Web.Features.Today;

/// <summary>
/// What a participant does next: a test that is open now, the module to go on with, the next workshop; below it everything else. Modules
/// carry their neutral titles here, as anybody may look over a shoulder.
/// </summary>
public sealed record ParticipantPage
{
    private const int MostPast = 50;

    public required string Name { get; init; }

    public required DateTime Now { get; init; }

    public required OpenTest? Test { get; init; }

    public required ModuleProgress? Module { get; init; }

    public required IReadOnlyList<ModuleProgress> Completed { get; init; }

    public required IReadOnlyList<CertificateRow> Certificates { get; init; }

    public required OwnWorkshop? Next { get; init; }

    public required IReadOnlyList<OwnWorkshop> Later { get; init; }

    public required IReadOnlyList<OwnWorkshop> Past { get; init; }

    public static async Task<ParticipantPage> ReadAsync(TrainingDb db, Shelf shelf, Actor actor, LocalClock clock, CancellationToken ct)
    {
        var today = clock.Today;
        var own = db.RegistrationsOf(actor).Where(r => r.Status != RegistrationStatus.Cancelled);
        var ahead = await Read(own.Where(r => r.Workshop.LastDay >= today).OrderBy(r => r.Workshop.FirstDay).ThenBy(r => r.Id)).ToListAsync(ct);
        var past = await Read(own
            .Where(r => r.Workshop.LastDay < today && r.Workshop.CancelledUtc == null)
            .OrderByDescending(r => r.Workshop.LastDay).ThenBy(r => r.Id)
            .Take(MostPast)).ToListAsync(ct);
        var next = ahead.Find(w => !w.IsCancelled && w.Status != RegistrationStatus.Declined) ?? ahead.Find(w => !w.IsCancelled);

        var progress = await Progress.ReadAsync(db, shelf, actor.OwnPersonId(), ct);

        return new ParticipantPage
        {
            Name = actor.Name,
            Now = clock.Now,
            Test = await OpenTest.FindAsync(db, shelf, actor.OwnPersonId(), ct),
            Module = progress.Next(next?.Phase),
            Completed = [.. progress.Completed],
            Certificates = await CertificateRow.ReadAsync(db.CertificatesOf(actor), clock, ct),
            Next = next,
            Later = [.. ahead.Where(w => w != next)],
            Past = past,
        };
    }

    private static IQueryable<OwnWorkshop> Read(IQueryable<Registration> registrations) =>
        registrations.Select(r => new OwnWorkshop
        {
            RegistrationId = r.Id,
            WorkshopId = r.WorkshopId,
            Title = r.Workshop.Title,
            Phase = r.Workshop.Phase == null ? null : r.Workshop.Phase.Order,
            Venue = r.Workshop.Venue,
            Directions = r.Workshop.Directions,
            Sessions = r.Workshop.Sessions.OrderBy(s => s.Number).Select(s => new SessionSlot(s.Date, s.Starts, s.Ends)).ToList(),
            FirstDay = r.Workshop.FirstDay,
            LastDay = r.Workshop.LastDay,
            Status = r.Status,
            IsCancelled = r.Workshop.CancelledUtc != null,
            IsClosed = r.Workshop.ClosedUtc != null,
            AttendedMinutes = r.AttendedMinutes,
            SessionMinutes = r.Workshop.SessionMinutes,
            AttendanceShare = r.Workshop.Programme.AttendanceShare,
        });
}

/// <summary>A test before or after a workshop that waits for this person's answers.</summary>
public sealed record OpenTest(Guid Id, AttemptPurpose Purpose, LocalText Title)
{
    public static async Task<OpenTest?> FindAsync(TrainingDb db, Shelf shelf, Guid personId, CancellationToken ct)
    {
        var test = await db.WorkshopTests
            .Where(t => t.ClosedUtc == null
                && db.Registrations.OnRoll().Any(r => r.WorkshopId == t.WorkshopId && r.PersonId == personId)
                && !db.Attempts.Any(a => a.SeriesId == t.Id && a.PersonId == personId && a.HandedInUtc != null))
            .OrderByDescending(t => t.OpenedUtc)
            .Select(t => new { t.Id, t.Purpose, t.ModuleId, t.Fingerprint })
            .FirstOrDefaultAsync(ct);

        return test is not null && shelf.Find(test.ModuleId, test.Fingerprint) is { } module ? new OpenTest(test.Id, test.Purpose, module.NeutralTitle) : null;
    }
}

public sealed record OwnWorkshop
{
    public required Guid RegistrationId { get; init; }

    public required Guid WorkshopId { get; init; }

    public required LocalText Title { get; init; }

    public required int? Phase { get; init; }

    public required string? Venue { get; init; }

    public required string? Directions { get; init; }

    public required IReadOnlyList<SessionSlot> Sessions { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    public required RegistrationStatus Status { get; init; }

    public required bool IsCancelled { get; init; }

    public required bool IsClosed { get; init; }

    public required int AttendedMinutes { get; init; }

    public required int SessionMinutes { get; init; }

    public required int AttendanceShare { get; init; }

    public bool HasAttended => AttendanceRule.Attended(AttendedMinutes, SessionMinutes, AttendanceShare);

    public bool MayAnswer(DateTime now) => !IsCancelled && !IsClosed && now < Sessions[0].Date.ToDateTime(Sessions[0].Starts);
}
