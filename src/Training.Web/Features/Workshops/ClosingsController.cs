using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Workshops;

[Authorize(WorkshopPolicies.Change)]
public sealed class ClosingsController(TrainingDb db, WorkshopPlanner planner, LocalClock clock, Phrases t) : Controller
{
    [HttpPost("/workshops/{id:guid}/closing")]
    public async Task<IActionResult> Create(Guid id, Actor actor, CancellationToken ct)
    {
        switch (await planner.CloseAsync(id, actor, ct))
        {
            case ClosingOutcome.Closed:
                this.FlashOk(t["The workshop is closed."]);
                break;
            case ClosingOutcome.NotOver:
                this.FlashWarn(t["The workshop is not over yet. Close it after its last session."]);
                break;
            case ClosingOutcome.RollCallMissing:
                this.FlashWarn(Missing(await db.ReadWorkshopPageAsync(id, actor, clock, t, ct)));
                break;
            default:
                this.FlashWarn(t["The workshop is closed or cancelled already."]);
                break;
        }

        return Redirect($"/workshops/{id}");
    }

    private string Missing(WorkshopPage page)
    {
        var sessions = page.Sessions.Where(s => s.Marked < s.Total).Select(s => t["session {0} ({1} of {2} marked)", s.Number, s.Marked, s.Total]);

        return page.Counts.OnRoll == 0
            ? t["Nobody is on the roll yet. Add those who came, take the roll call, then close the workshop."]
            : t["The roll call is not complete: {0}.", string.Join(", ", sessions)];
    }
}
