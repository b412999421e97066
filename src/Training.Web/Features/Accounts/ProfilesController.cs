using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Accounts;

/// <summary>One's own account: name, language, and the way to a new password.</summary>
public sealed class ProfilesController(TrainingDb db, AccountRegister register, SignInManager<Account> signIns) : Controller
{
    [HttpGet("/account")]
    public async Task<IActionResult> Edit(Actor actor, CancellationToken ct)
    {
        var form = await db.Users
            .Where(a => a.Id == actor.AccountId)
            .Select(a => new ProfileForm { Name = a.Name, Language = a.Language, HasPassword = a.PasswordHash != null })
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();

        return View(form);
    }

    [HttpPost("/account")]
    public async Task<IActionResult> Update(ProfileForm form, Actor actor, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            form.HasPassword = await db.Users.AnyAsync(a => a.Id == actor.AccountId && a.PasswordHash != null, ct);

            return View(nameof(Edit), form);
        }

        if (await signIns.ValidateSecurityStampAsync(User) is not { IsDisabled: false })
        {
            return Challenge();
        }

        var account = await register.ChangeOwnAsync(form.Name!, form.Language!.Value, actor, ct);
        RequestLanguage.Remember(HttpContext, account.Language);
        await signIns.RefreshSignInAsync(account);
        this.FlashOk(Phrases.In(account.Language)["Saved."]);

        return Redirect("/account");
    }
}
