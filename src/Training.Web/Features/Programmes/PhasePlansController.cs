using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Programmes;

/// <summary>"Plan a phase": choose, look at the proposal, move what should be moved, save all at once. All state travels in the form.</summary>
[Authorize(ProgrammePolicies.Plan)]
public sealed class PhasePlansController(PhasePlanDesk desk, WorkshopPlanner planner, LocalClock clock, Phrases t) : Controller
{
    public const int MostValues = 8192;
    public const int BeforeAntiforgery = -1;

    [HttpGet("/programmes/{code}/phase-plans/new")]
    public async Task<IActionResult> New(string code, Guid? phase, string? oblast, Actor actor, CancellationToken ct)
    {
        var choices = (await desk.ChoicesAsync(code, phase, oblast, actor, ct)).InOrder(t);

        return View("PhasePlan", new PhasePlanPage(choices, PhasePlanForm.Suggest(choices, clock.Today)));
    }

    [HttpPost("/programmes/{code}/phase-plans")]
    [RequestFormLimits(ValueCountLimit = MostValues, Order = BeforeAntiforgery)]
    public async Task<IActionResult> Create(string code, PhaseScheduleForm schedule, Actor actor, CancellationToken ct)
    {
        var choices = (await desk.ChoicesAsync(code, schedule.Terms.PhaseId, schedule.Terms.Oblast, actor, ct)).InOrder(t);

        if (ModelState.HasErrorsIn(nameof(schedule.Terms)))
        {
            return View("PhasePlan", new PhasePlanPage(choices, schedule.Terms));
        }

        var plan = await desk.CheckAsync(choices, schedule.ToTerms(), schedule.ToWorkshops(choices), ct);
        var refusal = ModelState.IsValid ? WhyNot(plan, schedule.AcceptWarnings) ?? await SaveAsync(plan, actor, ct) : null;

        if (ModelState.IsValid && refusal is null)
        {
            this.FlashOk(t.Plural(plan.Workshops.Count, "{0} workshop is planned.", "{0} workshops are planned."));

            return Redirect(choices.Oblasts.Chosen is { } oblast ? $"/programmes/{choices.Code}?oblast={oblast}" : $"/programmes/{choices.Code}");
        }

        if (refusal is not null)
        {
            ModelState.AddModelError("", refusal);
        }

        return View("PhaseSchedule", PhaseSchedulePage.Checked(plan, schedule, ModelState, t));
    }

    private string? WhyNot(PhaseSchedule plan, bool acceptWarnings)
    {
        var planned = plan.Choices.Communities.Where(c => c.IsPlanned).Select(c => c.Id).Intersect(plan.Terms.CommunityIds).ToList();

        return plan switch
        {
            { Terms.CommunityIds.Count: 0 } => t["Tick at least one community. Nothing was saved."],
            { Problems.Count: > 0 } => t.Of(plan.Problems[0]),
            _ when planned.Count > 0 => AlreadyPlanned(plan.Choices, planned),
            { IsBlocked: true } => t["The plan still has conflicts. Solve them or untick the community. Nothing was saved."],
            { HasWarnings: true } when !acceptWarnings =>
                t["The plan has warnings. Tick the box below the table to save in spite of them. Nothing was saved."],
            _ => null,
        };
    }

    private async Task<string?> SaveAsync(PhaseSchedule plan, Actor actor, CancellationToken ct)
    {
        var planning = await planner.PlanPhaseAsync(plan.ToWorkshops(plan.Choices.Phase!), actor, ct);

        return planning.IsSaved ? null : AlreadyPlanned(plan.Choices, planning.AlreadyPlanned);
    }

    private string AlreadyPlanned(PhasePlanChoices choices, IReadOnlyList<Guid> planned)
    {
        var names = choices.Communities.Where(c => planned.Contains(c.Id)).Select(c => t.Of(c.Name));

        return t["Already planned in this phase: {0}. Nothing was saved.", string.Join(", ", names)];
    }
}
