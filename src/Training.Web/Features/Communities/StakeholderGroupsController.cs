using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Communities;

[Authorize(CommunityPolicies.Change)]
public sealed class StakeholderGroupsController(TrainingDb db, StakeholderGroupRegister register, Phrases t) : Controller
{
    [HttpGet("/stakeholder-groups")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(new StakeholderGroupsPage(await db.StakeholderGroups
        .OrderBy(g => g.IsRetired).ThenBy(g => g.Order).ThenBy(g => g.Code)
        .Select(g => new StakeholderGroupRow(
            g.Id, g.Code, g.Name, g.IsRetired, db.Seats.Where(s => s.StakeholderGroupId == g.Id).Sum(s => s.Places), db.People.Count(p => p.StakeholderGroupId == g.Id)))
        .ToListAsync(ct)));

    [HttpGet("/stakeholder-groups/new")]
    public async Task<IActionResult> New(CancellationToken ct) =>
        View(new StakeholderGroupForm { Order = (await db.StakeholderGroups.MaxAsync(g => (int?)g.Order, ct) ?? 0) + 1 });

    [HttpPost("/stakeholder-groups")]
    public async Task<IActionResult> Create(StakeholderGroupForm form, Actor actor, CancellationToken ct)
    {
        form.AddErrors(ModelState, t, isNew: true);

        if (!ModelState.IsValid)
        {
            return View("New", form);
        }

        var outcome = await register.AddAsync(form.Id, form.Code!.ToUpperInvariant(), form.Name.ToText(), form.Order!.Value, actor, ct);

        if (outcome == StakeholderGroupOutcome.CodeTaken)
        {
            ModelState.AddModelError(nameof(form.Code), t["Another group has this code. Choose a different one."]);

            return View("New", form);
        }
        else
        {
            this.FlashOk(t["The stakeholder group is added."]);

            return Redirect("/stakeholder-groups");
        }
    }

    [HttpGet("/stakeholder-groups/{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken ct) => View(StakeholderGroupForm.Of(await FindAsync(id, ct)));

    [HttpPost("/stakeholder-groups/{id:guid}")]
    public async Task<IActionResult> Update(Guid id, StakeholderGroupForm form, Actor actor, CancellationToken ct)
    {
        var group = await FindAsync(id, ct);
        (form.Id, form.Code, form.IsRetired) = (id, group.Code, group.IsRetired);
        form.AddErrors(ModelState, t, isNew: false);

        if (!ModelState.IsValid)
        {
            return View("Edit", form);
        }
        else if (await register.ChangeAsync(id, form.Name.ToText(), form.Order!.Value, form.Version, actor, ct) == StakeholderGroupOutcome.Saved)
        {
            this.FlashOk(t["The stakeholder group is saved."]);

            return Redirect("/stakeholder-groups");
        }
        else
        {
            form.ShowBeside(await FindAsync(id, ct), ModelState, t);

            return View("Edit", form);
        }
    }

    private Task<StakeholderGroup> FindAsync(Guid id, CancellationToken ct) =>
        db.StakeholderGroups.AsNoTracking().SingleOrDefaultAsync(g => g.Id == id, ct).OrNotFoundAsync();
}

public sealed record StakeholderGroupsPage(IReadOnlyList<StakeholderGroupRow> Groups);

public sealed record StakeholderGroupRow(Guid Id, string Code, LocalText Name, bool IsRetired, int Places, int People);
