using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;

namespace Training.Web.Features.Learning;

/// <summary>A text of a module for staff: a lesson as learners see it, a case, an exercise or the guide.</summary>
[Authorize(LearningPolicies.Teach)]
public sealed class ModuleTextsController(Library library, Phrases t) : Controller
{
    [HttpGet("/modules/{slug}/texts/{articleId}")]
    public async Task<IActionResult> Show(string slug, string articleId, Actor actor, CancellationToken ct)
    {
        var module = (await library.OpenAsync(ct)).ForStaff(slug, actor);
        var address = $"/modules/{slug}";

        if (module.FindLesson(articleId) is { } lesson)
        {
            return View("/Features/Learning/Lessons/Show.cshtml", new LessonPage(module, lesson, t.Language, $"{address}/texts", null));
        }

        var article = module.Cases.Concat(module.Exercises).Append(module.Guide).OfType<Article>().FirstOrDefault(a => a.Id == articleId)
            ?? throw new NotFoundException(nameof(Article));

        return View("Article", new ArticlePage(module, article, t.Language, address));
    }
}
