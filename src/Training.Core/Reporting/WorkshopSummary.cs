using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Workshops;

namespace Training.Core.Reporting;

/// <summary>One workshop as the board, the calendar and the list show it: its days, its state, and how many were asked and came.</summary>
public sealed record WorkshopSummary
{
    public required Guid Id { get; init; }

    public required Guid HostCommunityId { get; init; }

    public required WorkshopKind Kind { get; init; }

    public required Guid? PhaseId { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    public required WorkshopState State { get; init; }

    public required WorkshopCounts Counts { get; init; }

    /// <summary>
    /// The summaries of those of a programme's workshops that one of the <paramref name="hosts"/> holds, by three queries however many
    /// they are, in no order.
    /// </summary>
    public static async Task<IReadOnlyList<WorkshopSummary>> ReadAsync(
        TrainingDb db,
        IQueryable<WorkshopCommunity> hosts,
        IQueryable<Workshop> workshops,
        int attendanceShare,
        DateTime now,
        CancellationToken ct)
    {
        var hosted = hosts
            .Where(host => host.Part == CommunityPart.Host)
            .Join(workshops, h => h.WorkshopId, w => w.Id, (h, w) => new HostedWorkshop { CommunityId = h.CommunityId, Workshop = w });
        var rows = await hosted
            .Select(h => new
            {
                h.Workshop.Id,
                h.CommunityId,
                h.Workshop.Kind,
                h.Workshop.PhaseId,
                h.Workshop.FirstDay,
                h.Workshop.LastDay,
                IsCancelled = h.Workshop.CancelledUtc != null,
                IsClosed = h.Workshop.ClosedUtc != null,
                IsInvited = h.Workshop.InvitedUtc != null,
            })
            .ToListAsync(ct);
        var counts = await WorkshopCounts.ReadAsync(hosted.Select(h => h.Workshop), attendanceShare, ct);
        var ends = await EndsTodayAsync(db, workshops, DateOnly.FromDateTime(now), ct);

        return
        [
            .. rows.Select(row =>
            {
                var own = counts.GetValueOrDefault(row.Id, WorkshopCounts.Nobody);
                var endsAt = row.LastDay.ToDateTime(ends.GetValueOrDefault(row.Id));

                return new WorkshopSummary
                {
                    Id = row.Id,
                    HostCommunityId = row.CommunityId,
                    Kind = row.Kind,
                    PhaseId = row.PhaseId,
                    FirstDay = row.FirstDay,
                    LastDay = row.LastDay,
                    Counts = own,
                    State = Workshop.StateOf(
                        new WorkshopStanding(row.IsCancelled, row.IsClosed, row.IsInvited, endsAt, own.IsFullyMarked), now),
                };
            }),
        ];
    }

    /// <summary>The hour of the end matters on the last day only, so only today's is asked for.</summary>
    private static async Task<Dictionary<Guid, TimeOnly>> EndsTodayAsync(
        TrainingDb db, IQueryable<Workshop> workshops, DateOnly today, CancellationToken ct)
    {
        var ends = await db.Sessions
            .Where(s => s.Date == today && workshops.Any(w => w.Id == s.WorkshopId && w.LastDay == today))
            .Select(s => new { s.WorkshopId, s.Ends })
            .ToListAsync(ct);

        return ends.GroupBy(s => s.WorkshopId, s => s.Ends).ToDictionary(g => g.Key, g => g.Max());
    }
}

internal sealed class HostedWorkshop
{
    public required Guid CommunityId { get; init; }

    public required Workshop Workshop { get; init; }
}

/// <summary>
/// People of one workshop: registered and not cancelled, of these answered and confirmed; on the roll, of these marked and attended.
/// </summary>
public sealed record WorkshopCounts(int Registered, int Answered, int Confirmed, int OnRoll, int Marked, int FullyMarked, int Attended)
{
    public static WorkshopCounts Nobody { get; } = new(0, 0, 0, 0, 0, 0, 0);

    public bool IsFullyMarked => OnRoll > 0 && FullyMarked == OnRoll;

    internal static async Task<Dictionary<Guid, WorkshopCounts>> ReadAsync(
        IQueryable<Workshop> workshops, int attendanceShare, CancellationToken ct)
    {
        var counts = await workshops
            .SelectMany(w => w.Registrations, (w, r) => new
            {
                w.Id,
                r.Status,
                IsOnRoll = r.Status == RegistrationStatus.Invited || r.Status == RegistrationStatus.Confirmed,
                IsMarked = r.MarkedSessions > 0,
                IsFullyMarked = r.MarkedSessions >= w.SessionCount,

                // AttendanceRule.Attended, in the words of a query.
                Attended = w.SessionMinutes > 0 && r.AttendedMinutes * 100 >= w.SessionMinutes * attendanceShare,
            })
            .GroupBy(r => r.Id)
            .Select(g => new
            {
                g.Key,
                Registered = g.Count(r => r.Status != RegistrationStatus.Cancelled),
                Unanswered = g.Count(r => r.Status == RegistrationStatus.Invited),
                Confirmed = g.Count(r => r.Status == RegistrationStatus.Confirmed),
                Marked = g.Count(r => r.IsOnRoll && r.IsMarked),
                FullyMarked = g.Count(r => r.IsOnRoll && r.IsFullyMarked),
                Attended = g.Count(r => r.IsOnRoll && r.Attended),
            })
            .ToListAsync(ct);

        return counts.ToDictionary(
            c => c.Key,
            c => new WorkshopCounts(
                c.Registered, c.Registered - c.Unanswered, c.Confirmed, c.Unanswered + c.Confirmed, c.Marked, c.FullyMarked, c.Attended));
    }
}
