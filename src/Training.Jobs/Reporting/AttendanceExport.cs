using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Programmes;
using Training.Core.Reporting;

namespace Training.Jobs.Reporting;

/// <summary>The donor's workbook from the database. It says of when its data are, not when it was made: the same data give the same bytes.</summary>
public sealed class AttendanceExport(
    TrainingDb db, AttendanceRows rows, KnowledgeRows tests, LocalClock clock, IOptions<ExportOptions> options)
{
    private const int RowsPerReport = 2_000;

    /// <summary>Returns how many attendances were written; <paramref name="report"/> hears of them as they are read.</summary>
    public async Task<int> WriteAsync(
        Stream output, AttendanceQuery query, string askedBy, Func<int, CancellationToken, Task>? report, CancellationToken ct)
    {
        var input = await DescribeAsync(query, askedBy, ct);
        var count = 0;
        await AttendanceWorkbook.WriteAsync(output, input, CountedAsync(ct), tests.ReadAsync(query, ct), progress: null, ct);

        return count;

        async IAsyncEnumerable<AttendanceRow> CountedAsync([EnumeratorCancellation] CancellationToken stop)
        {
            await foreach (var row in rows.ReadAsync(query, stop))
            {
                yield return row;
                count++;

                if (count % RowsPerReport == 0 && report is not null)
                {
                    await report(count, stop);
                }
            }
        }
    }

    private async Task<AttendanceWorkbookInput> DescribeAsync(AttendanceQuery query, string askedBy, CancellationToken ct)
    {
        var programme = await db.Programmes.Where(p => p.Id == query.ProgrammeId)
            .Select(p => new { p.Code, p.Title, p.AgeBands, p.AttendanceShare, p.StartsOn, Donors = p.Donors.Select(d => d.Name).ToList() })
            .SingleAsync(ct);
        var labels = await AttendanceLabels.LoadAsync(db, query.ProgrammeId, query.Language, ct);
        var (markedUtc, testedUtc) = (await rows.LastMarkedUtcAsync(query, ct), await tests.LastHandedInUtcAsync(query, ct));
        var asOfUtc = (markedUtc > testedUtc ? markedUtc : testedUtc ?? markedUtc) ?? clock.ToUtc(programme.StartsOn, TimeOnly.MinValue);
        var asOf = clock.ToLocal(asOfUtc);

        return new AttendanceWorkbookInput
        {
            ProgrammeCode = programme.Code,
            ProgrammeTitle = programme.Title.In(query.Language),
            Donors = string.Join(", ", programme.Donors.Order(StringComparer.Ordinal)),
            Filters = FilterWords.Of(query.Filter, labels, Phrases.In(Language.English)),
            IsNamed = query.IsNamed,
            AgeBands = AgeBands.Parse(programme.AgeBands),
            AttendancePercent = programme.AttendanceShare,
            AskedBy = askedBy,
            DataAsOf = new DateTimeOffset(asOf, asOf - asOfUtc),
            Contact = options.Value.Contact,
        };
    }
}
