using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;

namespace Training.Web.Features.Learning;

[Authorize(LearningPolicies.Learn)]
public sealed class LessonsController(TrainingDb db, Library library, Phrases t) : Controller
{
    [HttpGet("/learn/{slug}/{lessonId}")]
    public async Task<IActionResult> Show(string slug, string lessonId, Actor actor, CancellationToken ct)
    {
        var module = (await library.OpenAsync(ct)).FindOrNotFound(slug);
        var lesson = module.LessonOrNotFound(lessonId);
        var read = await db.LessonReadings.CountAsync(r => r.PersonId == actor.PersonId && r.ModuleId == module.Id, ct);

        return View(new LessonPage(module, lesson, t.Language, module.LearnersAddress(), read));
    }
}
