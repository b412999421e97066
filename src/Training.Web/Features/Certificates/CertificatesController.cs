using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Training.Core.Certificates;
using Training.Core.Data;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Certificates;

/// <summary>One certificate, as it is printed. A revoked one is told of and not shown, so that nobody prints it.</summary>
[Authorize(CertificatePolicies.See)]
public sealed class CertificatesController(TrainingDb db, IOptions<AppOptions> app, LocalClock clock) : Controller
{
    [HttpGet("/certificates/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, Actor actor, CancellationToken ct)
    {
        var certificate = await db.CertificatesOf(actor).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct).OrNotFoundAsync();

        return certificate.IsValid
            ? View(PrintedCertificate.Of(certificate, app.Value, clock))
            : View("Revoked", (await CertificateRow.ReadAsync(db.CertificatesOf(actor).Where(c => c.Id == id), clock, ct)).Single());
    }
}
