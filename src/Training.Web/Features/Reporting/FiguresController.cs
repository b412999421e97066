using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Reporting;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Reporting;

[Authorize(ReportingPolicies.Read)]
public sealed class FiguresController(TrainingDb db, AttendanceRows rows, KnowledgeRows tests, Phrases t) : Controller
{
    [HttpGet("/figures")]
    [HttpGet("/programmes/{programme}/figures")]
    public async Task<IActionResult> Index(string? programme, AttendanceFilterForm filter, int? page, Actor actor, CancellationToken ct)
    {
        var programmes = await db.ProgrammesOf(actor).OrderByDescending(p => p.StartsOn).ThenBy(p => p.Code)
            .Select(p => new { p.Code, p.Title }).ToListAsync(ct);

        return programmes.Count == 0
            ? View("Empty")
            : View(await PageAsync(
                await ReportProgramme.FindAsync(db, programme ?? programmes[0].Code, actor, ct),
                [.. programmes.Select(p => (p.Code, p.Title))], filter, page, ct));
    }

    private async Task<FiguresPage> PageAsync(
        ReportProgramme programme, IReadOnlyList<(string, LocalText)> programmes, AttendanceFilterForm filter, int? page, CancellationToken ct)
    {
        var labels = await AttendanceLabels.LoadAsync(db, programme.Id, t.Language, ct);
        var summary = new AttendanceSummary(programme.Bands);
        var knowledge = new KnowledgeSummary();
        var query = new AttendanceQuery { ProgrammeId = programme.Id, Filter = filter.ToFilter(), Language = t.Language };

        await foreach (var row in rows.ReadAsync(query, ct))
        {
            summary.Add(row);
        }

        await foreach (var test in tests.ReadAsync(query, ct))
        {
            knowledge.Add(test);
        }

        filter.Choices = FilterChoices.Of(labels, programme, t);
        var tables = new FigureTables(summary, new FigureAddresses(programme.Code, filter, labels), t);

        return new FiguresPage
        {
            Programme = programme,
            Programmes = programmes,
            Filter = filter,
            FilterWords = FilterWords.Of(filter.ToFilter(), labels, t),
            Total = tables.Total(),
            Attended = tables.Attended(),
            ByGroup = tables.ByGroup(),
            ByAge = tables.ByAge(),
            BySex = tables.BySex(),
            Knowledge = KnowledgeSection.Of(knowledge, t),
            Communities = tables.ByCommunity(total => Pager.For(
                "/figures", new Dictionary<string, string?>(filter.Values()) { ["programme"] = programme.Code }, page, total)),
        };
    }
}
