using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Accounts;

/// <summary>An administrator can start a new password and never choose one: the link is shown once, for its owner to open.</summary>
[Authorize(AccountPolicies.Keep)]
public sealed class PasswordLinksController(TrainingDb db, PasswordLinks links, LocalClock clock, Phrases t) : Controller
{
    [HttpPost("/accounts/{id:guid}/password-link")]
    public async Task<IActionResult> Create(Guid id, Actor actor, CancellationToken ct)
    {
        var account = await db.AccountsOf(actor).SingleOrDefaultAsync(a => a.Id == id, ct).OrNotFoundAsync();

        if (account.IsDisabled)
        {
            this.FlashWarn(t["The account is disabled. Enable it first."]);

            return Redirect($"/accounts/{id}");
        }

        db.Log(actor, clock.NowUtc, "account.password-link-made", id);
        await db.SaveChangesAsync(ct);

        return View("Show", new PasswordLinkPage(id, account.Role == Role.Participant ? null : account.Name, await links.MakeAsync(account)));
    }
}
