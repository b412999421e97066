using Training.Core.Languages;
using Training.Core.Reporting;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Reporting;

public sealed record ExportsPage(ReportProgramme Programme, IReadOnlyList<ExportLine> Exports, Pager Pager);

public sealed record NewExportPage(ReportProgramme Programme, ExportForm Form, IReadOnlyList<string> Filters, int RowCount, bool IsSmall);

/// <summary>An export as its list shows it at this moment.</summary>
public sealed record ExportLine(ExportRequest Request, ExportState State, int Percent, IReadOnlyList<string> Filters, DateTime Made, DateTime? Expires)
{
    public string ProgressUrl => $"/exports/{Request.Id}/progress";

    public string? FileUrl => State == ExportState.Ready ? $"/exports/{Request.Id}/file" : null;

    public bool IsUnderWay => State is ExportState.Pending or ExportState.Building;

    public string Text(Phrases t) => State switch
    {
        ExportState.Building => t["{0} of {1} rows", Request.RowsDone, Request.RowsTotal],
        ExportState.Ready => t.Plural(Request.RowsTotal, "{0} row", "{0} rows"),
        ExportState.Failed => t.Of(Request.Problem!.Value),
        ExportState.Expired => t["This export has expired. Make a new one."],
        _ => t.Of(State),
    };
}
