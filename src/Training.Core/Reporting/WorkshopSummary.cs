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

    /// <summary>What the group learned, in percentage points; only on the board, and only once the workshop was held.</summary>
    public int? GainPoints { get; init; }

    /// <summary>By three queries however many workshops there are, in no order.</summary>
    public static async Task<IReadOnlyList<WorkshopSummary>> ReadAsync(
        TrainingDb db, IQueryable<Workshop> workshops, int attendanceShare, DateTime now, CancellationToken ct)
    {
        var rows = await workshops
            .SelectMany(w => w.Communities.Where(host => host.Part == CommunityPart.Host), (w, host) => new
            {
                w.Id,
                host.CommunityId,
                w.Kind,
                w.PhaseId,
                w.FirstDay,
                w.LastDay,
                IsCancelled = w.CancelledUtc != null,
                IsClosed = w.ClosedUtc != null,
                IsInvited = w.InvitedUtc != null,
            })
            .ToListAsync(ct);
        var counts = await WorkshopCounts.ReadAsync(workshops, attendanceShare, ct);
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
        // Status by status, in the order of the index that the registrations are read from, so that nothing has to be sorted.
        var counts = await workshops
            .SelectMany(w => w.Registrations, (w, r) => new
            {
                w.Id,
                r.Status,
                IsMarked = r.MarkedSessions > 0,
                IsFullyMarked = r.MarkedSessions >= w.SessionCount,

                // AttendanceRule.Attended, in the words of a query.
                Attended = w.SessionMinutes > 0 && r.AttendedMinutes * 100 >= w.SessionMinutes * attendanceShare,
            })
            .GroupBy(r => new { r.Id, r.Status })
            .Select(g => new StatusCount(
                g.Key.Id, g.Key.Status, g.Count(), g.Count(r => r.IsMarked), g.Count(r => r.IsFullyMarked), g.Count(r => r.Attended)))
            .ToListAsync(ct);

        return counts.GroupBy(c => c.WorkshopId).ToDictionary(g => g.Key, Sum);
    }

    private static WorkshopCounts Sum(IEnumerable<StatusCount> statuses)
    {
        var (registered, unanswered, confirmed, marked, fullyMarked, attended) = (0, 0, 0, 0, 0, 0);

        foreach (var status in statuses.Where(s => s.Status != RegistrationStatus.Cancelled))
        {
            registered += status.People;

            if (status.Status is RegistrationStatus.Invited or RegistrationStatus.Confirmed)
            {
                unanswered += status.Status == RegistrationStatus.Invited ? status.People : 0;
                confirmed += status.Status == RegistrationStatus.Confirmed ? status.People : 0;
                marked += status.Marked;
                fullyMarked += status.FullyMarked;
                attended += status.Attended;
            }
        }

        return new WorkshopCounts(registered, registered - unanswered, confirmed, unanswered + confirmed, marked, fullyMarked, attended);
    }

    private sealed record StatusCount(Guid WorkshopId, RegistrationStatus Status, int People, int Marked, int FullyMarked, int Attended);
}
