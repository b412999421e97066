using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.People;

public sealed class PeopleController(TrainingDb db, PersonRegister register, LocalClock clock, Phrases t) : Controller
{
    [Authorize(PersonPolicies.See)]
    [HttpGet("/people")]
    public async Task<IActionResult> Index(PeopleFilter filter, Actor actor, CancellationToken ct) =>
        View(await PeoplePage.ReadAsync(db, actor, filter, clock.Today, t, ct));

    [Authorize(PersonPolicies.See)]
    [HttpGet("/people/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, Actor actor, CancellationToken ct) =>
        View(await PersonPage.ReadAsync(db, actor, id, clock, ct));

    [Authorize(PersonPolicies.Change)]
    [HttpGet("/people/new")]
    public async Task<IActionResult> New(Guid? community, Guid? group, string? back, Actor actor, CancellationToken ct) =>
        await FormAsync("New", new PersonForm { CommunityId = community, StakeholderGroupId = group, Back = back }, actor, ct);

    [Authorize(PersonPolicies.Change)]
    [HttpPost("/people")]
    public async Task<IActionResult> Create(PersonForm form, Actor actor, CancellationToken ct)
    {
        form.AddErrors(ModelState, clock.Today, t);

        if (!ModelState.IsValid || await MayBeKnownAsync(form, actor, ct))
        {
            return await FormAsync("New", form, actor, ct);
        }

        await register.AddAsync(form.Id, form.ToFacts(), actor, ct);
        this.FlashOk(t["The person is added."]);

        return Url.IsLocalUrl(form.Back)
            ? LocalRedirect(QueryHelpers.AddQueryString(form.Back, "person", $"{form.Id}"))
            : Redirect($"/people/{form.Id}");
    }

    [Authorize(PersonPolicies.Change)]
    [HttpGet("/people/{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, Actor actor, CancellationToken ct) =>
        await FormAsync("Edit", PersonForm.Of(await FindAsync(id, actor, ct)), actor, ct);

    [Authorize(PersonPolicies.Change)]
    [HttpPost("/people/{id:guid}")]
    public async Task<IActionResult> Update(Guid id, PersonForm form, Actor actor, CancellationToken ct)
    {
        var person = await FindAsync(id, actor, ct);
        form.Id = id;
        form.AddErrors(ModelState, clock.Today, t);

        if (!ModelState.IsValid)
        {
            return await FormAsync("Edit", form, actor, ct);
        }

        switch (await register.ChangeAsync(id, form.ToFacts(), form.Version, actor, ct))
        {
            case PersonChangeOutcome.Saved:
                this.FlashOk(t["The person is saved."]);

                return Redirect($"/people/{id}");
            case PersonChangeOutcome.SitsInGroup:
                ModelState.AddModelError(nameof(form.CommunityId), t["This person sits in an advisory group. Enter their last day there first."]);

                return await FormAsync("Edit", form, actor, ct);
            default:
                await FormAsync("Edit", form, actor, ct);
                form.ShowBeside(await FindAsync(person.Id, actor, ct), ModelState, t);

                return View("Edit", form);
        }
    }

    /// <summary>The first press shows who is alike; the second, with nobody new to show, saves.</summary>
    private async Task<bool> MayBeKnownAsync(PersonForm form, Actor actor, CancellationToken ct)
    {
        var alike = (await register.FindAlikeAsync(form.ToFacts(), actor, ct)).Where(p => p.Id != form.Id).ToList();
        var isNews = alike.Exists(p => !form.SeenAlike.Contains(p.Id));

        if (isNews)
        {
            form.Alike = alike;
            form.SeenAlike = [.. alike.Select(p => p.Id)];
        }

        return isNews;
    }

    private async Task<IActionResult> FormAsync(string view, PersonForm form, Actor actor, CancellationToken ct)
    {
        form.Choices = await PersonChoices.ReadAsync(db, actor, form.StakeholderGroupId, t, ct);

        return View(view, form);
    }

    private Task<Person> FindAsync(Guid id, Actor actor, CancellationToken ct) =>
        db.PeopleOf(actor).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct).OrNotFoundAsync();
}
