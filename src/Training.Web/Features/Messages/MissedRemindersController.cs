using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;

namespace Training.Web.Features.Messages;

/// <summary>What nobody was told in time.</summary>
[Authorize(MessagePolicies.See)]
public sealed class MissedRemindersController(TrainingDb db, LocalClock clock) : Controller
{
    [HttpGet("/messages/missed")]
    public async Task<IActionResult> Index(int? page, CancellationToken ct) => View(await MissedRemindersPage.ReadAsync(db, page, clock, ct));
}
