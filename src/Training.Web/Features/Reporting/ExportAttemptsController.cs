using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.People;
using Training.Core.Reporting;
using Training.Jobs.Reporting;

namespace Training.Web.Features.Reporting;

/// <summary>Begins a failed export again.</summary>
[Authorize(ReportingPolicies.Read)]
public sealed class ExportAttemptsController(TrainingDb db, ExportRequests requests, ExportStart start) : Controller
{
    [HttpPost("/exports/{id:guid}/attempts")]
    public async Task<IActionResult> Create(Guid id, Actor actor, CancellationToken ct)
    {
        var export = await db.ExportsOf(actor).Where(e => e.Id == id)
            .Select(e => new { e.RowsTotal, e.Programme.Code })
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();

        if (await requests.TryAgainAsync(id, actor, ct))
        {
            await start.BeginAsync(id, export.RowsTotal, ct);
        }

        return Redirect($"/programmes/{export.Code}/exports");
    }
}
