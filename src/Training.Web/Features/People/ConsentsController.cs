using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.People;

[Authorize(PersonPolicies.Change)]
public sealed class ConsentsController(TrainingDb db, PersonRegister register, LocalClock clock, Phrases t) : Controller
{
    [HttpGet("/people/{personId:guid}/consents/new")]
    public async Task<IActionResult> New(Guid personId, Actor actor, CancellationToken ct)
    {
        // The version in use is the one recorded last, whoever it was for.
        var version = await db.Consents.OrderByDescending(c => c.RecordedUtc).Select(c => c.TermsVersion).FirstOrDefaultAsync(ct);

        return await FormAsync(personId, new ConsentForm { TermsVersion = version, GivenOn = clock.Today }, actor, ct);
    }

    [HttpPost("/people/{personId:guid}/consents")]
    public async Task<IActionResult> Create(Guid personId, ConsentForm form, Actor actor, CancellationToken ct)
    {
        form.AddErrors(ModelState, clock.Today, t);

        if (!ModelState.IsValid)
        {
            return await FormAsync(personId, form, actor, ct);
        }
        else if (await register.RecordConsentAsync(personId, form.ToFacts(), actor, ct) == ConsentOutcome.Recorded)
        {
            this.FlashOk(t["The consent is recorded."]);

            return Redirect($"/people/{personId}");
        }
        else
        {
            ModelState.AddModelError(nameof(form.ByGuardian), t["The person was or may have been under 18 that day, so only a parent or guardian can consent."]);

            return await FormAsync(personId, form, actor, ct);
        }
    }

    private async Task<IActionResult> FormAsync(Guid personId, ConsentForm form, Actor actor, CancellationToken ct)
    {
        form.Person = await db.PeopleOf(actor).AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, ct).OrNotFoundAsync();
        form.MayBeMinor = form.Person.MayBeMinorOn(clock.Today);

        return View("New", form);
    }
}
