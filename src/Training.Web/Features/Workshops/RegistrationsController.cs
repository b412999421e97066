using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Workshops;

[Authorize(WorkshopPolicies.Change)]
public sealed class RegistrationsController(TrainingDb db, Registrar registrar, Phrases t) : Controller
{
    [HttpGet("/workshops/{id:guid}/registrations/new")]
    public async Task<IActionResult> New(Guid id, string? q, Actor actor, CancellationToken ct)
    {
        var workshop = await db.WorkshopsOf(actor)
            .Where(w => w.Id == id)
            .Select(w => new { w.Title, IsOpen = w.ClosedUtc == null && w.CancelledUtc == null })
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();

        return View(new PersonChoicePage(id, workshop.Title, workshop.IsOpen, q, await db.ChoosePeopleAsync(id, q, actor, t, ct)));
    }

    [HttpPost("/workshops/{id:guid}/registrations")]
    public async Task<IActionResult> Create(Guid id, Guid personId, Actor actor, CancellationToken ct)
    {
        if (await registrar.InviteAsync(id, personId, actor, ct))
        {
            this.FlashOk(t.Plural(1, "{0} person is invited.", "{0} people are invited."));
        }
        else
        {
            this.FlashWarn(t["Nobody was left to invite."]);
        }

        return Redirect($"/workshops/{id}");
    }
}
