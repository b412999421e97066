using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Programmes;

[Authorize(ProgrammePolicies.Change)]
public sealed class PhasesController(TrainingDb db, PhaseRegister phases, Phrases t) : Controller
{
    [HttpGet("/programmes/{code}/phases")]
    public async Task<IActionResult> Index(string code, Actor actor, CancellationToken ct) => View(await PageAsync(code, actor, ct));

    [HttpGet("/programmes/{code}/phases/new")]
    public async Task<IActionResult> New(string code, Actor actor, CancellationToken ct)
    {
        var page = await PageAsync(code, actor, ct);

        return View(new PhaseFormPage(page.Code, page.Title, new PhaseForm { Version = page.Version }, null));
    }

    [HttpPost("/programmes/{code}/phases")]
    public async Task<IActionResult> Create(string code, PhaseForm form, Actor actor, CancellationToken ct)
    {
        var outcome = ModelState.IsValid
            ? await phases.AddAsync(code, form.Name.ToText(), form.WorkshopTitle.ToText(), form.Version, actor, ct)
            : (PhaseOutcome?)null;

        return outcome == PhaseOutcome.Saved ? Saved(code, t["The phase is added."]) : await AgainAsync("New", code, null, form, outcome, actor, ct);
    }

    [HttpGet("/programmes/{code}/phases/{id:guid}/edit")]
    public async Task<IActionResult> Edit(string code, Guid id, Actor actor, CancellationToken ct)
    {
        var page = await PageAsync(code, actor, ct);
        var phase = Find(page, id);
        var form = new PhaseForm
        {
            Name = LocalTextForm.From(phase.Name),
            WorkshopTitle = LocalTextForm.From(phase.WorkshopTitle),
            Version = page.Version,
        };

        return View(new PhaseFormPage(page.Code, page.Title, form, phase));
    }

    [HttpPost("/programmes/{code}/phases/{id:guid}")]
    public async Task<IActionResult> Update(string code, Guid id, PhaseForm form, Actor actor, CancellationToken ct)
    {
        var outcome = ModelState.IsValid
            ? await phases.RenameAsync(code, id, form.Name.ToText(), form.WorkshopTitle.ToText(), form.Version, actor, ct)
            : (PhaseOutcome?)null;

        return outcome == PhaseOutcome.Saved ? Saved(code, t["The phase is saved."]) : await AgainAsync("Edit", code, id, form, outcome, actor, ct);
    }

    [HttpPost("/programmes/{code}/phases/{id:guid}/deletion")]
    public async Task<IActionResult> Delete(string code, Guid id, int version, Actor actor, CancellationToken ct)
    {
        switch (await phases.RemoveAsync(code, id, version, actor, ct))
        {
            case PhaseOutcome.HasWorkshops:
                this.FlashWarn(t["This phase has workshops, so it stays."]);
                break;
            case PhaseOutcome.OvertakenByAnother:
                this.FlashWarn(PhaseWords.Overtaken(t));
                break;
            default:
                this.FlashOk(t["The phase is removed."]);
                break;
        }

        return Redirect($"/programmes/{code}/phases");
    }

    private RedirectResult Saved(string code, string sentence)
    {
        this.FlashOk(sentence);

        return Redirect($"/programmes/{code}/phases");
    }

    private async Task<IActionResult> AgainAsync(
        string view, string code, Guid? id, PhaseForm form, PhaseOutcome? outcome, Actor actor, CancellationToken ct)
    {
        var page = await PageAsync(code, actor, ct);
        var phase = id is { } known ? Find(page, known) : null;

        if (outcome is { } refused)
        {
            form.Version = page.Version;
            ModelState.Clear();
            ModelState.AddModelError("", refused == PhaseOutcome.TooManyPhases
                ? t["A programme has at most {0} phases.", Programme.MostPhases]
                : t["Somebody else changed this programme while you worked on it. Look at it and save again to keep yours."]);
        }

        return View(view, new PhaseFormPage(page.Code, page.Title, form, phase, outcome == PhaseOutcome.OvertakenByAnother ? phase : null));
    }

    private Task<PhasesPage> PageAsync(string code, Actor actor, CancellationToken ct) =>
        db.ProgrammesOf(actor)
            .WithCode(code)
            .Select(p => new PhasesPage(p.Code, p.Title, p.Version, p.Phases
                .OrderBy(ph => ph.Order)
                .Select(ph => new PhaseRow(ph.Id, ph.Order, ph.Name, ph.WorkshopTitle, db.Workshops.Count(w => w.PhaseId == ph.Id)))
                .ToList()))
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();

    private static PhaseRow Find(PhasesPage page, Guid id) =>
        page.Phases.SingleOrDefault(p => p.Id == id) ?? throw new NotFoundException(nameof(Phase));
}
