using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Reporting;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Reporting;

[Authorize(ReportingPolicies.Read)]
public sealed class ExportFilesController(TrainingDb db, ExportRequests requests, LocalClock clock, Phrases t) : Controller
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [HttpGet("/exports/{id:guid}/file")]
    public async Task<IActionResult> Show(Guid id, Actor actor, CancellationToken ct)
    {
        var export = await db.ExportsOf(actor).Include(e => e.Programme).SingleOrDefaultAsync(e => e.Id == id, ct).OrNotFoundAsync();

        if (await requests.TakeFileAsync(export, actor, ct) is not { } path)
        {
            this.FlashWarn(export.State is ExportState.Ready or ExportState.Expired
                ? t["This export has expired. Make a new one."]
                : t["This export is not ready."]);

            return Redirect($"/programmes/{export.Programme.Code}/exports");
        }

        var day = DateOnly.FromDateTime(clock.ToLocal(export.FinishedUtc!.Value));

        return PhysicalFile(path, Workbook, $"attendance-{export.Programme.Code.ToLowerInvariant()}-{day:O}.xlsx");
    }
}
