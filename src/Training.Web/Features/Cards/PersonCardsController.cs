using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Cards;

/// <summary>One card, from the person's page or from the list of the group.</summary>
[Authorize(CardPolicies.Issue)]
public sealed class PersonCardsController(CardPrinting printing) : Controller
{
    [HttpPost("/people/{id:guid}/card")]
    public async Task<IActionResult> Create(Guid id, PrintForm form, string? back, Actor actor, CancellationToken ct)
    {
        var address = Url.IsLocalUrl(back) ? back : $"/people/{id}";

        if (await printing.PrintAsync([id], form, address, actor, ct) is { } sheet)
        {
            return View("Print", sheet);
        }

        this.FlashWarn(printing.ShownAlready);

        return Redirect(address);
    }
}
