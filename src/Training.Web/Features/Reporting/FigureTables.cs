using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Reporting;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Reporting;

/// <summary>A summary's tables in the reader's language, each figure with the address of its rows.</summary>
public sealed class FigureTables(AttendanceSummary summary, FigureAddresses addresses, Phrases t)
{
    private static readonly Dictionary<string, Sex> Sexes = Enum.GetValues<Sex>().ToDictionary(SummaryLabels.Of);

    public FigureLine Total() => Line(t["All"], summary.Total(), []);

    public FigureLink Attended() => new(summary.Total().PeopleWhoAttended, addresses.Rows(FigureKind.Attended));

    public FigureTable ByGroup() => Table(
        t["By stakeholder group"], "", null, MostFirst(summary.ByStakeholderGroup()), label => Stated(label), label => [addresses.Group(label)]);

    public FigureTable ByAge() => Table(
        t["By age at the session"], "pasture", t["The age is the one reached in the year of the session."],
        summary.ByAgeBand().Lines, label => Stated(label).Replace('-', '–'), label => [("band", label)]);

    public FigureTable BySex() => Table(
        t["By sex"], "apricot", null, summary.BySex().Lines, label => t.Of(Sexes[label]), label => [("sex", $"{Sexes[label]}")]);

    public CommunityTable ByCommunity(Func<int, Pager> pagerFor)
    {
        var table = summary.ByCommunityAndPhase();
        var phases = table.Phases.Count;
        var order = StringComparer.Create(t.Culture, ignoreCase: true);
        var communities = table.Communities.Index()
            .OrderBy(c => c.Item.Label == SummaryLabels.NotStated).ThenBy(c => c.Item.Label, order).ToList();
        var pager = pagerFor(communities.Count);
        var shown = communities.Skip(pager.Skipped).Take(Pager.PageSize);

        return new CommunityTable(
            [.. table.Phases.Select(p => Stated(p.Label))],
            [
                .. shown.Select(c => new CommunityLine(
                    Stated(c.Item.Label),
                    [
                        .. table.Cells.Skip(c.Index * phases).Take(phases)
                            .Select(cell => Line(cell.Phase, cell.Figures, [addresses.Community(cell.Community), addresses.Phase(cell.Phase)])),
                        Line(t["All phases"], c.Item.Figures, [addresses.Community(c.Item.Label)]),
                    ])),
            ],
            new CommunityLine(
                t["All communities"],
                [.. table.Phases.Select(p => Line(p.Label, p.Figures, [addresses.Phase(p.Label)])), Line(t["All phases"], table.Total, [])]),
            table.CountedAgain.People,
            pager);
    }

    private static List<SummaryLine> MostFirst(SummaryTable table) =>
        [.. table.Lines.OrderBy(l => l.Label == SummaryLabels.NotStated).ThenByDescending(l => l.Figures.People)];

    private FigureTable Table(
        string heading, string colour, string? note, IReadOnlyList<SummaryLine> lines,
        Func<string, string> labelOf, Func<string, IReadOnlyList<(string, string?)>> addressOf)
    {
        var most = Math.Max(1, lines.Max(l => l.Figures.People));

        return new FigureTable(
            heading, colour, note,
            [.. lines.Select(l => Line(labelOf(l.Label), l.Figures, addressOf(l.Label)) with { Bar = 100 * l.Figures.People / most })],
            Total());
    }

    private FigureLine Line(string label, Figures figures, IReadOnlyList<(string, string?)> line) => new(
        Stated(label),
        new FigureLink(figures.People, addresses.Rows(FigureKind.People, line)),
        new FigureLink(figures.Attendances, addresses.Rows(FigureKind.Attendances, line)));

    private string Stated(string label) => label == SummaryLabels.NotStated ? t["Not stated"] : label;
}
