using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Accounts;

[Authorize(AccountPolicies.Keep)]
public sealed class DisablingsController(AccountRegister register, Phrases t) : Controller
{
    [HttpPost("/accounts/{id:guid}/disabling")]
    public async Task<IActionResult> Create(Guid id, Actor actor, CancellationToken ct)
    {
        switch (await register.DisableAsync(id, actor, ct))
        {
            case AccountOutcome.Saved:
                this.FlashOk(t["The account is disabled. Wherever it is signed in, it is signed out within a minute."]);
                break;
            case AccountOutcome.LastAdministrator:
                this.FlashWarn(t["This is the last active administrator. Make another one first."]);
                break;
            default:
                this.FlashWarn(t["Somebody else changed this account meanwhile. Look at it again."]);
                break;
        }

        return Redirect($"/accounts/{id}");
    }
}
