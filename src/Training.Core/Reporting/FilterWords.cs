using Training.Core.Languages;

namespace Training.Core.Reporting;

/// <summary>A filter as sentences, one line each, for the head of a page and of a workbook.</summary>
public static class FilterWords
{
    public static IReadOnlyList<string> Of(AttendanceFilter filter, AttendanceLabels labels, Phrases t)
    {
        string?[] lines =
        [
            Period(filter, t),
            filter.PhaseId is { } phase ? t["Phase: {0}", Stated(labels.Phase(phase), t)] : null,
            filter.CommunityId is { } community ? t["Community: {0}", Stated(labels.Community(community), t)] : t["All communities"],
            filter.OblastCode is { } oblast ? t["Oblast: {0}", labels.Oblasts.GetValueOrDefault(oblast, oblast)] : null,
        ];

        return [.. lines.OfType<string>()];
    }

    private static string Period(AttendanceFilter filter, Phrases t) => filter switch
    {
        { From: { } from, To: { } to } => t["{0} to {1}", t.Date(from), t.Date(to)],
        { From: { } from } => t["From {0}", t.Date(from)],
        { To: { } to } => t["Until {0}", t.Date(to)],
        _ => t["All dates"],
    };

    private static string Stated(string label, Phrases t) => label.Length == 0 ? t["Not stated"] : label;
}
