using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Workshops;

/// <summary>Moves or changes a workshop in two steps: first who will be told of it, then the save.</summary>
[Authorize(WorkshopPolicies.Change)]
public sealed class ChangesController(WorkshopPlanner planner, WorkshopDesk desk, Phrases t) : Controller
{
    [HttpGet("/workshops/{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, Actor actor, CancellationToken ct)
    {
        var (workshop, form) = await desk.FormAsync(id, actor, ct);

        return workshop.IsOpen ? View(form) : NotOpen(id);
    }

    [HttpPost("/workshops/{id:guid}")]
    public async Task<IActionResult> Update(Guid id, WorkshopForm form, Actor actor, CancellationToken ct)
    {
        var (workshop, present) = await desk.FormAsync(id, actor, ct);
        form.Choices = present.Choices;
        form.CheckChange(ModelState, t);

        return !workshop.IsOpen ? NotOpen(id)
            : !ModelState.IsValid || form.Step == ChangeStep.Back ? View("Edit", form)
            : form.Fingerprint == present.Fingerprint ? Saved(id)
            : form.Seen != present.Fingerprint ? Overtaken(form, present)
            : form.Step == ChangeStep.Save ? await SaveAsync(id, form, present.Version, actor, ct)
            : View("Check", await desk.CheckAsync(workshop, form, actor, ct));
    }

    private async Task<IActionResult> SaveAsync(Guid id, WorkshopForm form, int version, Actor actor, CancellationToken ct)
    {
        switch (await planner.ChangeAsync(id, form.ToChange(version), actor, ct))
        {
            case ChangeOutcome.Saved:
                return Saved(id);
            case ChangeOutcome.NotOpen:
                return NotOpen(id);
            case ChangeOutcome.AttendanceTaken:
                ModelState.AddModelError("", t["Attendance was taken at one of these sessions, so its date and times stay as they are."]);
                return View("Edit", form);
            default:
                var (_, present) = await desk.FormAsync(id, actor, ct);
                return present.Fingerprint == form.Seen
                    ? await SaveAsync(id, form, present.Version, actor, ct)
                    : Overtaken(form, present);
        }
    }

    private ViewResult Overtaken(WorkshopForm form, WorkshopForm present)
    {
        form.Overtake(present, t);
        ModelState.Remove(nameof(form.Seen));
        ModelState.AddModelError("", t["Somebody changed this workshop while you worked on it. What you typed is still here; the value of now stands beside it."]);

        return View("Edit", form);
    }

    private RedirectResult Saved(Guid id)
    {
        this.FlashOk(t["Everything is saved."]);

        return Redirect($"/workshops/{id}");
    }

    private RedirectResult NotOpen(Guid id)
    {
        this.FlashWarn(t["A closed or cancelled workshop is not changed any more."]);

        return Redirect($"/workshops/{id}");
    }
}
