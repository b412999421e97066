using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Learning;

/// <summary>Where each member of a group stands in each module. Members themselves never see this page.</summary>
[Authorize(LearningPolicies.Follow)]
public sealed class GroupProgressController(TrainingDb db, Library library, Study study, LocalClock clock, Phrases t) : Controller
{
    [HttpGet("/communities/{id:guid}/progress")]
    public async Task<IActionResult> Show(Guid id, Actor actor, CancellationToken ct) =>
        View(await GroupProgressPage.ReadAsync(db, await library.OpenAsync(ct), id, clock.Today, actor, ct));

    [HttpPost("/communities/{id:guid}/progress/{personId:guid}/{moduleId:guid}/try")]
    public async Task<IActionResult> Update(Guid id, Guid personId, Guid moduleId, Actor actor, CancellationToken ct)
    {
        var module = (await library.OpenAsync(ct)).Find(moduleId) ?? throw new NotFoundException(nameof(Module));

        if (await study.GiveTryAsync(personId, module, actor, ct))
        {
            this.FlashOk(t["One more try is given."]);
        }
        else
        {
            this.FlashWarn(t["There is a try left, or the quiz is passed."]);
        }

        return Redirect($"/communities/{id}/progress");
    }
}
