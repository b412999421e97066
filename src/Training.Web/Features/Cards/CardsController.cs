using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Cards;

/// <summary>The cards of a community's group.</summary>
[Authorize(CardPolicies.Issue)]
public sealed class CardsController(TrainingDb db, CardPrinting printing, LocalClock clock, Phrases t) : Controller
{
    [HttpGet("/communities/{id:guid}/cards")]
    public async Task<IActionResult> Index(Guid id, Actor actor, CancellationToken ct) =>
        View(await CardsPage.ReadAsync(db, actor, id, clock, t, ct));

    [HttpPost("/communities/{id:guid}/cards")]
    public async Task<IActionResult> Create(Guid id, PrintForm form, Actor actor, CancellationToken ct)
    {
        var back = $"/communities/{id}/cards";
        var chosen = await ChosenAsync(id, form, actor, ct);
        var sheet = chosen.Count > 0 ? await printing.PrintAsync(chosen, form, back, actor, ct) : null;

        if (sheet is null)
        {
            this.FlashWarn(chosen.Count > 0 ? printing.ShownAlready : t["Choose who is to get a card."]);

            return Redirect(back);
        }

        return View("Print", sheet);
    }

    private async Task<IReadOnlyCollection<Guid>> ChosenAsync(Guid id, PrintForm form, Actor actor, CancellationToken ct)
    {
        var wanted = form.PersonIds.Distinct().ToList();
        var found = await CardsPage.MembersOf(db, actor, id, clock.Today).CountAsync(p => wanted.Contains(p.Id), ct);

        return found == wanted.Count && await db.GroupsOf(actor).AnyAsync(g => g.CommunityId == id, ct)
            ? wanted
            : throw new NotFoundException(nameof(Person));
    }
}
