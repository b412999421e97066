using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Communities;

[Authorize(CommunityPolicies.ChangeMembers)]
public sealed class ReplacementsController(TrainingDb db, GroupSeating seating, LocalClock clock, Phrases t) : Controller
{
    [HttpGet("/members/{memberId:guid}/replacement/new")]
    public async Task<IActionResult> New(Guid memberId, string? q, Guid? person, Actor actor, CancellationToken ct) =>
        await FormAsync(memberId, new MemberForm { From = clock.Today, Q = q, PersonId = person }, actor, ct);

    [HttpPost("/members/{memberId:guid}/replacement")]
    public async Task<IActionResult> Create(Guid memberId, MemberForm form, Actor actor, CancellationToken ct)
    {
        MemberDays.Check(ModelState, nameof(form.From), form.From, clock.Today, t);
        var sitting = await SittingMember.FindAsync(db, memberId, actor, ct);

        if (ModelState.IsValid)
        {
            var outcome = await seating.ReplaceAsync(memberId, form.PersonId!.Value, form.From!.Value, actor, ct);

            if (outcome == SeatingOutcome.Seated)
            {
                this.FlashOk(t["The place has passed on. Both memberships stay in the history."]);

                return Redirect($"/communities/{sitting.CommunityId}");
            }

            MemberDays.AddError(ModelState, outcome, t);
        }

        return await FormAsync(memberId, form, actor, ct);
    }

    private async Task<IActionResult> FormAsync(Guid memberId, MemberForm form, Actor actor, CancellationToken ct)
    {
        var sitting = await SittingMember.FindAsync(db, memberId, actor, ct);
        var offer = new PlaceOffer(
            sitting.CommunityId, sitting.Community, sitting.StakeholderGroup, sitting.StakeholderGroupId, $"/members/{memberId}/replacement", sitting.Member);
        form.Offer = await offer.WithCandidatesAsync(db, actor, form, clock.Today, ct);

        return View("New", form);
    }
}
