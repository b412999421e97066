using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Accounts;

[Authorize(AccountPolicies.Keep)]
public sealed class EnablingsController(AccountRegister register, Phrases t) : Controller
{
    [HttpPost("/accounts/{id:guid}/enabling")]
    public async Task<IActionResult> Create(Guid id, Actor actor, CancellationToken ct)
    {
        if (await register.EnableAsync(id, actor, ct) == AccountOutcome.Saved)
        {
            this.FlashOk(t["The account is enabled. Its password is the same as before."]);
        }
        else
        {
            this.FlashWarn(t["Somebody else changed this account meanwhile. Look at it again."]);
        }

        return Redirect($"/accounts/{id}");
    }
}
