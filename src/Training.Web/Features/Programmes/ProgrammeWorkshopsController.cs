using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Reporting;
using Training.Core.Workshops;

namespace Training.Web.Features.Programmes;

[Authorize(ProgrammePolicies.See)]
public sealed class ProgrammeWorkshopsController(TrainingDb db, LocalClock clock) : Controller
{
    [HttpGet("/programmes/{code}/workshops")]
    public async Task<IActionResult> Index(string code, WorkshopFilter filter, Actor actor, CancellationToken ct)
    {
        var programme = await db.ProgrammesOf(actor)
            .WithCode(code)
            .Select(p => new
            {
                p.Id,
                p.Code,
                p.Title,
                p.AttendanceShare,
                Phases = p.Phases.OrderBy(phase => phase.Order).Select(phase => new PhaseName(phase.Id, phase.Order, phase.Name)).ToList(),
            })
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();
        var oblasts = await ProgrammeOblasts.ReadAsync(db, programme.Id, null, actor, ct);
        var found = filter.Of(db.WorkshopsOf(actor).Where(w => w.ProgrammeId == programme.Id), clock.Now);
        var total = await found.CountAsync(ct);
        filter.Page = Math.Clamp(filter.Page, 1, Math.Max(1, (total - 1) / ProgrammeWorkshopsPage.Size + 1));
        var rows = await RowsAsync(found, filter.Page, programme.AttendanceShare, programme.Phases, ct);

        return View(new ProgrammeWorkshopsPage(programme.Code, programme.Title, filter, programme.Phases, oblasts.All, rows, total));
    }

    /// <summary>One page of workshops: those to come by date, then those that are over, the latest first.</summary>
    private async Task<IReadOnlyList<WorkshopRow>> RowsAsync(
        IQueryable<Workshop> found, int page, int attendanceShare, IReadOnlyList<PhaseName> phases, CancellationToken ct)
    {
        var today = clock.Today;
        var rows = await found
            .SelectMany(w => w.Communities.Where(c => c.Part == CommunityPart.Host), (w, host) => new { Workshop = w, host.Community })
            .OrderBy(r => r.Workshop.LastDay < today ? 1 : 0)
            .ThenBy(r => r.Workshop.LastDay < today ? null : (DateOnly?)r.Workshop.FirstDay)
            .ThenByDescending(r => r.Workshop.FirstDay)
            .ThenBy(r => r.Workshop.Id)
            .Skip((page - 1) * ProgrammeWorkshopsPage.Size)
            .Take(ProgrammeWorkshopsPage.Size)
            .Select(r => new { r.Workshop.Id, r.Workshop.Title, Community = r.Community.Name, Oblast = r.Community.Oblast.Name })
            .ToListAsync(ct);
        var ids = rows.Select(r => r.Id).ToList();
        var onPage = db.Workshops.Where(w => ids.Contains(w.Id));
        var summaries = (await WorkshopSummary.ReadAsync(db, onPage, attendanceShare, clock.Now, ct))
            .ToDictionary(s => s.Id);

        return
        [
            .. rows.Where(r => summaries.ContainsKey(r.Id))
                .Select(r => new WorkshopRow(
                    summaries[r.Id], r.Title, r.Community, r.Oblast, phases.SingleOrDefault(p => p.Id == summaries[r.Id].PhaseId))),
        ];
    }
}
