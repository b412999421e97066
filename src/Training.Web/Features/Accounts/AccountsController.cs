using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Accounts;

[Authorize(AccountPolicies.Keep)]
public sealed class AccountsController(AccountRegister register, AccountLists lists, Phrases t) : Controller
{
    [HttpGet("/accounts")]
    public async Task<IActionResult> Index(AccountFilter filter, int? page, Actor actor, CancellationToken ct) =>
        View(await lists.PageAsync(filter, page, actor, ct));

    [HttpGet("/accounts/new")]
    public async Task<IActionResult> New(CancellationToken ct) =>
        View(new NewStaffForm { Language = t.Language, Choices = await lists.ChoicesAsync(ct) });

    [HttpPost("/accounts")]
    public async Task<IActionResult> Create(NewStaffForm form, Actor actor, CancellationToken ct)
    {
        if (ModelState.IsValid && await register.AddAsync(form.ToFacts(), form.Email!, actor, ct) is { } account)
        {
            this.FlashOk(t["The account is there. Make a password link and hand it over."]);

            return Redirect($"/accounts/{account.Id}");
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(form.Email), t["This e-mail address has an account already."]);
        }

        form.Choices = await lists.ChoicesAsync(ct);

        return View(nameof(New), form);
    }

    [HttpGet("/accounts/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, Actor actor, CancellationToken ct) => View(await lists.FindAsync(id, actor, ct));

    [HttpGet("/accounts/{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, Actor actor, CancellationToken ct) => View(await lists.FormAsync(id, actor, ct));

    [HttpPost("/accounts/{id:guid}")]
    public async Task<IActionResult> Update(Guid id, StaffForm form, Actor actor, CancellationToken ct)
    {
        var present = await lists.FormAsync(id, actor, ct);
        var outcome = ModelState.IsValid ? await register.ChangeAsync(id, form.Stamp ?? "", form.ToFacts(), actor, ct) : (AccountOutcome?)null;

        if (outcome == AccountOutcome.Saved)
        {
            this.FlashOk(t["Saved."]);

            return Redirect($"/accounts/{id}");
        }

        form.Choices = present.Choices;

        if (outcome == AccountOutcome.LastAdministrator)
        {
            ModelState.AddModelError(nameof(form.Role), t["This is the last active administrator. Make another one first."]);
        }
        else if (outcome == AccountOutcome.OvertakenByAnother)
        {
            form.ShowBeside(await lists.FormAsync(id, actor, ct), ModelState, t);
        }

        return View(nameof(Edit), form);
    }
}
