using Training.Core.Reporting;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Reporting;

/// <summary>The rows behind a figure: attendances for attendances, else people.</summary>
public sealed record FigureRowsPage(
    ReportProgramme Programme,
    FigureForm Figure,
    IReadOnlyList<string> Words,
    int Count,
    IReadOnlyList<AttendanceRow> Attendances,
    IReadOnlyList<PersonSummary> People,
    Pager Pager)
{
    public string BackHref => Address.Of("/figures", new Dictionary<string, string?>(Figure.FilterValues()) { ["programme"] = Programme.Code });
}
