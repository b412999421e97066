using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Learning;

namespace Training.Web.Features.Learning;

[Authorize(LearningPolicies.Learn)]
public sealed class CasesController(Library library, Phrases t) : Controller
{
    [HttpGet("/learn/{slug}/cases/{number:int}")]
    public async Task<IActionResult> Show(string slug, int number, CancellationToken ct)
    {
        var module = (await library.OpenAsync(ct)).FindOrNotFound(slug);
        var story = module.Cases.ElementAtOrDefault(number - 1) ?? throw new NotFoundException(nameof(Article));

        return View("Article", new ArticlePage(module, story, t.Language, module.LearnersAddress()));
    }
}
