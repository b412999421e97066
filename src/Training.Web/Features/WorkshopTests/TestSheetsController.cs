using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;
using Training.Core.Learning;
using Training.Core.People;
using Training.Web.Features.Workshops;

namespace Training.Web.Features.WorkshopTests;

/// <summary>The test on paper: a sheet a person, with their form, in the language of the page.</summary>
[Authorize(WorkshopPolicies.Change)]
public sealed class TestSheetsController(TrainingDb db, Library library, SecretKey secret) : Controller
{
    [HttpGet("/tests/{id:guid}/sheets")]
    public async Task<IActionResult> Index(Guid id, Actor actor, CancellationToken ct) =>
        View(await PapersPage.ReadAsync(db, await library.OpenAsync(ct), secret, id, actor, ct));
}
