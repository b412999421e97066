using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Certificates;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Web.Features.Certificates;

public sealed record PersonCertificatesPage(Guid PersonId, string Name, IReadOnlyList<CertificateRow> Rows);

[Authorize(CertificatePolicies.HandOut)]
public sealed class PersonCertificatesController(TrainingDb db, LocalClock clock) : Controller
{
    [HttpGet("/people/{id:guid}/certificates")]
    public async Task<IActionResult> Index(Guid id, Actor actor, CancellationToken ct)
    {
        var name = await db.PeopleOf(actor).Where(p => p.Id == id).Select(p => p.Name).SingleOrDefaultAsync(ct).OrNotFoundAsync();
        var rows = await CertificateRow.ReadAsync(db.CertificatesOf(actor).Where(c => c.PersonId == id), clock, ct);

        return View(new PersonCertificatesPage(id, name, rows));
    }
}
