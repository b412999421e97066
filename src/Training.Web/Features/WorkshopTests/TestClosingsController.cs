using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.Web.Features.Workshops;
using Training.Web.Infrastructure;

namespace Training.Web.Features.WorkshopTests;

[Authorize(WorkshopPolicies.Change)]
public sealed class TestClosingsController(TestDesk desk, Phrases t) : Controller
{
    [HttpPost("/workshops/{id:guid}/tests/{testId:guid}/closing")]
    public async Task<IActionResult> Create(Guid id, Guid testId, Actor actor, CancellationToken ct)
    {
        await desk.CloseAsync(testId, actor, ct);
        this.FlashOk(t["The test is closed. Answers given so far are counted."]);

        return Redirect($"/workshops/{id}/tests");
    }
}
