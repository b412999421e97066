using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Workshops;

[Authorize(WorkshopPolicies.Change)]
public sealed class WithdrawalsController(TrainingDb db, Registrar registrar, Phrases t) : Controller
{
    [HttpPost("/registrations/{id:guid}/withdrawal")]
    public async Task<IActionResult> Create(Guid id, Actor actor, CancellationToken ct)
    {
        var outcome = await registrar.WithdrawAsync(id, actor, ct);
        var workshopId = await db.RegistrationsOf(actor).Where(r => r.Id == id).Select(r => r.WorkshopId).SingleAsync(ct);

        if (outcome == WithdrawalOutcome.Withdrawn)
        {
            this.FlashOk(t["Taken off the list. Whoever waited longest has the place."]);
        }
        else
        {
            this.FlashWarn(outcome == WithdrawalOutcome.AttendanceTaken
                ? t["This person's attendance was marked, so they stay on the list."]
                : t["The workshop is closed or cancelled already."]);
        }

        return Redirect($"/workshops/{workshopId}");
    }
}
