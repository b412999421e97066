using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.Web.Features.Workshops;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Attendance;

[Authorize(AttendancePolicies.Take)]
public sealed class WalkInsController(TrainingDb db, Registrar registrar, Phrases t) : Controller
{
    [HttpGet("/sessions/{id:guid}/walk-ins/new")]
    public async Task<IActionResult> New(Guid id, string? q, Actor actor, CancellationToken ct)
    {
        var session = await FindAsync(id, actor, ct);
        var choices = await db.ChoosePeopleAsync(session.WorkshopId, q, actor, t, ct, atTheDoor: true);

        return View(new PersonChoicePage(id, session.Title, session.IsOpen, q, choices));
    }

    [HttpPost("/sessions/{id:guid}/walk-ins")]
    public async Task<IActionResult> Create(Guid id, Guid personId, Actor actor, CancellationToken ct)
    {
        var session = await FindAsync(id, actor, ct);

        if (await registrar.WalkInAsync(session.WorkshopId, personId, actor, ct))
        {
            this.FlashOk(t["Added to the roll. Mark them now."]);
        }
        else
        {
            this.FlashWarn(t["The workshop is closed or cancelled, so the roll is not changed any more."]);
        }

        return Redirect($"/sessions/{id}/roll-call");
    }

    private Task<WalkInSession> FindAsync(Guid id, Actor actor, CancellationToken ct) =>
        db.SessionsOf(actor)
            .Where(s => s.Id == id)
            .Select(s => new WalkInSession(s.WorkshopId, s.Workshop.Title, s.Workshop.ClosedUtc == null && s.Workshop.CancelledUtc == null))
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();

    private sealed record WalkInSession(Guid WorkshopId, LocalText Title, bool IsOpen);
}
