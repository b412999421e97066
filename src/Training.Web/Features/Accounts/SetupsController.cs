using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Accounts;

/// <summary>The first administrator, made by whoever holds the link from the log of the latest start.</summary>
[AllowAnonymous]
[EnableRateLimiting(TrainingSite.SignInLimit)]
public sealed class SetupsController(
    SetupLinks links, AccountRegister register, UserManager<Account> accounts, SignInManager<Account> signIns, Phrases t) : Controller
{
    [HttpGet("/setup/{token}")]
    public async Task<IActionResult> New(string token, CancellationToken ct) =>
        await links.IsValidAsync(token, ct) ? View(new SetupForm { Language = t.Language }) : Gone();

    [HttpPost("/setup/{token}")]
    public async Task<IActionResult> Create(string token, SetupForm form, CancellationToken ct)
    {
        if (!await links.IsValidAsync(token, ct))
        {
            return Gone();
        }

        var owner = Account.Create("", form.Email ?? "", Role.Administrator, t.Language, default);

        if (!ModelState.IsValid || !await IsPasswordGoodAsync(owner, form.Password!))
        {
            return View(nameof(New), form);
        }

        if (!links.TrySpend())
        {
            return Gone();
        }

        var facts = new StaffFacts { Name = form.Name!, Role = Role.Administrator, Language = form.Language!.Value };

        var hash = accounts.PasswordHasher.HashPassword(owner, form.Password!);

        if (await register.AddAsync(facts, form.Email!, actor: null, ct, hash) is not { } account)
        {
            links.Keep(token);
            ModelState.AddModelError(nameof(form.Email), t["This e-mail address has an account already."]);

            return View(nameof(New), form);
        }

        await signIns.SignInAsync(account, isPersistent: false);

        return Redirect("/accounts");
    }

    private async Task<bool> IsPasswordGoodAsync(Account owner, string password)
    {
        foreach (var validator in accounts.PasswordValidators)
        {
            if (await validator.ValidateAsync(accounts, owner, password) is { Succeeded: false } refused)
            {
                ModelState.AddPasswordErrors(refused);

                return false;
            }
        }

        return true;
    }

    private ViewResult Gone()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;

        return View("Gone", new GonePage(t["It works once, until there is an administrator, and only the one from the latest start."]));
    }
}
