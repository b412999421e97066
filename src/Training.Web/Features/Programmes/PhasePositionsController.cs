using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Programmes;

[Authorize(ProgrammePolicies.Change)]
public sealed class PhasePositionsController(PhaseRegister phases, Phrases t) : Controller
{
    /// <summary>Moves a phase one place up (-1) or down (1).</summary>
    [HttpPost("/programmes/{code}/phases/{id:guid}/position")]
    public async Task<IActionResult> Update(string code, Guid id, int steps, int version, Actor actor, CancellationToken ct)
    {
        if (await phases.MoveAsync(code, id, Math.Sign(steps), version, actor, ct) == PhaseOutcome.OvertakenByAnother)
        {
            this.FlashWarn(PhaseWords.Overtaken(t));
        }

        return Redirect($"/programmes/{code}/phases");
    }
}

public static class PhaseWords
{
    public static string Overtaken(Phrases t) =>
        t["The phases were changed meanwhile. Here is how they stand now; repeat your change if it is still needed."];
}
