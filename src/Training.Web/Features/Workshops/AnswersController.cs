using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Workshops;

/// <summary>An answer given while signed in: a participant's own, or one that staff heard by phone.</summary>
[Authorize(WorkshopPolicies.Answer)]
public sealed class AnswersController(TrainingDb db, Registrar registrar, Phrases t) : Controller
{
    [HttpPost("/registrations/{id:guid}/answer")]
    public async Task<IActionResult> Create(Guid id, bool? comes, Actor actor, CancellationToken ct)
    {
        if (comes is not { } answer)
        {
            return BadRequest();
        }

        var outcome = await registrar.AnswerAsync(id, answer, actor, ct);
        var workshopId = await db.RegistrationsOf(actor).Where(r => r.Id == id).Select(r => r.WorkshopId).SingleAsync(ct);

        if (outcome is AnswerOutcome.TooLate or AnswerOutcome.NotInvited)
        {
            this.FlashWarn(t["It is too late for an answer: the workshop has begun or is not open any more."]);
        }
        else
        {
            this.FlashOk(actor.IsStaff ? Written(outcome) : Thanks(outcome));
        }

        return Redirect(actor.IsStaff ? $"/workshops/{workshopId}" : "/today");
    }

    private string Written(AnswerOutcome outcome) => outcome switch
    {
        AnswerOutcome.Confirmed => t["Written down: comes."],
        AnswerOutcome.Waiting => t["Every place is taken. Written down on the waiting list."],
        AnswerOutcome.Declined => t["Written down: does not come."],
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    private string Thanks(AnswerOutcome outcome) => outcome switch
    {
        AnswerOutcome.Confirmed => t["Thank you. Your place is kept."],
        AnswerOutcome.Waiting => t["Every place is taken. You are on the waiting list, and you will be told when a place becomes free."],
        AnswerOutcome.Declined => t["Thank you for telling us that you cannot come."],
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
