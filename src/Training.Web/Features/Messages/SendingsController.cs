using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Reminders;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Messages;

/// <summary>One more sending of a message.</summary>
[Authorize(MessagePolicies.SendAgain)]
public sealed class SendingsController(Resending resending, Phrases t) : Controller
{
    [HttpPost("/messages/{id:guid}/sendings")]
    public async Task<IActionResult> Create(Guid id, Actor actor, CancellationToken ct)
    {
        switch (await resending.SendAgainAsync(id, actor, ct))
        {
            case ResendOutcome.Queued:
                this.FlashOk(t["The message goes out again, with what is true today."]);
                break;
            case ResendOutcome.OnItsWay:
                this.FlashOk(t["The message is on its way already."]);
                break;
            case ResendOutcome.NoAddress:
                this.FlashWarn(t["There is no e-mail address any more. Call instead: the person is in the workshop’s list of people."]);
                break;
            default:
                this.FlashWarn(t["This message is no longer true or useful, so it was not sent again."]);
                break;
        }

        return Redirect($"/messages/{id}");
    }
}
