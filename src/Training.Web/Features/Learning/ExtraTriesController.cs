using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Learning;

[Authorize(LearningPolicies.Follow)]
public sealed class ExtraTriesController(Library library, Study study, Phrases t) : Controller
{
    [HttpPost("/communities/{id:guid}/progress/{personId:guid}/{moduleId:guid}/try")]
    public async Task<IActionResult> Create(Guid id, Guid personId, Guid moduleId, Actor actor, CancellationToken ct)
    {
        var module = (await library.OpenAsync(ct)).Find(moduleId) ?? throw new NotFoundException(nameof(Module));

        if (await study.GiveTryAsync(personId, module, actor, ct))
        {
            this.FlashOk(t["One more try is given."]);
        }
        else
        {
            this.FlashWarn(t["There is a try left, or the quiz is passed."]);
        }

        return Redirect($"/communities/{id}/progress");
    }
}
