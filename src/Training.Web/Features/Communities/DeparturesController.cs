using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Communities;

[Authorize(CommunityPolicies.ChangeMembers)]
public sealed class DeparturesController(TrainingDb db, GroupSeating seating, LocalClock clock, Phrases t) : Controller
{
    [HttpGet("/members/{memberId:guid}/departure")]
    public async Task<IActionResult> New(Guid memberId, Actor actor, CancellationToken ct)
    {
        var sitting = await SittingMember.FindAsync(db, memberId, actor, ct);

        return View(new DepartureForm { LastDay = sitting.Member.To ?? clock.Today, Sitting = sitting });
    }

    [HttpPost("/members/{memberId:guid}/departure")]
    public async Task<IActionResult> Create(Guid memberId, DepartureForm form, Actor actor, CancellationToken ct)
    {
        MemberDays.Check(ModelState, nameof(form.LastDay), form.LastDay, clock.Today, t);
        form.Sitting = await SittingMember.FindAsync(db, memberId, actor, ct);

        if (ModelState.IsValid)
        {
            var outcome = await seating.LeaveAsync(memberId, form.LastDay!.Value, actor, ct);

            if (outcome == DepartureOutcome.Left)
            {
                this.FlashOk(t["The last day is saved. The membership stays in the history."]);

                return Redirect($"/communities/{form.Sitting.CommunityId}");
            }

            ModelState.AddModelError(nameof(form.LastDay), outcome == DepartureOutcome.BeforeArrival
                ? t["The membership began on {0}. Enter that day or a later one.", t.Date(form.Sitting.Member.From)]
                : t["On that day the place is another’s. Enter an earlier day."]);
        }

        return View("New", form);
    }
}
