using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Cards;

[Authorize(CardPolicies.Issue)]
public sealed class RevocationsController(CardRegister register, Phrases t) : Controller
{
    [HttpPost("/people/{id:guid}/card/revocation")]
    public async Task<IActionResult> Create(Guid id, string? back, Actor actor, CancellationToken ct)
    {
        await register.RevokeAsync(id, actor, ct);
        this.FlashOk(t["The card is revoked. Whoever is signed in with it is signed out within a minute."]);

        return Redirect(Url.IsLocalUrl(back) ? back : $"/people/{id}");
    }
}
