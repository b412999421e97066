using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Learning;

[Authorize(LearningPolicies.Publish)]
public sealed class ModuleApprovalsController(Publishing publishing, Phrases t) : Controller
{
    [HttpPost("/module-versions/{id:guid}/approval")]
    public async Task<IActionResult> Create(Guid id, Actor actor, CancellationToken ct)
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
