using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Reminders;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Messages;

/// <summary>A call that was made: somebody of the call list now knows.</summary>
[Authorize(MessagePolicies.Call)]
public sealed class CallsController(CallList calls, Phrases t) : Controller
{
    [HttpPost("/workshops/{id:guid}/call-list/{reminderId:guid}/calls")]
    public async Task<IActionResult> Create(Guid id, Guid reminderId, int sequence, Actor actor, CancellationToken ct)
    {
        if (await calls.TellAsync(id, reminderId, sequence, actor, ct) == TellingOutcome.Told)
        {
            this.FlashOk(t["Noted: the person has been told."]);
        }
        else
        {
            this.FlashWarn(t["The workshop changed since you opened this list. Look at the new words before you call."]);
        }

        return Redirect($"/workshops/{id}/call-list");
    }
}
