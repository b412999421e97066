using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Workshops;

namespace Training.Core.Reporting;

/// <summary>Reads a board by a fixed number of queries. Where all communities do not fit on one page, it reads one oblast's.</summary>
public static class BoardQuery
{
    public static async Task<Board> ReadAsync(
        TrainingDb db, Actor actor, string programme, string? oblast, DateTime now, CancellationToken ct)
    {
        var head = await db.ProgrammesOf(actor)
            .WithCode(programme)
            .Select(p => new
            {
                p.Id,
                p.Code,
                p.Title,
                p.AttendanceShare,
                Phases = p.Phases.OrderBy(phase => phase.Order).Select(phase => new BoardPhase(phase.Id, phase.Order, phase.Name)).ToList(),
            })
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();
        var oblasts = await ProgrammeOblasts.ReadAsync(db, head.Id, oblast, actor, ct);
        var communities = oblasts.Of(db.CommunitiesIn(head.Id, actor));
        var rows = await communities.Select(c => new BoardCommunity(c.Id, c.Name, c.Kind, c.Oblast.Name)).ToListAsync(ct);

        // The programme is not asked for: SQLite would walk all its workshops instead of one oblast's. The phases sort out the others.
        var hosted = communities.Join(db.WorkshopCommunities, c => c.Id, host => host.CommunityId, (_, host) => host)
            .Where(host => host.Part == CommunityPart.Host)
            .Select(host => host.WorkshopId);
        var workshops = db.Workshops.TakingPlaces().Where(w => hosted.Contains(w.Id));
        var gains = await GroupGains.ReadAsync(db, workshops, ct);
        var places = (await WorkshopSummary.ReadAsync(db, workshops, head.AttendanceShare, now, ct))
            .Select(w => w.State is WorkshopState.Held or WorkshopState.Closed && gains.TryGetValue(w.Id, out var points) ? w with { GainPoints = points } : w)
            .OrderBy(w => w.FirstDay)
            .ThenBy(w => w.Id)
            .ToLookup(w => (w.HostCommunityId, w.PhaseId));

        return new Board
        {
            Code = head.Code,
            Title = head.Title,
            Oblasts = oblasts,
            Phases = head.Phases,
            Rows =
            [
                .. rows.Select(row => new BoardRow(
                    row, [.. head.Phases.Select(phase => (IReadOnlyList<WorkshopSummary>)[.. places[(row.Id, phase.Id)]])])),
            ],
        };
    }
}
