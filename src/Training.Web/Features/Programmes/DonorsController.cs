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
public sealed class DonorsController(TrainingDb db, DonorRegister donors, Phrases t) : Controller
{
    [HttpGet("/donors")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await PageAsync(new DonorForm(), ct));

    [HttpPost("/donors")]
    public async Task<IActionResult> Create(DonorForm form, Actor actor, CancellationToken ct)
    {
        if (ModelState.IsValid && await donors.AddAsync(form.Name!.Trim(), actor, ct) == DonorOutcome.Saved)
        {
            this.FlashOk(t["The donor is added."]);

            return Redirect("/donors");
        }

        NoteTaken();

        return View("Index", await PageAsync(form, ct));
    }

    [HttpGet("/donors/{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken ct)
    {
        var donor = await db.Donors.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct).OrNotFoundAsync();

        return View(new DonorFormPage(id, new DonorForm { Name = donor.Name }));
    }

    [HttpPost("/donors/{id:guid}")]
    public async Task<IActionResult> Update(Guid id, DonorForm form, Actor actor, CancellationToken ct)
    {
        if (ModelState.IsValid && await donors.RenameAsync(id, form.Name!.Trim(), actor, ct) == DonorOutcome.Saved)
        {
            this.FlashOk(t["The donor is saved."]);

            return Redirect("/donors");
        }

        NoteTaken();

        return View("Edit", new DonorFormPage(id, form));
    }

    private void NoteTaken()
    {
        if (ModelState.IsValid)
        {
            ModelState.AddModelError("Form.Name", t["Another donor has this name."]);
        }
    }

    private async Task<DonorsPage> PageAsync(DonorForm form, CancellationToken ct)
    {
        var rows = await db.Donors.Select(d => new DonorRow(d.Id, d.Name)).ToListAsync(ct);

        return new DonorsPage([.. rows.OrderBy(d => d.Name, StringComparer.Create(t.Culture, ignoreCase: true))], form);
    }
}
