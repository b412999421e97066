using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Reporting;
using Training.Jobs.Reporting;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Reporting;

[Authorize(ReportingPolicies.Read)]
public sealed class ExportsController(
    TrainingDb db,
    ExportRequests requests,
    ExportStart start,
    AttendanceRows rows,
    SignInManager<Account> signIns,
    LocalClock clock,
    Phrases t) : Controller
{
    [HttpGet("/programmes/{code}/exports")]
    public async Task<IActionResult> Index(string code, int? page, Actor actor, CancellationToken ct)
    {
        var programme = await ReportProgramme.FindAsync(db, code, actor, ct);
        var labels = await AttendanceLabels.LoadAsync(db, programme.Id, t.Language, ct);
        var own = db.ExportsOf(actor).AsNoTracking().Where(e => e.ProgrammeId == programme.Id);
        var pager = Pager.For($"/programmes/{programme.Code}/exports", new Dictionary<string, string?>(), page, await own.CountAsync(ct));
        var exports = await own.OrderByDescending(e => e.CreatedUtc).ThenByDescending(e => e.Id)
            .Skip(pager.Skipped).Take(Pager.PageSize)
            .ToListAsync(ct);

        return View(new ExportsPage(programme, [.. exports.Select(e => Line(e, labels))], pager));
    }

    [HttpGet("/programmes/{code}/exports/new")]
    public async Task<IActionResult> New(string code, AttendanceFilterForm filter, Actor actor, CancellationToken ct) =>
        View(await NewPageAsync(await ReportProgramme.FindAsync(db, code, actor, ct), Form(filter), ct));

    [HttpPost("/programmes/{code}/exports")]
    [EnableRateLimiting(TrainingSite.SignInLimit)]
    public async Task<IActionResult> Create(string code, ExportForm form, Actor actor, CancellationToken ct)
    {
        var programme = await ReportProgramme.FindAsync(db, code, actor, ct);
        await CheckNamedAsync(form);

        if (!ModelState.IsValid)
        {
            return View("New", await NewPageAsync(programme, form, ct));
        }

        var request = await requests.RequestAsync(form.ToExport(programme.Id), actor, ct);
        await start.BeginAsync(request.Id, request.RowsTotal, ct);

        return Redirect($"/programmes/{programme.Code}/exports");
    }

    private async Task CheckNamedAsync(ExportForm form)
    {
        if (!form.IsNamed)
        {
            return;
        }

        if (!form.HasReason)
        {
            ModelState.AddModelError(nameof(form.Reason), t["Say in at least {0} characters why names are needed.", ExportRequest.ReasonMinLength]);
        }

        if (!await IsPasswordAsync(form.Password))
        {
            ModelState.AddModelError(nameof(form.Password), t["This is not your password."]);
        }
    }

    /// <summary>Wrong tries count as at the sign-in, or an unattended screen would be a place to guess.</summary>
    private async Task<bool> IsPasswordAsync(string? password) =>
        await signIns.UserManager.GetUserAsync(User) is { } account
        && (await signIns.CheckPasswordSignInAsync(account, password ?? "", lockoutOnFailure: true)).Succeeded;

    private async Task<NewExportPage> NewPageAsync(ReportProgramme programme, ExportForm form, CancellationToken ct)
    {
        var labels = await AttendanceLabels.LoadAsync(db, programme.Id, t.Language, ct);
        var rowCount = await rows.CountAsync(form.ToExport(programme.Id).Query, ct);
        form.Choices = FilterChoices.Of(labels, programme, t);

        return new NewExportPage(programme, form, FilterWords.Of(form.ToFilter(), labels, t), rowCount, start.IsImmediate(rowCount));
    }

    private static ExportForm Form(AttendanceFilterForm filter) => new()
    {
        From = filter.From,
        To = filter.To,
        Phase = filter.Phase,
        Oblast = filter.Oblast,
        Community = filter.Community,
    };

    private ExportLine Line(ExportRequest request, AttendanceLabels labels) => new(
        request,
        request.StateAt(clock.NowUtc),
        request.PercentAt(clock.NowUtc),
        FilterWords.Of(request.Filter, labels, t),
        clock.ToLocal(request.CreatedUtc),
        request.ExpiresUtc is { } expires ? clock.ToLocal(expires) : null);
}
