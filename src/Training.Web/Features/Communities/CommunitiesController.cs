using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Web.Features.Communities;

[Authorize(CommunityPolicies.See)]
public sealed class CommunitiesController(TrainingDb db, LocalClock clock, Phrases t) : Controller
{
    [HttpGet("/communities")]
    public async Task<IActionResult> Index(Actor actor, CancellationToken ct)
    {
        var today = clock.Today;
        var rows = await db.CommunitiesOf(actor)
            .Select(c => new
            {
                c.Oblast,
                Row = new CommunityRow(
                    c.Id, c.Name, c.NameNow, c.Kind, c.Latitude, c.Longitude, c.IsPositionApproximate,
                    db.Seats.Where(s => db.AdvisoryGroups.Any(g => g.Id == s.AdvisoryGroupId && g.CommunityId == c.Id)).Sum(s => s.Places),
                    db.Members.Count(m => m.From <= today && (m.To == null || m.To >= today)
                        && db.Seats.Any(s => s.Id == m.SeatId && db.AdvisoryGroups.Any(g => g.Id == s.AdvisoryGroupId && g.CommunityId == c.Id)))),
            })
            .ToListAsync(ct);

        return View(new CommunitiesPage([.. rows
            .GroupBy(r => (r.Oblast.Code, r.Oblast.Name), r => r.Row)
            .OrderBy(g => t.Of(g.Key.Name), StringComparer.Create(t.Culture, ignoreCase: true))
            .Select(g => new OblastCommunities(g.Key.Code, g.Key.Name, [.. g.OrderBy(r => t.Of(r.Name), StringComparer.Create(t.Culture, ignoreCase: true))]))]));
    }
}
