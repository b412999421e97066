using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;
using Training.Core.Learning;
using Training.Core.People;

namespace Training.Web.Features.Learning;

/// <summary>Where each member of a group stands in each module. Members themselves never see this page.</summary>
[Authorize(LearningPolicies.Follow)]
public sealed class GroupProgressController(TrainingDb db, Library library, LocalClock clock) : Controller
{
    [HttpGet("/communities/{id:guid}/progress")]
    public async Task<IActionResult> Show(Guid id, Actor actor, CancellationToken ct) =>
        View(await GroupProgressPage.ReadAsync(db, await library.OpenAsync(ct), id, clock.Today, actor, ct));
}
