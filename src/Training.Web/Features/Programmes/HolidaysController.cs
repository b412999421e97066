using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Programmes;

[Authorize(ProgrammePolicies.Change)]
public sealed class HolidaysController(TrainingDb db, HolidayRegister holidays, LocalClock clock, Phrases t) : Controller
{
    [HttpGet("/holidays")]
    public async Task<IActionResult> Index(int? year, CancellationToken ct)
    {
        var shown = year is >= SensibleDateAttribute.FirstYear and <= SensibleDateAttribute.LastYear ? year.Value : clock.Today.Year;
        var (first, last) = (new DateOnly(shown, 1, 1), new DateOnly(shown, 12, 31));
        var years = await db.PublicHolidays.Select(h => h.Date.Year).Distinct().ToListAsync(ct);
        var rows = await db.PublicHolidays
            .Where(h => h.Date >= first && h.Date <= last)
            .OrderBy(h => h.Date)
            .Select(h => new HolidayRow(h.Id, h.Date, h.Name, h.IsConfirmed))
            .ToListAsync(ct);

        return View(new HolidaysPage(shown, [.. years.Append(shown).Append(clock.Today.Year).Distinct().Order()], rows));
    }

    [HttpGet("/holidays/new")]
    public IActionResult New() => View(new HolidayFormPage(new HolidayForm { Id = Guid.CreateVersion7(), IsConfirmed = true }));

    [HttpPost("/holidays")]
    public async Task<IActionResult> Create(HolidayForm form, Actor actor, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return View("New", new HolidayFormPage(form));
        }

        var holiday = new PublicHoliday
        {
            Id = form.Id == default ? Guid.CreateVersion7() : form.Id,
            Date = form.Date!.Value,
            Name = form.Name.ToText(),
            IsConfirmed = form.IsConfirmed,
        };
        await holidays.AddAsync(holiday, actor, ct);
        this.FlashOk(t["{0} is a holiday now. Plans that are made from now on leave it free.", t.Date(holiday.Date)]);

        return Redirect($"/holidays?year={holiday.Date.Year}");
    }

    [HttpPost("/holidays/{id:guid}/deletion")]
    public async Task<IActionResult> Delete(Guid id, Actor actor, CancellationToken ct)
    {
        var removed = await holidays.RemoveAsync(id, actor, ct);
        this.FlashOk(t["The holiday is removed."]);

        return Redirect($"/holidays?year={removed?.Date.Year ?? clock.Today.Year}");
    }
}
