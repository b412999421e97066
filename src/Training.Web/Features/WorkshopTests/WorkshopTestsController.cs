using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;
using Training.Core.Workshops;
using Training.Web.Features.Workshops;
using Training.Web.Infrastructure;

namespace Training.Web.Features.WorkshopTests;

/// <summary>The tests before and after a workshop: opened and closed by its trainer, with what the group learned.</summary>
[Authorize(WorkshopPolicies.Change)]
public sealed class WorkshopTestsController(TrainingDb db, Library library, TestDesk desk, Phrases t) : Controller
{
    [HttpGet("/workshops/{id:guid}/tests")]
    public async Task<IActionResult> Index(Guid id, Actor actor, CancellationToken ct) =>
        View(await TestsPage.ReadAsync(db, await library.OpenAsync(ct), id, actor, ct));

    [HttpPost("/workshops/{id:guid}/tests")]
    public async Task<IActionResult> Create(Guid id, Guid moduleId, AttemptPurpose purpose, Actor actor, CancellationToken ct)
    {
        if (purpose is not (AttemptPurpose.PreTest or AttemptPurpose.PostTest))
        {
            return BadRequest();
        }

        switch (await desk.OpenAsync(id, moduleId, purpose, actor, ct))
        {
            case TestOpening.Opened:
                this.FlashOk(t["The test is open. Everybody on the list finds it on their first page."]);
                break;
            case TestOpening.WorkshopNotOpen:
                this.FlashWarn(t["The workshop is closed or cancelled already."]);
                break;
            default:
                this.FlashWarn(t["This module has no questions for a test."]);
                break;
        }

        return Redirect($"/workshops/{id}/tests");
    }
}
