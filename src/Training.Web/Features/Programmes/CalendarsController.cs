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
public sealed class CalendarsController(TrainingDb db, LocalClock clock, Phrases t) : Controller
{
    [HttpGet("/programmes/{code}/calendar")]
    public async Task<IActionResult> Show(string code, string? month, string? oblast, Actor actor, CancellationToken ct)
    {
        var shown = CalendarMonth.Parse(month, clock.Today);
        var programme = await db.ProgrammesOf(actor)
            .WithCode(code)
            .Select(p => new { p.Id, p.Code, p.Title, p.AttendanceShare })
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();
        var oblasts = await ProgrammeOblasts.ReadAsync(db, programme.Id, oblast, actor, ct);
        var workshops = Workshops(programme.Id, shown, oblasts.Chosen, actor);
        var events = await EventsAsync(workshops, programme.AttendanceShare, ct);
        var weeks = await WeeksAsync(shown, events, ct);

        return View(new CalendarPage(programme.Code, programme.Title, shown, oblasts, weeks));
    }

    private IQueryable<Workshop> Workshops(Guid programmeId, CalendarMonth month, string? oblast, Actor actor)
    {
        var (first, last) = (month.FirstShown, month.LastShown);
        var workshops = db.WorkshopsOf(actor)
            .Where(w => w.ProgrammeId == programmeId && w.CancelledUtc == null && w.FirstDay <= last && w.LastDay >= first);

        return oblast is null
            ? workshops
            : workshops.Where(w => w.Communities.Any(c => c.Part == CommunityPart.Host && c.Community.OblastCode == oblast));
    }

    private async Task<IReadOnlyList<CalendarEvent>> EventsAsync(IQueryable<Workshop> workshops, int attendanceShare, CancellationToken ct)
    {
        var summaries = await WorkshopSummary.ReadAsync(db, workshops, attendanceShare, clock.Now, ct);
        var names = await workshops
            .SelectMany(w => w.Communities.Where(c => c.Part == CommunityPart.Host), (w, host) => new
            {
                w.Id,
                Community = host.Community.Name,
                PhaseOrder = (int?)w.Phase!.Order,
                w.Title,
            })
            .ToDictionaryAsync(w => w.Id, ct);

        return
        [
            .. summaries
                .Where(s => names.ContainsKey(s.Id))
                .Select(s => new CalendarEvent(s, names[s.Id].Community, names[s.Id].PhaseOrder, names[s.Id].Title))
                .OrderBy(e => e.Workshop.FirstDay)
                .ThenBy(e => t.Of(e.Community), StringComparer.Create(t.Culture, ignoreCase: true)),
        ];
    }

    private async Task<IReadOnlyList<CalendarWeek>> WeeksAsync(CalendarMonth month, IReadOnlyList<CalendarEvent> events, CancellationToken ct)
    {
        var (first, last) = (month.FirstShown, month.LastShown);
        var holidays = (await db.PublicHolidays.Where(h => h.Date >= first && h.Date <= last).Select(h => new { h.Date, h.Name }).ToListAsync(ct))
            .ToLookup(h => h.Date, h => h.Name);

        return
        [
            .. month.Weeks().Select(week => new CalendarWeek(
            [
                .. week.Select(day => new CalendarDay(
                    day,
                    day < month.First || day > month.Last,
                    day == clock.Today,
                    [.. holidays[day]],
                    [.. events.Where(e => e.Workshop.FirstDay <= day && e.Workshop.LastDay >= day)])),
            ])),
        ];
    }
}
