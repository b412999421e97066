using Training.Core.Reporting;

namespace Training.Web.Features.Reporting;

/// <summary>Where the rows behind a figure stand: the page's filter with the figure's own line.</summary>
public sealed class FigureAddresses(string code, AttendanceFilterForm filter, AttendanceLabels labels)
{
    private readonly Dictionary<string, Guid> communities = ByLabel(labels.Communities);
    private readonly Dictionary<string, Guid> phases = ByLabel(labels.Phases);
    private readonly Dictionary<string, Guid> groups = ByLabel(labels.Groups);

    public (string, string?) Community(string label) => ("community", $"{communities.GetValueOrDefault(label, AttendanceFilter.NotStated)}");

    public (string, string?) Phase(string label) => ("phase", $"{phases.GetValueOrDefault(label, AttendanceFilter.NotStated)}");

    public (string, string?) Group(string label) => ("group", $"{groups.GetValueOrDefault(label, AttendanceFilter.NotStated)}");

    public string Rows(FigureKind kind, params IReadOnlyList<(string Name, string? Value)> line)
    {
        var values = filter.Values();
        values["of"] = $"{kind}".ToLowerInvariant();

        foreach (var (name, value) in line)
        {
            values[name] = value;
        }

        return Address.Of($"/programmes/{code}/figures/rows", values);
    }

    private static Dictionary<string, Guid> ByLabel(IReadOnlyDictionary<Guid, string> labels) =>
        labels.GroupBy(l => l.Value, StringComparer.Ordinal).ToDictionary(l => l.Key, l => l.First().Key, StringComparer.Ordinal);
}
