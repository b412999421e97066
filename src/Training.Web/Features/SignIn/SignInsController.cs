using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.SignIn;

[AllowAnonymous]
public sealed class SignInsController(
    UserManager<Account> accounts,
    SignInManager<Account> signIns,
    IPasswordHasher<Account> hasher,
    LocalClock clock,
    Phrases t) : Controller
{
    // A hash nobody's password fits, so that an unknown address takes as long as a known one.
    private static readonly Account Nobody = Account.Create("", "", Role.Participant, SupportedLanguages.Default, default);
    private static string? nobodysHash;

    [HttpGet("/sign-in")]
    public IActionResult New(string? returnUrl) =>
        User.Identity?.IsAuthenticated == true ? Redirect("/") : View(new SignInForm { ReturnUrl = returnUrl });

    [HttpPost("/sign-in")]
    [EnableRateLimiting(TrainingSite.SignInLimit)]
    public async Task<IActionResult> Create(SignInForm form)
    {
        if (ModelState.IsValid && await CheckAsync(form.Email!, form.Password!) is { } account)
        {
            account.LastSignInUtc = clock.NowUtc;
            await accounts.UpdateAsync(account);
            await signIns.SignInAsync(account, isPersistent: false);

            return LocalRedirect(Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : "/");
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError("", t["E-mail or password do not match. After ten tries the account rests for five minutes."]);
        }

        return View("New", form);
    }

    [HttpPost("/sign-out")]
    public async Task<IActionResult> Delete()
    {
        await signIns.SignOutAsync();
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";

        return Redirect("/");
    }

    private async Task<Account?> CheckAsync(string email, string password)
    {
        var account = await accounts.FindByEmailAsync(email);

        if (account is null || account.IsDisabled || account.PasswordHash is null)
        {
            nobodysHash ??= hasher.HashPassword(Nobody, Guid.CreateVersion7().ToString());
            hasher.VerifyHashedPassword(Nobody, nobodysHash, password);

            return null;
        }

        var result = await signIns.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);

        return result.Succeeded ? account : null;
    }
}
