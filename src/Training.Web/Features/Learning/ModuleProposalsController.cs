using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Learning;

[Authorize(LearningPolicies.Publish)]
public sealed class ModuleProposalsController(Publishing publishing, Phrases t) : Controller
{
    [HttpPost("/modules/{id:guid}/proposals")]
    public async Task<IActionResult> Create(Guid id, Actor actor, CancellationToken ct)
    {
        if (await publishing.ProposeAsync(id, actor, ct) == ProposalOutcome.NotReady)
        {
            this.FlashWarn(t["This module is a draft or has problems. Put them right first."]);
        }
        else
        {
            this.FlashOk(t["Proposed. Somebody else has to approve it before participants see it."]);
        }

        return Redirect("/modules");
    }
}
