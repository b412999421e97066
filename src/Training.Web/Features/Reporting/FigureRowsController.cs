using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Reporting;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Reporting;

[Authorize(ReportingPolicies.Read)]
public sealed class FigureRowsController(TrainingDb db, AttendanceRows rows, Phrases t) : Controller
{
    [HttpGet("/programmes/{code}/figures/rows")]
    public async Task<IActionResult> Index(string code, FigureForm figure, int? page, Actor actor, CancellationToken ct)
    {
        var programme = await ReportProgramme.FindAsync(db, code, actor, ct);
        var labels = await AttendanceLabels.LoadAsync(db, programme.Id, t.Language, ct);
        var skip = (Math.Max(page ?? 1, 1) - 1) * Pager.PageSize;
        var behind = new FigureRows(programme.Bands, figure.ToSelection(labels), skip, Pager.PageSize);

        await foreach (var row in rows.ReadAsync(
            new AttendanceQuery { ProgrammeId = programme.Id, Filter = figure.ToFilter(), Language = t.Language }, ct))
        {
            behind.Add(row);
        }

        var people = behind.People();
        var count = people.Count + behind.AttendanceCount;

        return View(new FigureRowsPage(
            programme, figure, [.. FilterWords.Of(figure.ToFilter(), labels, t), .. Words(figure, labels)], count,
            behind.Attendances, [.. people.Skip(skip).Take(Pager.PageSize)],
            Pager.For($"/programmes/{programme.Code}/figures/rows", figure.Values(), page, count)));
    }

    private IEnumerable<string> Words(FigureForm figure, AttendanceLabels labels)
    {
        string?[] words =
        [
            figure.Sex is { } sex ? t.Of(sex) : null,
            figure.Band is { } band ? t["Age: {0}", band == SummaryLabels.NotStated ? t["Not stated"] : band.Replace('-', '–')] : null,
            figure.Group is { } group ? labels.Group(group) is { Length: > 0 } label ? label : t["Not stated"] : null,
        ];

        return words.OfType<string>();
    }
}
