using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Activity;

[Authorize(ActivityPolicies.See)]
public sealed class ActivityController(TrainingDb db, LocalClock clock, Phrases t) : Controller
{
    [HttpGet("/activity")]
    public async Task<IActionResult> Index(ActivityFilter filter, int? page, Actor actor, CancellationToken ct)
    {
        var entries = db.Activity
            .Where(e => filter.Verb == null || e.Verb == filter.Verb)
            .Where(e => filter.Account == null || e.AccountId == filter.Account);
        var pager = Pager.For("/activity", filter.Values, page, await entries.CountAsync(ct));
        var shown = await entries.OrderByDescending(e => e.AtUtc).ThenBy(e => e.Id).Skip(pager.Skipped).Take(Pager.PageSize).ToListAsync(ct);
        var links = await RecordLinks.FindAsync(db, shown, actor, ct);
        var names = await NamesAsync(ct);

        return View(new ActivityPage(
            [.. shown.Select(e => new ActivityRow(clock.ToLocal(e.AtUtc), WhoOf(e, names), ActivityWords.Of(t, e.Verb), e.Detail, e.RecordId, links.Of(e)))],
            await VerbsAsync(ct),
            [.. names.Select(n => new ActivityChoice($"{n.Key}", n.Value)).OrderBy(c => c.Words, StringComparer.Create(t.Culture, ignoreCase: true))],
            filter,
            pager));
    }

    /// <summary>Names of staff; whatever a participant did is a participant's.</summary>
    private Task<Dictionary<Guid, string>> NamesAsync(CancellationToken ct) =>
        db.Users.Where(a => a.Role != Role.Participant).ToDictionaryAsync(a => a.Id, a => a.Name, ct);

    private async Task<IReadOnlyList<ActivityChoice>> VerbsAsync(CancellationToken ct)
    {
        var verbs = await db.Activity.Select(e => e.Verb).Distinct().ToListAsync(ct);

        return [.. verbs.Select(v => new ActivityChoice(v, ActivityWords.Of(t, v))).OrderBy(c => c.Words, StringComparer.Create(t.Culture, ignoreCase: true))];
    }

    private string? WhoOf(ActivityEntry entry, Dictionary<Guid, string> names) =>
        entry.AccountId is { } id ? names.GetValueOrDefault(id, t.Of(Role.Participant)) : null;
}
