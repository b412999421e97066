using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;
using Training.Core.Learning;
using Training.Core.People;

namespace Training.Web.Features.Learning;

/// <summary>The modules for staff: what is published, with its guide and exercises, and for those who publish the drafts and their problems.</summary>
[Authorize(LearningPolicies.Teach)]
public sealed class ModulesController(TrainingDb db, Library library) : Controller
{
    [HttpGet("/modules")]
    public async Task<IActionResult> Index(Actor actor, CancellationToken ct) =>
        View(await ModulesPage.ReadAsync(db, await library.OpenAsync(ct), actor, ct));

    [HttpGet("/modules/{slug}")]
    public async Task<IActionResult> Show(string slug, Actor actor, CancellationToken ct) =>
        View(ModuleDeskPage.Read(await library.OpenAsync(ct), slug, actor));
}
