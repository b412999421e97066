using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Communities;

[Authorize(CommunityPolicies.Change)]
public sealed class TrainersController(TrainingDb db, CommunityRegister register, Phrases t) : Controller
{
    [HttpGet("/communities/{communityId:guid}/trainers")]
    public async Task<IActionResult> Index(Guid communityId, Actor actor, CancellationToken ct) =>
        await FormAsync(communityId, new TrainerForm(), actor, ct);

    [HttpPost("/communities/{communityId:guid}/trainers")]
    public async Task<IActionResult> Create(Guid communityId, TrainerForm form, Actor actor, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await FormAsync(communityId, form, actor, ct);
        }

        await register.GiveTrainerAsync(communityId, form.AccountId!.Value, actor, ct);
        this.FlashOk(t["The trainer works with this community from now on and reads its names."]);

        return Redirect($"/communities/{communityId}/trainers");
    }

    [HttpPost("/communities/{communityId:guid}/trainers/{accountId:guid}/deletion")]
    public async Task<IActionResult> Delete(Guid communityId, Guid accountId, Actor actor, CancellationToken ct)
    {
        await register.TakeTrainerAsync(communityId, accountId, actor, ct);
        this.FlashOk(t["The trainer no longer works with this community and no longer reads its names."]);

        return Redirect($"/communities/{communityId}/trainers");
    }

    private async Task<IActionResult> FormAsync(Guid communityId, TrainerForm form, Actor actor, CancellationToken ct)
    {
        var community = await db.CommunitiesOf(actor).AsNoTracking().SingleOrDefaultAsync(c => c.Id == communityId, ct).OrNotFoundAsync();
        form.Trainers = await TrainerRow.ReadAsync(db, communityId, ct);
        var others = await db.Users
            .Where(a => a.Role == Role.Trainer && !a.IsDisabled && !db.CommunityTrainers.Any(c => c.CommunityId == communityId && c.AccountId == a.Id))
            .Select(a => new SelectListItem(a.Name, a.Id.ToString()))
            .ToListAsync(ct);
        form.Others = [.. others.OrderBy(a => a.Text, StringComparer.Create(t.Culture, ignoreCase: true))];
        (form.CommunityId, form.Community) = (communityId, community.Name);

        return View("Index", form);
    }
}

public sealed class TrainerForm
{
    [Display(Name = "Trainer")]
    [Required(ErrorMessage = "Choose a trainer.")]
    public Guid? AccountId { get; set; }

    [BindNever, ValidateNever]
    public Guid CommunityId { get; set; }

    [BindNever, ValidateNever]
    public LocalText Community { get; set; } = default!;

    [BindNever, ValidateNever]
    public IReadOnlyList<TrainerRow> Trainers { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Others { get; set; } = [];
}
