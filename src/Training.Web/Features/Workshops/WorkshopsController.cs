using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Workshops;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Workshops;

[Authorize(WorkshopPolicies.See)]
public sealed class WorkshopsController(TrainingDb db, WorkshopPlanner planner, WorkshopDesk desk, LocalClock clock, Phrases t) : Controller
{
    [HttpGet("/workshops/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, Actor actor, CancellationToken ct) =>
        View(await db.ReadWorkshopPageAsync(id, actor, clock, t, ct));

    [HttpGet("/workshops/new")]
    [Authorize(WorkshopPolicies.Change)]
    public async Task<IActionResult> New(string? programme, Guid? community, Guid? phase, Actor actor, CancellationToken ct)
    {
        if (programme is null)
        {
            return View("Programmes", await db.ProgrammesOf(actor).OrderBy(p => p.Code).Select(p => new ProgrammeChoice(p.Code, p.Title)).ToListAsync(ct));
        }

        var choices = await desk.ChoicesAsync(programme, actor, ct);

        return View(WorkshopForm.For(choices, community, phase, actor.AccountId));
    }

    [HttpPost("/workshops")]
    [Authorize(WorkshopPolicies.Change)]
    public async Task<IActionResult> Create(WorkshopForm form, Actor actor, CancellationToken ct)
    {
        form.Choices = await desk.ChoicesAsync(form.Programme ?? "", actor, ct);
        form.CheckNew(ModelState, t);

        if (!ModelState.IsValid)
        {
            return View("New", form);
        }

        await planner.CreateAsync(form.ToNewWorkshop(), actor, ct);
        this.FlashOk(t["The workshop is planned."]);

        return Redirect($"/workshops/{form.Id}");
    }
}
