using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;

namespace Training.Web.Features.Learning;

[Authorize(LearningPolicies.Learn)]
public sealed class ReadingsController(Library library, Study study, Phrases t) : Controller
{
    /// <summary>The button at the end of a lesson: it is read, and the next one comes.</summary>
    [HttpPost("/learn/{slug}/{lessonId}/reading")]
    public async Task<IActionResult> Create(string slug, string lessonId, Actor actor, CancellationToken ct)
    {
        var module = (await library.OpenAsync(ct)).FindOrNotFound(slug);
        var lesson = module.LessonOrNotFound(lessonId);
        await study.ReadAsync(actor.OwnPersonId(), module, lesson.Article.Id, t.Language, ct);

        var address = module.LearnersAddress();

        return Redirect(module.Lessons.ElementAtOrDefault(lesson.Number) is { } next ? $"{address}/{next.Number}" : address);
    }
}
