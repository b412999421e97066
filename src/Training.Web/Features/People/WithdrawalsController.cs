using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.People;

[Authorize(PersonPolicies.Change)]
public sealed class WithdrawalsController(PersonRegister register, Phrases t) : Controller
{
    [HttpPost("/people/{personId:guid}/consents/withdrawal")]
    public async Task<IActionResult> Create(Guid personId, Actor actor, CancellationToken ct)
    {
        await register.WithdrawConsentAsync(personId, actor, ct);
        this.FlashOk(t["The consent is withdrawn. From now on the name leaves the programme in no export, and no card signs in."]);

        return Redirect($"/people/{personId}");
    }
}
