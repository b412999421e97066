using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Reporting;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Programmes;

[Authorize(ProgrammePolicies.See)]
public sealed class ProgrammesController(
    TrainingDb db, ProgrammeRegister register, ProgrammeChoices choices, LocalClock clock, Phrases t) : Controller
{
    /// <summary>With one programme there is nothing to choose, unless the list itself is asked for.</summary>
    [HttpGet("/programmes")]
    public async Task<IActionResult> Index(bool all, Actor actor, CancellationToken ct)
    {
        var programmes = await db.ProgrammesOf(actor)
            .OrderByDescending(p => p.StartsOn)
            .ThenBy(p => p.Code)
            .Select(p => new ProgrammeRow(p.Code, p.Title, p.StartsOn, p.EndsOn, p.Donors.Select(d => d.Name).ToList()))
            .ToListAsync(ct);

        return programmes.Count == 1 && !all
            ? Redirect($"/programmes/{programmes[0].Code}")
            : View(new ProgrammesPage(programmes, actor.Role == Role.Specialist));
    }

    [HttpGet("/programmes/{code}")]
    public async Task<IActionResult> Show(string code, string? oblast, Actor actor, CancellationToken ct)
    {
        var board = await BoardQuery.ReadAsync(db, actor, code, oblast, clock.Now, ct);
        var byName = StringComparer.Create(t.Culture, ignoreCase: true);
        var rows = board.Rows.OrderBy(r => t.Of(r.Community.Oblast), byName).ThenBy(r => t.Of(r.Community.Name), byName);

        return View(new BoardPage(board, [.. rows], actor.Role is Role.Specialist or Role.Trainer, actor.Role == Role.Specialist));
    }

    [HttpGet("/programmes/new")]
    [Authorize(ProgrammePolicies.Change)]
    public async Task<IActionResult> New(CancellationToken ct) => View(await choices.PageAsync(new ProgrammeForm(), ct) with { IsNew = true });

    [HttpPost("/programmes")]
    [Authorize(ProgrammePolicies.Change)]
    public async Task<IActionResult> Create(ProgrammeForm form, Actor actor, CancellationToken ct)
    {
        if (ModelState.IsValid && await register.CreateAsync(form.Code!, form.ToFacts(), actor, ct) == ProgrammeOutcome.Saved)
        {
            this.FlashOk(t["The programme is saved. Now give it its phases."]);

            return Redirect($"/programmes/{form.Code}/phases");
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError("Form.Code", t["Another programme has this code."]);
        }

        return View("New", await choices.PageAsync(form, ct) with { IsNew = true });
    }

    [HttpGet("/programmes/{code}/edit")]
    [Authorize(ProgrammePolicies.Change)]
    public async Task<IActionResult> Edit(string code, Actor actor, CancellationToken ct) =>
        View(await choices.PageAsync(ProgrammeForm.From(await choices.FindAsync(code, actor, ct)), ct));

    [HttpPost("/programmes/{code}")]
    [Authorize(ProgrammePolicies.Change)]
    public async Task<IActionResult> Update(string code, ProgrammeForm form, Actor actor, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return View("Edit", await choices.PageAsync(form, ct));
        }

        return await register.ChangeAsync(code, form.ToFacts(), form.Version, actor, ct) switch
        {
            ProgrammeOutcome.Saved => Saved(code),
            ProgrammeOutcome.OvertakenByAnother => await OvertakenAsync(code, form, actor, ct),
            _ => await RefusedAsync(form, ct),
        };
    }

    private RedirectResult Saved(string code)
    {
        this.FlashOk(t["The programme is saved."]);

        return Redirect($"/programmes/{code}");
    }

    private async Task<IActionResult> OvertakenAsync(string code, ProgrammeForm form, Actor actor, CancellationToken ct)
    {
        var saved = await choices.FindAsync(code, actor, ct);
        form.Version = saved.Version;
        ModelState.Clear();
        ModelState.AddModelError("", t["Somebody else saved this programme while you worked on it. Look at both and save again to keep yours."]);

        return View("Edit", await choices.PageAsync(form, ct) with { Now = ProgrammeChoices.NowOf(saved) });
    }

    private async Task<IActionResult> RefusedAsync(ProgrammeForm form, CancellationToken ct)
    {
        ModelState.AddModelError("Form.CommunityIds", t["A community that has workshops in this programme must stay in it."]);

        return View("Edit", await choices.PageAsync(form, ct));
    }
}
