using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;

namespace Training.Web.Features.Learning;

[Authorize(LearningPolicies.Learn)]
public sealed class LessonsController(TrainingDb db, Library library, Study study, Phrases t) : Controller
{
    [HttpGet("/learn/{slug}/{lessonId}")]
    public async Task<IActionResult> Show(string slug, string lessonId, Actor actor, CancellationToken ct)
    {
        var module = (await library.OpenAsync(ct)).FindOrNotFound(slug);
        var lesson = module.LessonOrNotFound(lessonId);
        var read = await db.LessonReadings.CountAsync(r => r.PersonId == actor.PersonId && r.ModuleId == module.Id, ct);

        return View(new LessonPage(module, lesson, t.Language, $"/learn/{slug}", read));
    }

    /// <summary>The button at the end of a lesson: it is read, and the next one comes.</summary>
    [HttpPost("/learn/{slug}/{lessonId}/reading")]
    public async Task<IActionResult> Update(string slug, string lessonId, Actor actor, CancellationToken ct)
    {
        var module = (await library.OpenAsync(ct)).FindOrNotFound(slug);
        var lesson = module.LessonOrNotFound(lessonId);
        await study.ReadAsync(actor.PersonId!.Value, module, lessonId, t.Language, ct);

        return Redirect(module.Lessons.ElementAtOrDefault(lesson.Number) is { } next ? $"/learn/{slug}/{next.Article.Id}" : $"/learn/{slug}");
    }
}
