using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Workshops;

[Authorize(WorkshopPolicies.Change)]
public sealed class CancellationsController(WorkshopPlanner planner, WorkshopDesk desk, Phrases t) : Controller
{
    [HttpGet("/workshops/{id:guid}/cancellation/new")]
    public async Task<IActionResult> New(Guid id, Actor actor, CancellationToken ct) =>
        View(await PageAsync(id, new CancellationForm(), actor, ct));

    [HttpPost("/workshops/{id:guid}/cancellation")]
    public async Task<IActionResult> Create(Guid id, CancellationForm form, Actor actor, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return View("New", await PageAsync(id, form, actor, ct));
        }

        switch (await planner.CancelAsync(id, form.Reason!.Trim(), actor, ct))
        {
            case CancellationOutcome.Cancelled:
                this.FlashOk(t["The workshop is cancelled."]);
                break;
            case CancellationOutcome.AttendanceTaken:
                this.FlashWarn(t["Attendance was taken, so the workshop cannot be cancelled any more. Close it instead."]);
                break;
            default:
                this.FlashWarn(t["The workshop is closed or cancelled already."]);
                break;
        }

        return Redirect($"/workshops/{id}");
    }

    private async Task<CancellationPage> PageAsync(Guid id, CancellationForm form, Actor actor, CancellationToken ct)
    {
        var (workshop, _) = await desk.FormAsync(id, actor, ct);

        return new CancellationPage(id, workshop.Title, workshop.IsOpen, form, await desk.AudienceAsync(id, actor, ct));
    }
}
