using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.Languages;
using Training.Core.Reporting;
using Training.Jobs.Reporting;
using Training.TestKit;

namespace Training.Benchmarks;

/// <summary>Writes the workbook of everything, and of a part of about 10,000 rows, from the database to a file.</summary>
public static class ExportBenchmark
{
    private const double Megabyte = 1024 * 1024;

    public static async Task RunAsync(NationalSite site)
    {
        await using var db = site.Open();
        var programme = await db.Programmes.SingleAsync(p => p.Code == NationalProgramme.Code);
        var days = await db.Sessions.GroupBy(s => s.Date).Select(g => new { g.Key, Sessions = g.Count() }).OrderBy(d => d.Key).ToListAsync();
        var part = new AttendanceFilter { From = days[0].Key, To = days[PartOf(days.Select(d => d.Sessions * NationalProgramme.PeoplePerCommunity), 10_000)].Key };

        await MeasureAsync(site, "export-10000", programme.Id, part);
        await MeasureAsync(site, "export-full", programme.Id, new AttendanceFilter());
        Figures.Print("export-peak-memory", await PeakMemoryAsync(site) / Megabyte, "MB");
    }

    /// <summary>Of the command in a process of its own: this one has generated the data.</summary>
    private static async Task<long> PeakMemoryAsync(NationalSite site)
    {
        var file = Path.Combine(site.DataDir, "attendance.xlsx");

        return await SiteProcess.PeakMemoryAsync(site.DataDir, "export", "attendance", "--programme", NationalProgramme.Code, "--out", file);
    }

    private static async Task MeasureAsync(NationalSite site, string name, Guid programmeId, AttendanceFilter filter)
    {
        var file = Path.GetTempFileName();
        await using var scope = site.Services.CreateAsyncScope();
        var export = scope.ServiceProvider.GetRequiredService<AttendanceExport>();
        var watch = Stopwatch.StartNew();
        int rows;

        await using (var output = File.Create(file))
        {
            var query = new AttendanceQuery { ProgrammeId = programmeId, Filter = filter, Language = Language.English, IsNamed = false };
            rows = await export.WriteAsync(output, query, "benchmark", report: null, CancellationToken.None);
        }

        Figures.Print($"{name}-time", watch.Elapsed.TotalSeconds, "s");
        Figures.Print($"{name}-rows", rows, "rows");
        Figures.Print($"{name}-size", new FileInfo(file).Length / Megabyte, "MB");
        File.Delete(file);
    }

    /// <summary>The index of the day by which so many rows have come together.</summary>
    private static int PartOf(IEnumerable<int> rowsByDay, int rows)
    {
        var sum = 0;

        return rowsByDay.TakeWhile(day => (sum += day) < rows).Count();
    }
}
