using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Messages;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Web.Features.Workshops;

/// <summary>The workshop for one's own calendar, for staff and for whoever is invited.</summary>
public sealed class CalendarsController(TrainingDb db, LocalClock clock, Phrases t) : Controller
{
    [HttpGet("/workshops/{id:guid}/calendar.ics")]
    public async Task<IActionResult> Show(Guid id, Actor actor, CancellationToken ct)
    {
        var workshop = await db.WorkshopsOf(actor)
            .AsNoTracking()
            .Include(w => w.Sessions)
            .SingleOrDefaultAsync(w => w.Id == id, ct)
            .OrNotFoundAsync();
        var file = CalendarFile.Write(CalendarMethods.Publish, WorkshopCalendar.EventsOf(workshop, t.Language, clock));

        return File(Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", "workshop.ics");
    }
}
