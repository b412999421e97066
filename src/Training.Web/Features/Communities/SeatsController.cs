using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Communities;

[Authorize(CommunityPolicies.Change)]
public sealed class SeatsController(TrainingDb db, GroupSeating seating, CommunityRegister register, LocalClock clock, Phrases t) : Controller
{
    /// <summary><paramref name="usual"/> fills in the composition that Kochkor began with.</summary>
    [HttpGet("/communities/{id:guid}/seats")]
    public async Task<IActionResult> Edit(Guid id, bool usual, Actor actor, CancellationToken ct)
    {
        var form = await ReadAsync(id, actor, ct);

        if (usual)
        {
            var composition = (await register.UsualCompositionAsync(ct)).ToDictionary(c => c.StakeholderGroupId, c => c.Places);
            form.Seats.ForEach(s => s.Places = Math.Max(composition.GetValueOrDefault(s.StakeholderGroupId), s.Taken));
        }

        return View(form);
    }

    [HttpPost("/communities/{id:guid}/seats")]
    public async Task<IActionResult> Update(Guid id, SeatsForm typed, Actor actor, CancellationToken ct)
    {
        var form = (await ReadAsync(id, actor, ct)).With(typed);
        form.AddErrors(ModelState, t);

        if (!ModelState.IsValid)
        {
            return View("Edit", form);
        }

        switch (await seating.SetSeatsAsync(id, form.ToComposition(), form.Version, actor, ct))
        {
            case SeatsOutcome.Saved:
                this.FlashOk(t["The seats are saved."]);

                return Redirect($"/communities/{id}");
            default:
                form.ShowBeside(await ReadAsync(id, actor, ct), ModelState, t);

                return View("Edit", form);
        }
    }

    private async Task<SeatsForm> ReadAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var group = await db.GroupsOf(actor).AsNoTracking()
            .Include(g => g.Community)
            .Include(g => g.Seats).ThenInclude(s => s.Members)
            .SingleOrDefaultAsync(g => g.CommunityId == id, ct)
            .OrNotFoundAsync();
        var seats = group.Seats.ToDictionary(s => s.StakeholderGroupId);
        var stakeholderGroups = await db.StakeholderGroups.AsNoTracking().OrderBy(g => g.Order).ToListAsync(ct);

        return new SeatsForm
        {
            CommunityId = id,
            Community = group.Community.Name,
            Version = group.Version,
            Seats =
            [
                .. stakeholderGroups
                    .Select(g => (Group: g, Seat: seats.GetValueOrDefault(g.Id)))
                    .Where(g => !g.Group.IsRetired || g.Seat?.Places > 0)
                    .Select(g => new SeatPlacesForm
                    {
                        StakeholderGroupId = g.Group.Id,
                        Name = g.Group.Name,
                        Places = g.Seat?.Places ?? 0,
                        Taken = g.Seat?.TakenPlaces(clock.Today) ?? 0,
                    }),
            ],
        };
    }
}
