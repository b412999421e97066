using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.SignIn;

[AllowAnonymous]
public sealed class SignInsController(SignInCheck check, SignInManager<Account> signIns, DemoSignIns demonstration, Phrases t) : Controller
{
    /// <param name="again">Asks for the password although somebody is signed in, where only a fresh sign-in counts.</param>
    [HttpGet("/sign-in")]
    public async Task<IActionResult> New(string? returnUrl, bool again, CancellationToken ct) =>
        User.Identity?.IsAuthenticated == true && !again ? Redirect("/") : await PageAsync(new SignInForm { ReturnUrl = returnUrl }, ct);

    [HttpPost("/sign-in")]
    [EnableRateLimiting(TrainingSite.SignInLimit)]
    public async Task<IActionResult> Create(SignInForm form, CancellationToken ct)
    {
        if (ModelState.IsValid && await check.FindAsync(form.Email!, form.Password!) is { } account)
        {
            await check.NoteAsync(account, ct);
            await signIns.SignInAsync(account, isPersistent: false);

            return LocalRedirect(Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : "/");
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError("", t["E-mail or password do not match. After ten tries the account rests for ten minutes."]);
        }

        return await PageAsync(form, ct);
    }

    /// <summary>Leaves nothing of whoever was here. On a family's phone the next one can hold out their card at once.</summary>
    [HttpPost("/sign-out")]
    public async Task<IActionResult> Delete(bool toCard)
    {
        await signIns.SignOutAsync();
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";

        return Redirect(toCard ? "/card" : "/");
    }

    private async Task<IActionResult> PageAsync(SignInForm form, CancellationToken ct) =>
        View("New", new SignInPage(form, await demonstration.ListAsync(ct), await demonstration.ListCardsAsync(ct)));
}
