using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Learning;

[Authorize(LearningPolicies.Learn)]
public sealed class AttemptsController(TrainingDb db, Library library, Study study, SecretKey secret, Phrases t) : Controller
{
    [HttpPost("/learn/{slug}/attempts")]
    public async Task<IActionResult> Create(string slug, int number, Actor actor, CancellationToken ct)
    {
        var module = (await library.OpenAsync(ct)).FindOrNotFound(slug);
        var (outcome, id) = await study.StartQuizAsync(actor.OwnPersonId(), module, number, ct);

        switch (outcome)
        {
            case StartOutcome.NoTriesLeft:
                this.FlashWarn(t["You have used all your tries. Your trainer can give you another one."]);

                return Redirect(module.LearnersAddress());
            case StartOutcome.Decided:
                return Redirect($"/attempts/{id}");
            default:
                return Redirect($"/attempts/{id}/1");
        }
    }

    [HttpGet("/attempts/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, Actor actor, CancellationToken ct)
    {
        var page = await AttemptPage.ReadAsync(db, library, secret, id, actor, ct);

        return page.Attempt.IsOpen ? View("Overview", page) : View("Result", page);
    }
}
