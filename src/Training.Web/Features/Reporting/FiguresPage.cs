using Training.Core.Languages;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Reporting;

public sealed record FiguresPage
{
    public required ReportProgramme Programme { get; init; }

    public required IReadOnlyList<(string Code, LocalText Title)> Programmes { get; init; }

    public required AttendanceFilterForm Filter { get; init; }

    public required IReadOnlyList<string> FilterWords { get; init; }

    public required FigureLine Total { get; init; }

    public required FigureLink Attended { get; init; }

    public required FigureTable ByGroup { get; init; }

    public required FigureTable ByAge { get; init; }

    public required FigureTable BySex { get; init; }

    public required KnowledgeSection Knowledge { get; init; }

    public required CommunityTable Communities { get; init; }

    public FigureLine Women => BySex.Lines[0];

    public int? WomenPercent => Total.People.Count == 0 ? null : (int)Math.Round(100.0 * Women.People.Count / Total.People.Count);

    public string NewExportHref => Address.Of($"/programmes/{Programme.Code}/exports/new", Filter.Values());
}

public sealed record FigureLink(int Count, string Href);

/// <summary>People and attendances of one line, each with its rows; the bar is its share of the longest.</summary>
public sealed record FigureLine(string Label, FigureLink People, FigureLink Attendances, int Bar = 0);

public sealed record FigureTable(string Heading, string Colour, string? Note, IReadOnlyList<FigureLine> Lines, FigureLine Total);

/// <summary>Communities by phases; the last cell of each line is that of all phases.</summary>
public sealed record CommunityTable(
    IReadOnlyList<string> Phases, IReadOnlyList<CommunityLine> Lines, CommunityLine Total, int CountedAgain, Pager Pager);

public sealed record CommunityLine(string Label, IReadOnlyList<FigureLine> Cells);
