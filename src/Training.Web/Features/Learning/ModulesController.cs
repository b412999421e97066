using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Learning;

/// <summary>The modules for staff: what is published, with its guide and exercises, and for those who publish the drafts and their problems.</summary>
[Authorize(LearningPolicies.Teach)]
public sealed class ModulesController(TrainingDb db, Library library, Publishing publishing, Phrases t) : Controller
{
    [HttpGet("/modules")]
    public async Task<IActionResult> Index(Actor actor, CancellationToken ct) =>
        View(await ModulesPage.ReadAsync(db, await library.OpenAsync(ct), actor, ct));

    [HttpGet("/modules/{slug}")]
    public async Task<IActionResult> Show(string slug, Actor actor, CancellationToken ct) =>
        View(ModuleDeskPage.Read(await library.OpenAsync(ct), slug, actor));

    [HttpGet("/modules/{slug}/texts/{articleId}")]
    public async Task<IActionResult> Edit(string slug, string articleId, Actor actor, CancellationToken ct)
    {
        var module = (await library.OpenAsync(ct)).ForStaff(slug, actor);
        var address = $"/modules/{slug}";

        if (module.FindLesson(articleId) is { } lesson)
        {
            return View("/Features/Learning/Lessons/Show.cshtml", new LessonPage(module, lesson, t.Language, $"{address}/texts", null));
        }

        var article = module.Cases.Concat(module.Exercises).Append(module.Guide).OfType<Article>().FirstOrDefault(a => a.Id == articleId)
            ?? throw new NotFoundException(nameof(Article));

        return View("Article", new ArticlePage(module, article, t.Language, address));
    }

    [Authorize(LearningPolicies.Publish)]
    [HttpPost("/modules/{id:guid}/proposals")]
    public async Task<IActionResult> Create(Guid id, Actor actor, CancellationToken ct)
    {
        switch (await publishing.ProposeAsync(id, actor, ct))
        {
            case ProposalOutcome.NotReady:
                this.FlashWarn(t["This module is a draft or has problems. Put them right first."]);
                break;
            default:
                this.FlashOk(t["Proposed. Somebody else has to approve it before participants see it."]);
                break;
        }

        return Redirect("/modules");
    }

    [Authorize(LearningPolicies.Publish)]
    [HttpPost("/module-versions/{id:guid}/approval")]
    public async Task<IActionResult> Update(Guid id, Actor actor, CancellationToken ct)
    {
        if (await publishing.ApproveAsync(id, actor, ct) == ApprovalOutcome.Approved)
        {
            this.FlashOk(t["Published. Participants see this version now."]);
        }
        else
        {
            this.FlashWarn(t["You proposed this version yourself. Ask a colleague to approve it."]);
        }

        return Redirect("/modules");
    }
}
