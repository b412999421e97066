using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;
using Training.Core.Learning;

namespace Training.Web.Features.Learning;

/// <summary>How the questions of a module do, over everybody: for whoever mends them.</summary>
[Authorize(LearningPolicies.Publish)]
public sealed class ItemFiguresController(TrainingDb db, Library library) : Controller
{
    [HttpGet("/modules/{slug}/questions")]
    public async Task<IActionResult> Index(string slug, CancellationToken ct) =>
        View(await ItemFiguresPage.ReadAsync(db, (await library.OpenAsync(ct)).FindOrNotFound(slug), ct));
}
