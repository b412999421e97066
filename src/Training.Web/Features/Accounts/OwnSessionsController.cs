using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Accounts;

public sealed class OwnSessionsController(AccountRegister register, SignInManager<Account> signIns, Phrases t) : Controller
{
    /// <summary>Signs out here at once, and wherever else the account is signed in within a minute.</summary>
    [HttpPost("/account/sessions/deletion")]
    public async Task<IActionResult> Delete(Actor actor, CancellationToken ct)
    {
        await register.EndOwnSessionsAsync(actor, ct);
        await signIns.SignOutAsync();
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        this.FlashOk(t["You are signed out everywhere."]);

        return Redirect("/sign-in");
    }
}
