using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Cards;

/// <summary>
/// A card is held out. One that is in use asks for its PIN, and so does one that does not exist: what is wrong, or that anything is, shows
/// only after the PIN.
/// </summary>
[AllowAnonymous]
public sealed class PresentationsController(CardSignIn cards, SealedCards seals, Phrases t) : Controller
{
    [HttpGet("/card")]
    public IActionResult New() => View(new PresentationForm());

    [HttpPost("/card")]
    [EnableRateLimiting(TrainingSite.SignInLimit)]
    public async Task<IActionResult> Create(PresentationForm form, CancellationToken ct)
    {
        if (ModelState.IsValid && !form.IsWhole)
        {
            ModelState.AddModelError(nameof(form.Code), t["Enter the ten letters that stand on the card."]);
        }

        if (!ModelState.IsValid)
        {
            return View(nameof(New), form);
        }

        var card = await cards.PresentAsync(form.Token, form.Code, ct);
        var seal = seals.Seal(card);

        return card.NewPin is { } pin ? View("NewPin", new NewPinPage(pin.Digits, seal)) : View("Pin", new PinForm { Sealed = seal });
    }
}
