using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Attendance;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Attendance;

[Authorize(AttendancePolicies.Take)]
public sealed class RollCallsController(TrainingDb db, RollCall rollCall, LocalClock clock, Phrases t) : Controller
{
    private const int MostValues = (3 * Workshop.MostPlaces * 2) + 10;

    [HttpGet("/sessions/{id:guid}/roll-call")]
    public async Task<IActionResult> Show(Guid id, Actor actor, CancellationToken ct) =>
        View(await RollPage.ReadAsync(db, id, actor, clock, t, ct));

    [HttpPost("/sessions/{id:guid}/roll-call")]
    [RequestFormLimits(ValueCountLimit = MostValues)]
    public async Task<IActionResult> Update(Guid id, RollForm form, Actor actor, CancellationToken ct)
    {
        var outcome = form.Everybody
            ? await rollCall.MarkUnmarkedAsync(id, AttendanceStatus.Present, AttendanceSource.RollCall, actor, ct)
            : await rollCall.MarkAsync(id, form.Changed, AttendanceSource.RollCall, actor, ct);

        if (outcome == MarkOutcome.Saved)
        {
            this.FlashOk(t["Everything is saved."]);
        }
        else
        {
            this.FlashWarn(t.Refusal(outcome));
        }

        return Redirect($"/sessions/{id}/roll-call");
    }
}
