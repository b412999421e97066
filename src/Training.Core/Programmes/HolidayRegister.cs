using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Core.Programmes;

/// <summary>Keeps the days on which no workshop is planned.</summary>
public sealed class HolidayRegister(TrainingDb db, LocalClock clock)
{
    /// <summary>Adds a holiday under an id its form was given, so that the same form sent twice adds it once.</summary>
    public async Task AddAsync(PublicHoliday holiday, Actor actor, CancellationToken ct)
    {
        db.PublicHolidays.Add(holiday);
        db.Log(actor, clock.NowUtc, "holiday.added", holiday.Id);

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();

            if (!await db.PublicHolidays.AnyAsync(h => h.Id == holiday.Id, ct))
            {
                throw;
            }
        }
    }

    public async Task<PublicHoliday> ConfirmAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var holiday = await db.PublicHolidays.SingleOrDefaultAsync(h => h.Id == id, ct).OrNotFoundAsync();

        if (!holiday.IsConfirmed)
        {
            holiday.IsConfirmed = true;
            db.Log(actor, clock.NowUtc, "holiday.confirmed", id);
            await db.SaveChangesAsync(ct);
        }

        return holiday;
    }

    /// <summary>Removes a holiday; one that is gone already is what was wanted.</summary>
    public async Task<PublicHoliday?> RemoveAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var holiday = await db.PublicHolidays.SingleOrDefaultAsync(h => h.Id == id, ct);

        if (holiday is not null)
        {
            db.PublicHolidays.Remove(holiday);
            db.Log(actor, clock.NowUtc, "holiday.removed", id);
            await db.SaveUnlessOvertakenAsync(ct);
        }

        return holiday;
    }
}
