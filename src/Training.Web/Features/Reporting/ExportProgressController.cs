using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Reporting;

namespace Training.Web.Features.Reporting;

/// <summary>What the page's script asks for while an export is made.</summary>
[Authorize(ReportingPolicies.Read)]
public sealed class ExportProgressController(TrainingDb db, LocalClock clock, Phrases t) : Controller
{
    [HttpGet("/exports/{id:guid}/progress")]
    public async Task<IActionResult> Show(Guid id, Actor actor, CancellationToken ct)
    {
        var export = await db.ExportsOf(actor).AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct).OrNotFoundAsync();
        var line = new ExportLine(export, export.StateAt(clock.NowUtc), export.PercentAt(clock.NowUtc), [], default, null);

        return Json(new { State = $"{line.State}".ToLowerInvariant(), line.Percent, Text = line.Text(t), DownloadUrl = line.FileUrl });
    }
}
