using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Attendance;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Web.Features.Attendance;

/// <summary>One tap of the roll call: 204 once it is on the disk, and again when the phone repeats it; 409 with the reason when it is not taken.</summary>
[Authorize(AttendancePolicies.Take)]
public sealed class MarksController(RollCall rollCall, Phrases t) : Controller
{
    [HttpPost("/sessions/{id:guid}/marks")]
    public async Task<IActionResult> Create(Guid id, MarkForm form, Actor actor, CancellationToken ct)
    {
        if (!ModelState.IsValid || form.Status is not { } status)
        {
            return BadRequest();
        }

        var outcome = await rollCall.MarkAsync(id, [new Mark(form.PersonId, status)], AttendanceSource.RollCall, actor, ct);

        return outcome switch
        {
            MarkOutcome.Saved => NoContent(),
            MarkOutcome.NotOnRoll => Refused(t["This person is not on the roll any more. Reload the page."]),
            _ => Refused(t.Refusal(outcome)),
        };
    }

    private static ContentResult Refused(string sentence) =>
        new() { StatusCode = StatusCodes.Status409Conflict, ContentType = "text/plain; charset=utf-8", Content = sentence };
}
