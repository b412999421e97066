using Training.Core.Reporting;

namespace Training.Web.Features.Reporting;

/// <summary>The rows behind a figure: attendances for attendances, else people.</summary>
public sealed record FigureRowsPage(
    ReportProgramme Programme,
    FigureForm Figure,
    IReadOnlyList<string> Words,
    int Count,
    IReadOnlyList<AttendanceRow> Attendances,
    IReadOnlyList<PersonSummary> People,
    OlderNewer Pages)
{
    public string BackHref => Address.Of("/figures", [("programme", Programme.Code), .. Figure.Values()]);
}
