using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Training.Core.Certificates;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Certificates;

public sealed record CertificateSheets(Guid WorkshopId, LocalText Title, IReadOnlyList<PrintedCertificate> Certificates);

/// <summary>All valid certificates of a workshop, each on a sheet of its own, to be printed in one go.</summary>
[Authorize(CertificatePolicies.HandOut)]
public sealed class CertificateSheetsController(TrainingDb db, IOptions<AppOptions> app, LocalClock clock, Phrases t) : Controller
{
    [HttpGet("/workshops/{id:guid}/certificates/sheets")]
    public async Task<IActionResult> Index(Guid id, Actor actor, CancellationToken ct)
    {
        var title = await db.WorkshopsOf(actor).Where(w => w.Id == id).Select(w => w.Title).SingleOrDefaultAsync(ct).OrNotFoundAsync();
        var certificates = await db.CertificatesOf(actor).AsNoTracking().Where(c => c.WorkshopId == id && c.RevokedUtc == null).ToListAsync(ct);

        return View(new CertificateSheets(id, title, [.. certificates
            .OrderBy(c => c.PersonName, StringComparer.Create(t.Culture, ignoreCase: true))
            .Select(c => PrintedCertificate.Of(c, app.Value, clock))]));
    }
}
