using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;
using Training.Core.Workshops;
using Training.Web.Features.Workshops;
using Training.Web.Infrastructure;

namespace Training.Web.Features.WorkshopTests;

/// <summary>The grid into which tests from paper are typed: a row a person, a cell a question.</summary>
[Authorize(WorkshopPolicies.Change)]
public sealed class TestPapersController(TrainingDb db, Library library, TestDesk desk, SecretKey secret, Phrases t) : Controller
{
    /// <summary>Of the largest workshop, five hundred people, and the longest test.</summary>
    private const int MostValues = 20_000;

    [HttpGet("/tests/{id:guid}/papers")]
    public async Task<IActionResult> Edit(Guid id, Actor actor, CancellationToken ct) =>
        View(await PapersPage.ReadAsync(db, await library.OpenAsync(ct), secret, id, actor, ct));

    [HttpPost("/tests/{id:guid}/papers")]
    [RequestFormLimits(ValueCountLimit = MostValues)]
    public async Task<IActionResult> Update(Guid id, PapersForm form, Actor actor, CancellationToken ct)
    {
        var page = (await PapersPage.ReadAsync(db, await library.OpenAsync(ct), secret, id, actor, ct)).With(form);
        var leftOut = await desk.EnterAsync(id, page.Papers(), actor, ct);

        if (page.Mistakes > 0)
        {
            ModelState.AddModelError("", t.Plural(page.Mistakes, "{0} answer does not fit its question. The others are saved.", "{0} answers do not fit their questions. The others are saved."));

            return View("Edit", page);
        }

        if (leftOut > 0)
        {
            this.FlashWarn(t["Somebody answered on a phone in the meantime. Their answers stay as they are."]);
        }
        else
        {
            this.FlashOk(t["Saved."]);
        }

        return Redirect($"/workshops/{page.WorkshopId}/tests");
    }
}

/// <summary>What was typed: per person and question, in the numbers of the paper.</summary>
public sealed class PapersForm
{
    public Dictionary<Guid, Dictionary<string, string?>> Paper { get; set; } = [];
}
