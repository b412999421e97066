using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Web.Features.Certificates;

[Authorize(CertificatePolicies.HandOut)]
public sealed class WorkshopCertificatesController(TrainingDb db, LocalClock clock, Phrases t) : Controller
{
    [HttpGet("/workshops/{id:guid}/certificates")]
    public async Task<IActionResult> Index(Guid id, Actor actor, CancellationToken ct) =>
        View(await WorkshopCertificatesPage.ReadAsync(db, id, actor, clock, t, ct));
}
