using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Cards;

/// <summary>Signs in with a card held out a moment ago and its PIN.</summary>
[AllowAnonymous]
public sealed class CardSignInsController(CardSignIn cards, SealedCards seals, CardSessions sessions, Phrases t) : Controller
{
    [HttpPost("/card/sign-in")]
    [EnableRateLimiting(TrainingSite.SignInLimit)]
    public async Task<IActionResult> Create(PinForm form, CancellationToken ct)
    {
        if (seals.Open(form.Sealed) is not { } card)
        {
            this.FlashWarn(t["That took more than ten minutes. Begin again with the card."]);

            return Redirect("/card");
        }
        else if (ModelState.IsValid && await cards.CheckAsync(card.CardId, card.Way, form.Pin, ct) is { } account)
        {
            await sessions.OpenAsync(account, ct);

            return Redirect("/today");
        }
        else
        {
            return Again(form);
        }
    }

    private ViewResult Again(PinForm form)
    {
        if (ModelState.IsValid)
        {
            ModelState.AddModelError("", t["Card and PIN do not match, or the card is no longer good. After five wrong PINs it rests for a while."]);
        }

        // What was typed does not stay on the screen.
        ModelState.SetModelValue(nameof(form.Pin), "", "");

        return View("Pin", form);
    }
}
