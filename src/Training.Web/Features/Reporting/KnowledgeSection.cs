using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Reporting;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Reporting;

/// <summary>The people who increased their knowledge, in the reader's language. There are no links: what one person scored stands on no page of figures.</summary>
public sealed record KnowledgeSection(KnowledgeFigures Total, IReadOnlyList<KnowledgeTable> Tables)
{
    private static readonly Dictionary<string, Sex> Sexes = Enum.GetValues<Sex>().ToDictionary(SummaryLabels.Of);

    public static KnowledgeSection Of(KnowledgeSummary summary, Phrases t)
    {
        var order = StringComparer.Create(t.Culture, ignoreCase: true);

        return new KnowledgeSection(
            summary.Total(),
            [
                new KnowledgeTable(t["Sex"], Shown(summary.BySex(), label => t.Of(Sexes[label])), 0),
                new KnowledgeTable(t["Stakeholder group"], Shown(summary.ByStakeholderGroup(), Stated), 0),
                Communities(),
            ]);

        KnowledgeTable Communities()
        {
            var lines = Shown(summary.ByCommunity(), Stated);
            var page = lines.OrderBy(l => l.Label == t["Not stated"]).ThenBy(l => l.Label, order).Take(Pager.PageSize).ToList();

            return new KnowledgeTable(t["Community"], page, lines.Count - page.Count);
        }

        string Stated(string label) => label == SummaryLabels.NotStated ? t["Not stated"] : label;
    }

    private static List<KnowledgeLine> Shown(IReadOnlyList<KnowledgeLine> lines, Func<string, string> labelOf) =>
        [.. lines.Where(l => l.Figures.Tested > 0 || l.Label != SummaryLabels.NotStated).Select(l => l with { Label = labelOf(l.Label) })];
}

/// <summary>The lines of one split; of many communities only the first stand here.</summary>
public sealed record KnowledgeTable(string Heading, IReadOnlyList<KnowledgeLine> Lines, int NotShown);
