using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Communities;

public sealed class CommunitiesController(
    TrainingDb db, CommunityRegister register, IAuthorizationService authorization, LocalClock clock, Phrases t) : Controller
{
    [Authorize(CommunityPolicies.See)]
    [HttpGet("/communities")]
    public async Task<IActionResult> Index(string? oblast, int? page, Actor actor, CancellationToken ct) =>
        View(await CommunitiesPage.ReadAsync(db, actor, oblast, page, clock.Today, t, await MayAsync(CommunityPolicies.Change), ct));

    [Authorize(CommunityPolicies.See)]
    [HttpGet("/communities/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, Actor actor, CancellationToken ct) =>
        View(await CommunityPage.ReadAsync(
            db, actor, id, clock.Today, await MayAsync(CommunityPolicies.Change), await MayAsync(CommunityPolicies.ChangeMembers), ct));

    [Authorize(CommunityPolicies.Change)]
    [HttpGet("/communities/new")]
    public async Task<IActionResult> New(CancellationToken ct) =>
        await FormAsync("New", new CommunityForm(), ct);

    [Authorize(CommunityPolicies.Change)]
    [HttpPost("/communities")]
    public async Task<IActionResult> Create(CommunityForm form, Actor actor, CancellationToken ct)
    {
        await CheckAsync(form, ct);

        if (!ModelState.IsValid)
        {
            return await FormAsync("New", form, ct);
        }

        await register.AddAsync(form.Id, form.ToFacts(), actor, ct);
        this.FlashOk(t["The community is added. Its group has the usual seats, all of them empty."]);

        return Redirect($"/communities/{form.Id}");
    }

    [Authorize(CommunityPolicies.Change)]
    [HttpGet("/communities/{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, Actor actor, CancellationToken ct) =>
        await FormAsync("Edit", CommunityForm.Of(await FindAsync(id, actor, ct)), ct);

    [Authorize(CommunityPolicies.Change)]
    [HttpPost("/communities/{id:guid}")]
    public async Task<IActionResult> Update(Guid id, CommunityForm form, Actor actor, CancellationToken ct)
    {
        form.Id = id;
        await CheckAsync(form, ct);

        if (!ModelState.IsValid)
        {
            return await FormAsync("Edit", form, ct);
        }
        else if (await register.ChangeAsync(id, form.ToFacts(), form.Version, actor, ct) == CommunityChangeOutcome.Saved)
        {
            this.FlashOk(t["The community is saved."]);

            return Redirect($"/communities/{id}");
        }
        else
        {
            form.Oblasts = await OblastsAsync(ct);
            form.ShowBeside(await FindAsync(id, actor, ct), ModelState, t);

            return View("Edit", form);
        }
    }

    private async Task<bool> MayAsync(string policy) => (await authorization.AuthorizeAsync(User, policy)).Succeeded;

    private async Task CheckAsync(CommunityForm form, CancellationToken ct)
    {
        form.AddErrors(ModelState, t);

        if (form.OblastCode is { } code && !await db.Oblasts.AnyAsync(o => o.Code == code, ct))
        {
            ModelState.AddModelError(nameof(form.OblastCode), t["Choose the oblast."]);
        }
    }

    private async Task<IActionResult> FormAsync(string view, CommunityForm form, CancellationToken ct)
    {
        form.Oblasts = await OblastsAsync(ct);

        return View(view, form);
    }

    private async Task<IReadOnlyList<SelectListItem>> OblastsAsync(CancellationToken ct) =>
        [.. (await db.Oblasts.AsNoTracking().ToListAsync(ct))
            .Select(o => new SelectListItem(t.Of(o.Name), o.Code))
            .OrderBy(o => o.Text, StringComparer.Create(t.Culture, ignoreCase: true))];

    private Task<Community> FindAsync(Guid id, Actor actor, CancellationToken ct) =>
        db.CommunitiesOf(actor).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct).OrNotFoundAsync();
}
