using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;

namespace Training.Web.Features.Messages;

[Authorize(MessagePolicies.See)]
public sealed class MessagesController(TrainingDb db, LocalClock clock) : Controller
{
    [HttpGet("/messages")]
    public async Task<IActionResult> Index(MessagesFilter filter, CancellationToken ct) =>
        View(await MessagesPage.ReadAsync(db, ModelState.IsValid ? filter : new MessagesFilter(), clock, ct));

    [HttpGet("/messages/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct) => View(await MessagePage.ReadAsync(db, id, clock, ct));
}
