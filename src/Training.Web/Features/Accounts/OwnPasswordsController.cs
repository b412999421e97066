using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Accounts;

/// <summary>Changes one's own password, for whoever knows the present one. Every other session ends.</summary>
[EnableRateLimiting(TrainingSite.SignInLimit)]
public sealed class OwnPasswordsController(
    UserManager<Account> accounts, SignInManager<Account> signIns, TrainingDb db, LocalClock clock, Phrases t) : Controller
{
    [HttpGet("/account/password")]
    public IActionResult New() => View(new PasswordChangeForm());

    [HttpPost("/account/password")]
    public async Task<IActionResult> Create(PasswordChangeForm form, Actor actor)
    {
        if (await signIns.ValidateSecurityStampAsync(User) is not { IsDisabled: false } account)
        {
            return Challenge();
        }

        if (ModelState.IsValid && !(await signIns.CheckPasswordSignInAsync(account, form.Present!, lockoutOnFailure: true)).Succeeded)
        {
            ModelState.AddModelError(nameof(form.Present), t["This is not your present password. After ten tries the account rests for ten minutes."]);
        }

        if (ModelState.IsValid)
        {
            db.Log(actor, clock.NowUtc, "account.password-set", account.Id);
            var result = await accounts.ChangePasswordAsync(account, form.Present!, form.Password!);

            if (result.Succeeded)
            {
                await signIns.RefreshSignInAsync(account);
                this.FlashOk(t["Your password is changed. Everywhere else you are signed out."]);

                return Redirect("/account");
            }

            ModelState.AddPasswordErrors(result);
        }

        return View(nameof(New), form);
    }
}
