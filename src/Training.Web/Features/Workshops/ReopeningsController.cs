using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Workshops;

[Authorize(WorkshopPolicies.Reopen)]
public sealed class ReopeningsController(TrainingDb db, WorkshopPlanner planner, Phrases t) : Controller
{
    [HttpGet("/workshops/{id:guid}/reopening/new")]
    public async Task<IActionResult> New(Guid id, Actor actor, CancellationToken ct) =>
        View(await PageAsync(id, new ReopeningForm(), actor, ct));

    [HttpPost("/workshops/{id:guid}/reopening")]
    public async Task<IActionResult> Create(Guid id, ReopeningForm form, Actor actor, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return View("New", await PageAsync(id, form, actor, ct));
        }

        if (await planner.ReopenAsync(id, form.Reason!.Trim(), actor, ct))
        {
            this.FlashOk(t["The workshop is open again."]);
        }

        return Redirect($"/workshops/{id}");
    }

    private async Task<ReopeningPage> PageAsync(Guid id, ReopeningForm form, Actor actor, CancellationToken ct)
    {
        var title = await db.WorkshopsLedBy(actor).Where(w => w.Id == id).Select(w => w.Title).SingleOrDefaultAsync(ct).OrNotFoundAsync();

        return new ReopeningPage(id, title, form);
    }
}
