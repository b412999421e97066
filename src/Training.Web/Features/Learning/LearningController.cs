using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;
using Training.Core.Learning;
using Training.Core.People;

namespace Training.Web.Features.Learning;

/// <summary>A participant's modules.</summary>
[Authorize(LearningPolicies.Learn)]
public sealed class LearningController(TrainingDb db, Library library) : Controller
{
    [HttpGet("/learn")]
    public async Task<IActionResult> Index(Actor actor, CancellationToken ct)
    {
        var shelf = await library.OpenAsync(ct);

        return View(await Progress.ReadAsync(db, shelf, actor.PersonId!.Value, ct));
    }

    [HttpGet("/learn/{slug}")]
    public async Task<IActionResult> Show(string slug, Actor actor, CancellationToken ct)
    {
        var module = (await library.OpenAsync(ct)).FindOrNotFound(slug);

        return View(await ModulePage.ReadAsync(db, module, actor.PersonId!.Value, ct));
    }
}
