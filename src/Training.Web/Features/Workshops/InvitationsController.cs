using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Reminders;
using Training.Core.Workshops;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Workshops;

/// <summary>How many of the group are not invited yet, by language and channel. Nobody needs their names for it.</summary>
public sealed record InvitationPage(Guid Id, WorkshopHead Head, bool HasStarted, bool IsOpen, bool HasMembers, AudiencePage Audience);

[Authorize(WorkshopPolicies.Change)]
public sealed class InvitationsController(TrainingDb db, Registrar registrar, LocalClock clock, Phrases t) : Controller
{
    [HttpGet("/workshops/{id:guid}/invitation/new")]
    public async Task<IActionResult> New(Guid id, Actor actor, CancellationToken ct)
    {
        var page = await db.ReadWorkshopPageAsync(id, actor, clock, t, ct);
        var hasMembers = await registrar.MembersOf(id, page.Head.FirstDay).AnyAsync(ct);
        var uninvited = await UninvitedAsync(id, page.Head.FirstDay, ct);

        return page.Head.IsLed
            ? View(new InvitationPage(id, page.Head, page.HasStarted, page.IsOpen, hasMembers, uninvited))
            : NotFound();
    }

    [HttpPost("/workshops/{id:guid}/invitation")]
    public async Task<IActionResult> Create(Guid id, Actor actor, CancellationToken ct)
    {
        var invited = await registrar.InviteGroupAsync(id, actor, ct);

        if (invited > 0)
        {
            this.FlashOk(t.Plural(invited, "{0} person is invited.", "{0} people are invited."));
        }
        else
        {
            this.FlashWarn(t["Nobody was left to invite."]);
        }

        return Redirect($"/workshops/{id}");
    }

    private async Task<AudiencePage> UninvitedAsync(Guid id, DateOnly firstDay, CancellationToken ct)
    {
        var rows = await registrar.MembersOf(id, firstDay)
            .Where(p => !db.Registrations.Any(r => r.WorkshopId == id && r.PersonId == p.Id))
            .GroupBy(p => new { p.Language, HasEmail = p.Email != null })
            .Select(g => new { g.Key.Language, g.Key.HasEmail, Count = g.Count() })
            .ToListAsync(ct);

        return new AudiencePage(
            [.. rows
                .GroupBy(r => r.Language ?? SupportedLanguages.Default)
                .OrderBy(g => g.Key)
                .Select(g => new AudienceLine(g.Key, g.Where(r => r.HasEmail).Sum(r => r.Count), g.Where(r => !r.HasEmail).Sum(r => r.Count)))],
            []);
    }
}
