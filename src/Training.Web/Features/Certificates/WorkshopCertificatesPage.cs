using Microsoft.EntityFrameworkCore;
using Training.Core.Attendance;
using Training.Core.Certificates;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Web.Features.Certificates;

/// <summary>Whether somebody has a certificate of a workshop, and if not, why.</summary>
public enum Standing
{
    Issued,
    Revoked,
    WorkshopOpen,
    NotAttended,
    NoConsent,

    /// <summary>Everything is given: the job's next run issues it.</summary>
    Coming,
}

/// <summary>Everybody of a workshop whose name the actor may read, and their certificates.</summary>
public sealed record WorkshopCertificatesPage(Guid WorkshopId, LocalText Title, bool IsClosed, IReadOnlyList<HolderRow> Rows)
{
    public int Issued => Rows.Count(r => r.Standing == Standing.Issued);

    public static async Task<WorkshopCertificatesPage> ReadAsync(TrainingDb db, Guid id, Actor actor, LocalClock clock, Phrases t, CancellationToken ct)
    {
        var workshop = await db.WorkshopsOf(actor)
            .Where(w => w.Id == id)
            .Select(w => new { w.Title, IsClosed = w.ClosedUtc != null, w.SessionMinutes, w.Programme.AttendanceShare })
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();
        var roll = await db.RegistrationsOf(actor)
            .Where(r => r.WorkshopId == id && (r.Status == RegistrationStatus.Invited || r.Status == RegistrationStatus.Confirmed || r.AttendedMinutes > 0))
            .Select(r => new
            {
                r.PersonId,
                r.Person.Name,
                r.AttendedMinutes,
                HasConsent = db.Consents.Any(c => c.PersonId == r.PersonId && c.WithdrawnUtc == null),
                Latest = db.Certificates.Where(c => c.WorkshopId == id && c.PersonId == r.PersonId).OrderByDescending(c => c.Number).FirstOrDefault(),
            })
            .AsNoTracking()
            .ToListAsync(ct);

        return new WorkshopCertificatesPage(id, workshop.Title, workshop.IsClosed, [.. roll
            .OrderBy(r => r.Name, StringComparer.Create(t.Culture, ignoreCase: true))
            .Select(r => new HolderRow(
                r.PersonId,
                r.Name,
                StandingOf(
                    r.Latest,
                    workshop.IsClosed,
                    AttendanceRule.Attended(r.AttendedMinutes, workshop.SessionMinutes, workshop.AttendanceShare),
                    r.HasConsent),
                r.Latest?.Id,
                r.Latest?.RevokedUtc is { } utc ? DateOnly.FromDateTime(clock.ToLocal(utc)) : null))]);
    }

    private static Standing StandingOf(Certificate? latest, bool isClosed, bool attended, bool hasConsent) => latest switch
    {
        { IsValid: true } => Standing.Issued,
        { RevocationCause: RevocationCause.ForGood } => Standing.Revoked,
        _ when !isClosed => Standing.WorkshopOpen,
        _ when !attended => Standing.NotAttended,
        _ when !hasConsent => Standing.NoConsent,
        _ => Standing.Coming,
    };
}

/// <summary>One person and their latest certificate of the workshop, also where it is revoked.</summary>
public sealed record HolderRow(Guid PersonId, string Name, Standing Standing, Guid? CertificateId, DateOnly? RevokedOn);
