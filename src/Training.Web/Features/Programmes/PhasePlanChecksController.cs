using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Web.Features.Programmes;

/// <summary>Looks again at a schedule whose workshops were moved by hand. Nothing is saved.</summary>
[Authorize(ProgrammePolicies.Plan)]
public sealed class PhasePlanChecksController(PhasePlanDesk desk, Phrases t) : Controller
{
    [HttpPost("/programmes/{code}/phase-plans/check")]
    [RequestFormLimits(ValueCountLimit = PhasePlansController.MostValues, Order = PhasePlansController.BeforeAntiforgery)]
    public async Task<IActionResult> Create(string code, PhaseScheduleForm schedule, Actor actor, CancellationToken ct)
    {
        var choices = (await desk.ChoicesAsync(code, schedule.Terms.PhaseId, schedule.Terms.Oblast, actor, ct)).InOrder(t);

        if (ModelState.HasErrorsIn(nameof(schedule.Terms)))
        {
            return View("PhasePlan", new PhasePlanPage(choices, schedule.Terms));
        }

        var plan = await desk.CheckAsync(choices, schedule.ToTerms(), schedule.ToWorkshops(choices), ct);

        return View("PhaseSchedule", PhaseSchedulePage.Checked(plan, schedule, ModelState, t));
    }
}
