using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Reminders;

namespace Training.Web.Features.Messages;

[Authorize(MessagePolicies.Call)]
public sealed class CallListsController(TrainingDb db, CallList calls, LocalClock clock, Phrases t) : Controller
{
    [HttpGet("/workshops/{id:guid}/call-list")]
    public async Task<IActionResult> Show(Guid id, Actor actor, CancellationToken ct) =>
        View(await CallListPage.ReadAsync(db, calls, id, actor, clock, t, ct));
}
