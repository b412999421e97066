using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Accounts;

/// <summary>Where a password link leads: whoever holds it sets the password of its account, once.</summary>
[AllowAnonymous]
[EnableRateLimiting(TrainingSite.SignInLimit)]
public sealed class PasswordsController(PasswordLinks links, Phrases t) : Controller
{
    private const string ConcurrencyFailure = nameof(ConcurrencyFailure);

    [HttpGet("/password/{token}")]
    public async Task<IActionResult> New(string token, Guid account) =>
        await links.FindAsync(token, account) is null ? Gone() : View(new NewPasswordForm());

    [HttpPost("/password/{token}")]
    public async Task<IActionResult> Create(string token, Guid account, NewPasswordForm form)
    {
        if (await links.FindAsync(token, account) is not { } owner)
        {
            return Gone();
        }

        if (!ModelState.IsValid)
        {
            return View(nameof(New), form);
        }

        var result = await links.UseAsync(owner, token, form.Password!);

        if (result.Succeeded)
        {
            this.FlashOk(t["Your password is set. Sign in with it."]);

            return Redirect("/sign-in");
        }

        if (result.Errors.Any(e => e.Code == ConcurrencyFailure))
        {
            return Gone();
        }

        ModelState.AddPasswordErrors(result);

        return View(nameof(New), form);
    }

    private ViewResult Gone()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;

        return View("Gone", new GonePage(t["It works once and for one day. Ask your administrator for a new one."]));
    }
}
