using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.Web.Features.Learning;
using Training.Web.Infrastructure;

namespace Training.Web.Features.WorkshopTests;

[Authorize(LearningPolicies.Learn)]
public sealed class TestAttemptsController(TestDesk desk, Phrases t) : Controller
{
    [HttpPost("/tests/{id:guid}/attempts")]
    public async Task<IActionResult> Create(Guid id, Actor actor, CancellationToken ct)
    {
        var (outcome, attemptId) = await desk.StartAsync(id, actor.PersonId!.Value, ct);

        switch (outcome)
        {
            case TestStart.NotOpen:
                this.FlashWarn(t["This test is closed. Your trainer can open it again."]);

                return Redirect("/today");
            case TestStart.HandedIn:
                return Redirect($"/attempts/{attemptId}");
            default:
                return Redirect($"/attempts/{attemptId}/1");
        }
    }
}
