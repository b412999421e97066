using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.SignIn;

[AllowAnonymous]
public sealed class LanguagesController(UserManager<Account> accounts, SignInManager<Account> signIns) : Controller
{
    [HttpPost("/language")]
    public async Task<IActionResult> Update(string language, string back)
    {
        if (SupportedLanguages.Find(language) is { } chosen)
        {
            RequestLanguage.Remember(HttpContext, chosen);

            // Only whoever is still signed in: a refresh would bring a session back that was ended a moment ago.
            if (await signIns.ValidateSecurityStampAsync(User) is { IsDisabled: false } account)
            {
                account.Language = chosen;
                await accounts.UpdateAsync(account);
                await signIns.RefreshSignInAsync(account);
            }
        }

        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
    }
}
