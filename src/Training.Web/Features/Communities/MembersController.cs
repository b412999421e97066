using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Communities;

[Authorize(CommunityPolicies.ChangeMembers)]
public sealed class MembersController(TrainingDb db, GroupSeating seating, LocalClock clock, Phrases t) : Controller
{
    [HttpGet("/communities/{communityId:guid}/seats/{seatId:guid}/members/new")]
    public async Task<IActionResult> New(Guid communityId, Guid seatId, string? q, Guid? person, Actor actor, CancellationToken ct) =>
        await FormAsync(communityId, seatId, new MemberForm { From = clock.Today, Q = q, PersonId = person }, actor, ct);

    [HttpPost("/communities/{communityId:guid}/seats/{seatId:guid}/members")]
    public async Task<IActionResult> Create(Guid communityId, Guid seatId, MemberForm form, Actor actor, CancellationToken ct)
    {
        MemberDays.Check(ModelState, nameof(form.From), form.From, clock.Today, t);
        await FindAsync(communityId, seatId, actor, ct);

        if (ModelState.IsValid)
        {
            var outcome = await seating.SitAsync(seatId, form.PersonId!.Value, form.From!.Value, actor, ct);

            if (outcome == SeatingOutcome.Seated)
            {
                this.FlashOk(t["The seat is taken."]);

                return Redirect($"/communities/{communityId}");
            }

            MemberDays.AddError(ModelState, outcome, t);
        }

        return await FormAsync(communityId, seatId, form, actor, ct);
    }

    private async Task<IActionResult> FormAsync(Guid communityId, Guid seatId, MemberForm form, Actor actor, CancellationToken ct)
    {
        var offer = await FindAsync(communityId, seatId, actor, ct);
        form.Offer = await offer.WithCandidatesAsync(db, actor, form, clock.Today, ct);

        return View("New", form);
    }

    private Task<PlaceOffer> FindAsync(Guid communityId, Guid seatId, Actor actor, CancellationToken ct)
    {
        var address = $"/communities/{communityId}/seats/{seatId}/members";

        return db.GroupsOf(actor)
            .Where(g => g.CommunityId == communityId)
            .SelectMany(g => g.Seats, (g, s) => new { g.Community, Seat = s })
            .Where(s => s.Seat.Id == seatId)
            .Select(s => new PlaceOffer(
                communityId, s.Community.Name, s.Seat.StakeholderGroup.Name, s.Seat.StakeholderGroupId, address, null))
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();
    }
}
