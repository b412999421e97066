using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Messages;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Web.Features.Today;

/// <summary>What needs a specialist: overdue workshops, messages that did not arrive, communities with empty seats, and the week ahead.</summary>
public sealed record SpecialistPage(
    DateOnly Today,
    int OverdueCount,
    IReadOnlyList<TodayWorkshop> Overdue,
    int UndeliveredCount,
    int EmptySeatCount,
    IReadOnlyList<EmptySeats> EmptySeats,
    IReadOnlyList<TodayWorkshop> ThisWeek)
{
    private const int Most = 20;
    private const int MostCommunities = 10;
    private const int DaysAhead = 7;

    public static async Task<SpecialistPage> ReadAsync(TrainingDb db, Actor actor, LocalClock clock, Phrases t, CancellationToken ct)
    {
        var (today, limit) = (clock.Today, clock.Today.AddDays(DaysAhead));
        var overdue = db.WorkshopsOf(actor).InState(WorkshopState.Overdue, clock.Now);
        var coming = db.WorkshopsOf(actor).Where(w => w.CancelledUtc == null && w.LastDay >= today && w.FirstDay < limit);
        var seats = await EmptySeatsAsync(db, today, ct);

        return new SpecialistPage(
            today,
            await overdue.CountAsync(ct),
            await TodayReading.Workshops(overdue).Take(Most).ToListAsync(ct),
            await db.OutboxMessages.CountAsync(m => m.State == OutboxState.Dead, ct),
            seats.Sum(s => s.Count),
            [.. seats.OrderByDescending(s => s.Count).ThenBy(s => t.Of(s.Name), StringComparer.Create(t.Culture, ignoreCase: true)).Take(MostCommunities)],
            await TodayReading.Workshops(coming).Take(Most).ToListAsync(ct));
    }

    private static async Task<IReadOnlyList<EmptySeats>> EmptySeatsAsync(TrainingDb db, DateOnly today, CancellationToken ct)
    {
        var places = await db.Seats
            .GroupBy(s => s.AdvisoryGroupId)
            .Select(g => new { g.Key, Count = g.Sum(s => s.Places) })
            .ToListAsync(ct);
        var taken = await db.Members
            .Where(m => m.From <= today && (m.To == null || m.To >= today))
            .Join(db.Seats, m => m.SeatId, s => s.Id, (m, s) => s.AdvisoryGroupId)
            .GroupBy(groupId => groupId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var groups = await db.AdvisoryGroups
            .Select(g => new { g.Id, g.CommunityId, g.Community.Name })
            .ToDictionaryAsync(g => g.Id, ct);

        return [.. places
            .Select(p => new EmptySeats(groups[p.Key].CommunityId, groups[p.Key].Name, p.Count - taken.GetValueOrDefault(p.Key)))
            .Where(s => s.Count > 0)];
    }
}

public sealed record EmptySeats(Guid CommunityId, LocalText Name, int Count);
