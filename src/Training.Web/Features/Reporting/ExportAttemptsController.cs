using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Training.Core.Data;
using Training.Core.People;
using Training.Core.Reporting;
using Training.Jobs;
using Training.Jobs.Reporting;

namespace Training.Web.Features.Reporting;

/// <summary>Begins a failed export again.</summary>
[Authorize(ReportingPolicies.Read)]
public sealed class ExportAttemptsController(TrainingDb db, ExportRequests requests, ExportBuilder builder, IOptions<ExportOptions> options) : Controller
{
    [HttpPost("/exports/{id:guid}/attempts")]
    public async Task<IActionResult> Create(Guid id, Actor actor, CancellationToken ct)
    {
        var export = await db.ExportsOf(actor).Where(e => e.Id == id)
            .Select(e => new { e.RowsTotal, e.Programme.Code })
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();

        var isWaiting = await requests.TryAgainAsync(id, actor, ct);

        if (isWaiting && export.RowsTotal <= options.Value.SmallRows)
        {
            await builder.BuildAsync(id, ct);
        }
        else if (isWaiting)
        {
            JobEngine.RunSoon<BuildExports>(HttpContext.RequestServices);
        }

        return Redirect($"/programmes/{export.Code}/exports");
    }
}
