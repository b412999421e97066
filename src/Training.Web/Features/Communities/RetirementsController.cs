using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Communities;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Communities;

/// <summary>A retired stakeholder group is offered to nobody any more; seats and people that have it keep it.</summary>
[Authorize(CommunityPolicies.Change)]
public sealed class RetirementsController(StakeholderGroupRegister register, Phrases t) : Controller
{
    [HttpPost("/stakeholder-groups/{id:guid}/retirement")]
    public async Task<IActionResult> Create(Guid id, Actor actor, CancellationToken ct)
    {
        await register.SetRetiredAsync(id, isRetired: true, actor, ct);
        this.FlashOk(t["The stakeholder group is retired. Seats and people that have it keep it."]);

        return Redirect("/stakeholder-groups");
    }

    [HttpPost("/stakeholder-groups/{id:guid}/retirement/deletion")]
    public async Task<IActionResult> Delete(Guid id, Actor actor, CancellationToken ct)
    {
        await register.SetRetiredAsync(id, isRetired: false, actor, ct);
        this.FlashOk(t["The stakeholder group is offered again."]);

        return Redirect("/stakeholder-groups");
    }
}
