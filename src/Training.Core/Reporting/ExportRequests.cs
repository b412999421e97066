using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Core.Reporting;

/// <summary>Takes requests for exports and carries them through their states. Every export and every download is in the activity log.</summary>
public sealed class ExportRequests(TrainingDb db, AttendanceRows rows, ExportFiles files, LocalClock clock)
{
    public async Task<ExportRequest> RequestAsync(NewExport input, Actor actor, CancellationToken ct)
    {
        var request = ExportRequest.Create(input, await rows.CountAsync(input.Query, ct), actor, clock.NowUtc);
        db.ExportRequests.Add(request);
        db.Log(actor, clock.NowUtc, request.IsNamed ? "export.named" : "export.requested", request.Id, await DescribeAsync(request, ct));

        var sentBefore = db.ExportsOf(actor).Where(e => e.RequestKey == input.RequestKey);

        return await db.SaveUnlessThereAsync(() => sentBefore.AnyAsync(ct), ct) ? request : await sentBefore.SingleAsync(ct);
    }

    public async Task<bool> TryAgainAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var request = await db.ExportsOf(actor).SingleOrDefaultAsync(e => e.Id == id, ct).OrNotFoundAsync();
        var isWaiting = request.TryAgain();

        if (isWaiting)
        {
            db.Log(actor, clock.NowUtc, "export.repeated", id, await DescribeAsync(request, ct));
        }

        return isWaiting && await db.SaveUnlessOvertakenAsync(ct);
    }

    /// <summary>Takes the request that has waited longest, or this one, for building. Two who ask at once get different ones.</summary>
    public async Task<ExportRequest?> ClaimAsync(Guid? id, CancellationToken ct)
    {
        while (true)
        {
            var nowUtc = clock.NowUtc;
            var request = await db.ExportRequests
                .Where(e => id == null || e.Id == id)
                .Where(e => e.State == ExportState.Pending || (e.State == ExportState.Building && e.LeaseUntilUtc < nowUtc))
                .OrderBy(e => e.CreatedUtc).ThenBy(e => e.Id)
                .FirstOrDefaultAsync(ct);

            if (request is null)
            {
                return null;
            }

            request.Claim(nowUtc);

            if (await db.SaveUnlessOvertakenAsync(ct) && request.State == ExportState.Building)
            {
                return request;
            }
        }
    }

    /// <summary>Notes how far the build has come and renews its lease; false when it is no longer this build's to finish.</summary>
    public async Task<bool> ReportAsync(ExportRequest request, int rowsDone, CancellationToken ct)
    {
        var leaseUntil = ExportRequest.LeaseFrom(clock.NowUtc);

        return await db.ExportRequests
            .Where(e => e.Id == request.Id && e.Version == request.Version)
            .ExecuteUpdateAsync(
                set => set.SetProperty(e => e.RowsDone, rowsDone).SetProperty(e => e.LeaseUntilUtc, leaseUntil), ct) > 0;
    }

    /// <summary>False when another build has taken the request over; the file is then nobody's, and is removed with the others.</summary>
    public async Task<bool> FinishAsync(ExportRequest request, int rowCount, CancellationToken ct)
    {
        request.Finish(rowCount, clock.NowUtc);
        LogForRequester(request, "export.made", await DescribeAsync(request, ct));

        return await db.SaveUnlessOvertakenAsync(ct);
    }

    public async Task<bool> FailAsync(ExportRequest request, ExportProblem problem, CancellationToken ct)
    {
        request.Fail(problem, clock.NowUtc);
        LogForRequester(request, "export.failed", $"{problem}");

        return await db.SaveUnlessOvertakenAsync(ct);
    }

    /// <summary>The file to hand out, noted in the log; null when it has expired or is no longer there.</summary>
    public async Task<string?> TakeFileAsync(ExportRequest request, Actor actor, CancellationToken ct)
    {
        if (request.StateAt(clock.NowUtc) != ExportState.Ready || !File.Exists(files.PathOf(request.FileName!)))
        {
            return null;
        }

        db.Log(actor, clock.NowUtc, "export.downloaded", request.Id, await DescribeAsync(request, ct));
        await db.SaveChangesAsync(ct);

        return files.PathOf(request.FileName!);
    }

    /// <summary>Notes an export that an operator made from the command line.</summary>
    public async Task NoteAsync(AttendanceQuery query, int rowCount, string? reason, CancellationToken ct)
    {
        var verb = query.IsNamed ? "export.named" : "export.made";
        db.Log(null, clock.NowUtc, verb, query.ProgrammeId, await DescribeAsync(query, rowCount, reason, ct));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Removes what is past its time, and files that no request knows: the remains of builds that died.</summary>
    public async Task ExpireAsync(CancellationToken ct)
    {
        var present = files.FileNames();
        var nowUtc = clock.NowUtc;
        var past = await db.ExportRequests.Where(e => e.State == ExportState.Ready && e.ExpiresUtc <= nowUtc).ToListAsync(ct);

        foreach (var request in past)
        {
            request.Expire();
        }

        await db.SaveChangesAsync(ct);
        var kept = await db.ExportRequests.Where(e => e.FileName != null).Select(e => e.FileName!).ToListAsync(ct);

        foreach (var fileName in present.Except(kept))
        {
            files.Delete(fileName);
        }
    }

    /// <summary>What the log keeps of an export: codes and dates, and the reason somebody gave for names.</summary>
    private async Task<string> DescribeAsync(AttendanceQuery query, int rowCount, string? reason, CancellationToken ct)
    {
        var code = await db.Programmes.Where(p => p.Id == query.ProgrammeId).Select(p => p.Code).SingleAsync(ct);
        var filter = query.Filter;
        string?[] parts =
        [
            code,
            filter.From is { } from ? $"from {from:O}" : null,
            filter.To is { } to ? $"to {to:O}" : null,
            filter.PhaseId is { } phaseId ? $"phase {phaseId}" : null,
            filter.CommunityId is { } communityId ? $"community {communityId}" : null,
            filter.OblastCode is { } oblast ? $"oblast {oblast}" : null,
            $"rows {rowCount}",
            query.IsNamed ? $"named: {reason}" : "pseudonymous",
        ];

        return string.Join("; ", parts.OfType<string>());
    }

    private Task<string> DescribeAsync(ExportRequest request, CancellationToken ct) =>
        DescribeAsync(request.Query, request.RowsTotal, request.Reason, ct);

    private void LogForRequester(ExportRequest request, string verb, string detail)
    {
        var requester = new Actor(request.RequestedByAccountId, "", Role.Specialist);
        db.Log(requester, clock.NowUtc, verb, request.Id, detail);
    }
}
