using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.Core.Workshops.Planning;

namespace Training.Web.Features.Programmes;

/// <summary>Proposes a schedule for what was chosen. Nothing is saved.</summary>
[Authorize(ProgrammePolicies.Plan)]
public sealed class PhasePlanProposalsController(PhasePlanDesk desk, Phrases t) : Controller
{
    [HttpPost("/programmes/{code}/phase-plans/proposal")]
    [RequestFormLimits(ValueCountLimit = PhasePlansController.MostValues, Order = PhasePlansController.BeforeAntiforgery)]
    public async Task<IActionResult> Create(string code, PhasePlanForm terms, Actor actor, CancellationToken ct)
    {
        var choices = (await desk.ChoicesAsync(code, terms.PhaseId, terms.Oblast, actor, ct)).InOrder(t);

        if (ModelState.IsValid)
        {
            terms.CommunityIds = [.. terms.CommunityIds.Intersect(choices.Communities.Where(c => !c.IsPlanned).Select(c => c.Id))];
            var schedule = await desk.ProposeAsync(choices, terms.ToTerms(), ct);

            if (schedule.Problems.Count == 0)
            {
                return View("PhaseSchedule", PhaseSchedulePage.Proposed(schedule, terms, t));
            }

            foreach (var problem in schedule.Problems)
            {
                ModelState.AddModelError($"Terms.{FieldOf(problem)}", t.Of(problem));
            }
        }

        return View("PhasePlan", new PhasePlanPage(choices, terms));
    }

    private static string FieldOf(PlanRequestProblem problem) => problem switch
    {
        PlanRequestProblem.WindowReversed or PlanRequestProblem.WindowInThePast or PlanRequestProblem.WindowTooLong => nameof(PhasePlanForm.To),
        PlanRequestProblem.NoWorkingDays => nameof(PhasePlanForm.WorkingDays),
        PlanRequestProblem.NoCommunities => nameof(PhasePlanForm.CommunityIds),
        PlanRequestProblem.NoTrainers => nameof(PhasePlanForm.TrainerIds),
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, null),
    };
}

public static class TermErrors
{
    public static bool HasErrorsIn(this ModelStateDictionary state, string prefix) =>
        state.FindKeysWithPrefix(prefix).Any(entry => entry.Value.Errors.Count > 0);
}
