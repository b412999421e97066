using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Core.Certificates;

/// <summary>Revokes certificates by a specialist's hand.</summary>
public sealed class CertificateRegister(TrainingDb db, LocalClock clock)
{
    /// <summary>False when it was revoked before. One that is to be replaced is issued anew by the next run of the job, in the words of that day.</summary>
    public async Task<bool> RevokeAsync(Guid id, string reason, bool replace, Actor actor, CancellationToken ct)
    {
        var certificate = await db.CertificatesOf(actor).SingleOrDefaultAsync(c => c.Id == id, ct).OrNotFoundAsync();
        var cause = replace ? RevocationCause.Replaced : RevocationCause.ForGood;

        if (!certificate.Revoke(cause, clock.NowUtc, actor, reason))
        {
            return false;
        }

        db.Log(actor, clock.NowUtc, "certificate.revoked", id);

        return await db.SaveUnlessOvertakenAsync(ct);
    }
}
