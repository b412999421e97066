using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Attendance;
using Training.Core.Data;
using Training.Core.Learning;
using Training.Core.Workshops;

namespace Training.Core.Certificates;

/// <summary>
/// Brings certificates in line with what people attended, completed and consented to. It compares rows with rows and keeps nothing of its
/// own: two runs at once, or one that died halfway, issue nothing twice, as the unique index decides.
/// </summary>
public sealed class Certification(TrainingDb db, Library library, CertificateIssuer issuer, LocalClock clock)
{
    private const int Batch = 200;

    private IQueryable<Guid> Consenting => db.Consents.Where(c => c.WithdrawnUtc == null).Select(c => c.PersonId);

    private IQueryable<Registration> Attended => db.Registrations
        .WhoAttended()
        .Where(r => r.Workshop.ClosedUtc != null && r.Workshop.CancelledUtc == null && r.Status != RegistrationStatus.Cancelled);

    /// <summary>What leaves no room for another certificate of the same person and occasion.</summary>
    private IQueryable<Certificate> Standing =>
        db.Certificates.Where(c => c.RevokedUtc == null || c.RevocationCause == RevocationCause.ForGood);

    public async Task ReconcileAsync(CancellationToken ct)
    {
        await RevokeAsync(WithoutConsent(), RevocationCause.ConsentWithdrawn, ct);
        await RevokeAsync(Corrected(), RevocationCause.AttendanceCorrected, ct);
        await IssueAsync(() => IssueAttendedAsync(ct), ct);
        var shelf = await library.OpenAsync(ct);
        await IssueAsync(() => IssueCompletedAsync(shelf, ct), ct);
    }

    private IQueryable<Certificate> WithoutConsent() => db.Certificates.Where(c => c.RevokedUtc == null && !Consenting.Contains(c.PersonId));

    /// <summary>
    /// Only workshops closed once more since are looked at: while one is open for correction its certificates stand, and a share that the
    /// programme sets anew does not reach back.
    /// </summary>
    private IQueryable<Certificate> Corrected() => db.Certificates.Where(c => c.RevokedUtc == null
        && db.Workshops.Any(w => w.Id == c.WorkshopId && w.ClosedUtc > c.IssuedUtc)
        && !Attended.Any(r => r.WorkshopId == c.WorkshopId && r.PersonId == c.PersonId
            && r.AttendedMinutes == c.Minutes && r.Workshop.FirstDay == c.FirstDay && r.Workshop.LastDay == c.LastDay));

    private async Task RevokeAsync(IQueryable<Certificate> untrue, RevocationCause cause, CancellationToken ct)
    {
        foreach (var ids in (await untrue.Select(c => c.Id).ToListAsync(ct)).Chunk(Batch))
        {
            foreach (var certificate in await db.Certificates.Where(c => ids.Contains(c.Id)).ToListAsync(ct))
            {
                if (certificate.Revoke(cause, clock.NowUtc))
                {
                    db.Log(null, clock.NowUtc, "certificate.revoked", certificate.Id);
                }
            }

            // A specialist who revokes one of them at this moment comes first; the others wait for the next run.
            await db.SaveUnlessOvertakenAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    private static async Task IssueAsync(Func<Task<int>> issueBatch, CancellationToken ct)
    {
        while (await issueBatch() == Batch)
        {
            ct.ThrowIfCancellationRequested();
        }
    }

    private async Task<int> IssueAttendedAsync(CancellationToken ct)
    {
        var nowUtc = clock.NowUtc;
        var due = await Attended
            .Where(r => Consenting.Contains(r.PersonId))
            .Where(r => !Standing.Any(c => c.PersonId == r.PersonId && c.OccasionId == r.WorkshopId))
            .OrderBy(r => r.Id)
            .Take(Batch)
            .Select(r => new
            {
                Holder = new CertificateHolder(r.PersonId, r.Person.Name, r.Person.Language),
                r.WorkshopId,
                r.Workshop.Title,
                r.Workshop.FirstDay,
                r.Workshop.LastDay,
                r.AttendedMinutes,
                Earlier = db.Certificates.Count(c => c.PersonId == r.PersonId && c.OccasionId == r.WorkshopId),
            })
            .ToListAsync(ct);

        return await SaveAsync(
            [.. due.Select(r => CertificateFacts.OfWorkshop(r.Holder, r.WorkshopId, r.Title, r.FirstDay, r.LastDay, r.AttendedMinutes, issuer.Name, r.Earlier + 1))],
            nowUtc,
            ct);
    }

    private async Task<int> IssueCompletedAsync(Shelf shelf, CancellationToken ct)
    {
        var nowUtc = clock.NowUtc;
        var known = shelf.Published.Select(m => m.Id).ToList();
        var due = await db.Completions
            .Where(c => known.Contains(c.ModuleId) && Consenting.Contains(c.PersonId))
            .Where(c => !Standing.Any(s => s.PersonId == c.PersonId && s.OccasionId == c.ModuleId))
            .OrderBy(c => c.CompletedUtc)
            .Take(Batch)
            .Join(db.People, c => c.PersonId, p => p.Id, (c, p) => new
            {
                Holder = new CertificateHolder(p.Id, p.Name, p.Language),
                c.ModuleId,
                c.Fingerprint,
                c.CompletedUtc,
                Earlier = db.Certificates.Count(s => s.PersonId == c.PersonId && s.OccasionId == c.ModuleId),
            })
            .ToListAsync(ct);

        return await SaveAsync(
            [.. due.Select(c => CertificateFacts.OfModule(
                c.Holder, shelf.Find(c.ModuleId, c.Fingerprint)!, DateOnly.FromDateTime(clock.ToLocal(c.CompletedUtc)), issuer.Name, c.Earlier + 1))],
            nowUtc,
            ct);
    }

    private async Task<int> SaveAsync(IReadOnlyList<CertificateFacts> due, DateTime nowUtc, CancellationToken ct)
    {
        db.Certificates.AddRange(due.Select(facts => Certificate.Issue(facts, CertificateCode.Create(), nowUtc)));

        try
        {
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
        catch (DbUpdateException)
        {
            // Another run was faster with some of them: each is tried alone.
            db.ChangeTracker.Clear();

            foreach (var facts in due)
            {
                db.Certificates.Add(Certificate.Issue(facts, CertificateCode.Create(), nowUtc));
                await db.SaveUnlessThereAsync(
                    () => db.Certificates.AnyAsync(c => c.PersonId == facts.PersonId && c.OccasionId == facts.OccasionId && c.Number == facts.Number, ct), ct);
            }
        }

        return due.Count;
    }
}
