using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Training.Core.Attendance;
using Training.Core.Data;
using Training.Core.Workshops;

namespace Training.Core.Reporting;

/// <summary>
/// The attendances of a programme as rows, by date, start, community, session and person. Community and stakeholder group are those of
/// the registration, so a move or a replaced seat changes no row of the past. Cancelled workshops are left out.
/// </summary>
public sealed class AttendanceRows(TrainingDb db, SecretKey secret)
{
    public Task<int> CountAsync(AttendanceQuery query, CancellationToken ct) => Marked(query).CountAsync(ct);

    /// <summary>When the latest of the rows was marked; null without rows.</summary>
    public Task<DateTime?> LastMarkedUtcAsync(AttendanceQuery query, CancellationToken ct) =>
        Marked(query).MaxAsync(m => (DateTime?)m.Record.MarkedUtc, ct);

    public async IAsyncEnumerable<AttendanceRow> ReadAsync(AttendanceQuery query, [EnumeratorCancellation] CancellationToken ct)
    {
        var facts = await AttendanceFacts.LoadAsync(db, query, new PseudonymKey(secret.For(query.IsNamed ? Pseudonym.PurposeBesideNames : Pseudonym.Purpose)), ct);
        var records = Marked(query)
            .OrderBy(m => m.Record.Session.Date).ThenBy(m => m.Record.Session.Starts)
            .Select(m => new RecordLine(
                m.Record.SessionId, m.Record.PersonId, m.Record.Status,
                (Guid?)m.Place!.CommunityId, (Guid?)m.Place.StakeholderGroupId, (int?)m.Place.AttendedMinutes ?? 0))
            .AsAsyncEnumerable();

        // The two databases order ids and names each in its own way, so only days and times are left to them.
        var sameStart = new List<AttendanceRow>();
        await foreach (var record in records.WithCancellation(ct))
        {
            if (facts.RowOf(record) is not { } row)
            {
                continue;
            }

            if (sameStart.Count > 0 && (sameStart[0].Date, sameStart[0].Start) != (row.Date, row.Start))
            {
                foreach (var earlier in Ordered(sameStart))
                {
                    yield return earlier;
                }

                sameStart.Clear();
            }

            sameStart.Add(row);
        }

        foreach (var last in Ordered(sameStart))
        {
            yield return last;
        }
    }

    private static List<AttendanceRow> Ordered(List<AttendanceRow> rows)
    {
        rows.Sort((one, other) => string.CompareOrdinal(one.Community, other.Community) is not 0 and var byCommunity ? byCommunity
            : one.SessionKey.CompareTo(other.SessionKey) is not 0 and var bySession ? bySession
            : one.PersonKey.CompareTo(other.PersonKey));

        return rows;
    }

    private IQueryable<MarkedPlace> Marked(AttendanceQuery query)
    {
        var filter = query.Filter;
        var marked = db.AttendanceRecords
            .Where(r => r.Session.Workshop.ProgrammeId == query.ProgrammeId && r.Session.Workshop.CancelledUtc == null)
            .LeftJoin(
                db.Registrations,
                r => new { r.Session.WorkshopId, r.PersonId },
                p => new { p.WorkshopId, p.PersonId },
                (record, place) => new MarkedPlace { Record = record, Place = place });

        if (filter.From is { } from)
        {
            marked = marked.Where(m => m.Record.Session.Date >= from);
        }

        if (filter.To is { } to)
        {
            marked = marked.Where(m => m.Record.Session.Date <= to);
        }

        if (filter.PhaseId is { } phaseId)
        {
            marked = phaseId == AttendanceFilter.NotStated
                ? marked.Where(m => m.Record.Session.Workshop.PhaseId == null)
                : marked.Where(m => m.Record.Session.Workshop.PhaseId == phaseId);
        }

        if (filter.CommunityId is { } communityId)
        {
            marked = communityId == AttendanceFilter.NotStated
                ? marked.Where(m => m.Place == null)
                : marked.Where(m => m.Place!.CommunityId == communityId);
        }

        return filter.OblastCode is { } oblast
            ? marked.Where(m => db.Communities.Any(c => c.Id == m.Place!.CommunityId && c.OblastCode == oblast))
            : marked;
    }

    private sealed class MarkedPlace
    {
        public required AttendanceRecord Record { get; init; }

        public required Registration? Place { get; init; }
    }
}
