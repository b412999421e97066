using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Learning;
using Training.Core.People;

namespace Training.Web.Features.Learning;

[Authorize(LearningPolicies.Learn)]
public sealed class HandInsController(Study study) : Controller
{
    [HttpPost("/attempts/{id:guid}/hand-in")]
    public async Task<IActionResult> Create(Guid id, Actor actor, CancellationToken ct)
    {
        await study.HandInAsync(id, actor, ct);

        return Redirect($"/attempts/{id}");
    }
}
