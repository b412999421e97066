using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Cards;

/// <summary>The owner of a new card has seen the PIN and goes on: from now on it counts.</summary>
[AllowAnonymous]
public sealed class PinsController(CardSignIn cards, SealedCards seals, CardSessions sessions, Phrases t) : Controller
{
    [HttpPost("/card/pin")]
    [EnableRateLimiting(TrainingSite.SignInLimit)]
    public async Task<IActionResult> Create(string? @sealed, CancellationToken ct)
    {
        if (seals.Open(@sealed) is not { PinHash: { } pinHash } card)
        {
            this.FlashWarn(t["That took more than ten minutes. Begin again with the card."]);

            return Redirect("/card");
        }
        else if (await cards.BeginAsync(card.CardId, pinHash, ct) is { } account)
        {
            await sessions.OpenAsync(account, ct);

            return Redirect("/today");
        }
        else
        {
            this.FlashWarn(t["This card has its PIN already, or is no longer good. Try it once more, or ask your trainer for a new card."]);

            return Redirect("/card");
        }
    }
}
