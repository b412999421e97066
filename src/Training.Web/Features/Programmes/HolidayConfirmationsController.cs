using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Programmes;

[Authorize(ProgrammePolicies.Change)]
public sealed class HolidayConfirmationsController(HolidayRegister holidays, Phrases t) : Controller
{
    [HttpPost("/holidays/{id:guid}/confirmation")]
    public async Task<IActionResult> Create(Guid id, Actor actor, CancellationToken ct)
    {
        var holiday = await holidays.ConfirmAsync(id, actor, ct);
        this.FlashOk(t["{0} is confirmed.", t.Date(holiday.Date)]);

        return Redirect($"/holidays?year={holiday.Date.Year}");
    }
}
