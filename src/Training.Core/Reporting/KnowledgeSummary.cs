using Training.Core.People;

namespace Training.Core.Reporting;

/// <summary>
/// The donor's indicator "people who increased their knowledge". Everybody counts once: by their last matched pair of each module, and as
/// increased when one of these pairs did. A person stands on the line where the first matched pair puts them, or the first test without one.
/// </summary>
public sealed class KnowledgeSummary
{
    private readonly Dictionary<Guid, KnowledgeTally> people = [];

    public int Rows { get; private set; }

    public int MatchedRows { get; private set; }

    public void Add(KnowledgeRow row)
    {
        Rows++;
        MatchedRows += row.Pair.IsMatched ? 1 : 0;

        if (!people.TryGetValue(row.PersonKey, out var person))
        {
            people.Add(row.PersonKey, person = new KnowledgeTally(row));
        }

        person.Add(row);
    }

    public KnowledgeFigures Total() => KnowledgeFigures.Of([.. people.Values]);

    public IReadOnlyList<KnowledgeLine> BySex() =>
        Lines([SummaryLabels.Of(Sex.Female), SummaryLabels.Of(Sex.Male)], first => SummaryLabels.Of(first.Sex));

    public IReadOnlyList<KnowledgeLine> ByStakeholderGroup() => Lines(first => first.StakeholderGroup);

    public IReadOnlyList<KnowledgeLine> ByCommunity() => Lines(first => first.Community);

    private IReadOnlyList<KnowledgeLine> Lines(Func<KnowledgeRow, string> labelOf) => Lines(
        people.Values.Select(p => labelOf(p.First)).Where(label => label.Length > 0).Distinct().Order(StringComparer.Ordinal),
        first => SummaryLabels.Stated(labelOf(first)));

    private IReadOnlyList<KnowledgeLine> Lines(IEnumerable<string> labels, Func<KnowledgeRow, string> labelOf)
    {
        var byLabel = people.Values.ToLookup(person => labelOf(person.First));

        return [.. labels.Append(SummaryLabels.NotStated).Select(label => new KnowledgeLine(label, KnowledgeFigures.Of([.. byLabel[label]])))];
    }
}

public sealed record KnowledgeLine(string Label, KnowledgeFigures Figures);

/// <summary>
/// The figures of one line. Everybody tested took both tests of a module at one workshop, or counts as one who missed the second or the
/// first. Means are of people, each with the mean of their modules, in per cent; null without anybody who took both.
/// </summary>
public sealed record KnowledgeFigures(int Both, int Increased, int BeforeOnly, int AfterOnly, double? Before, double? After)
{
    public int Tested => Both + BeforeOnly + AfterOnly;

    public int? SharePercent => Both == 0 ? null : (int)Math.Round(100.0 * Increased / Both, MidpointRounding.AwayFromZero);

    internal static KnowledgeFigures Of(IReadOnlyList<KnowledgeTally> people)
    {
        var matched = people.Where(p => p.IsMatched).ToList();
        var unmatched = people.Where(p => !p.IsMatched).ToList();

        return new KnowledgeFigures(
            matched.Count,
            matched.Count(p => p.HasIncreased),
            unmatched.Count(p => p.HasBefore),
            unmatched.Count(p => !p.HasBefore),
            matched.Count == 0 ? null : Math.Round(matched.Average(p => p.Before), 2),
            matched.Count == 0 ? null : Math.Round(matched.Average(p => p.After), 2));
    }
}

internal sealed class KnowledgeTally(KnowledgeRow row)
{
    private readonly SortedDictionary<Guid, KnowledgeRow> lastOfModule = [];

    public KnowledgeRow First { get; private set; } = row;

    public bool HasBefore { get; private set; }

    public bool IsMatched => lastOfModule.Count > 0;

    public bool HasIncreased => lastOfModule.Values.Any(r => r.Pair.Gain > 0);

    public double Before => lastOfModule.Values.Average(r => r.Pair.Before!.Value);

    public double After => lastOfModule.Values.Average(r => r.Pair.After!.Value);

    public void Add(KnowledgeRow row)
    {
        HasBefore |= row.Pair.Before is not null;

        if (Order(row).CompareTo(Order(First)) < 0)
        {
            First = row;
        }

        if (row.Pair.IsMatched && (!lastOfModule.TryGetValue(row.ModuleKey, out var last) || Order(row).CompareTo(Order(last)) > 0))
        {
            lastOfModule[row.ModuleKey] = row;
        }
    }

    private static (bool, DateOnly, Guid, Guid) Order(KnowledgeRow row) => (!row.Pair.IsMatched, row.Date, row.WorkshopKey, row.ModuleKey);
}
