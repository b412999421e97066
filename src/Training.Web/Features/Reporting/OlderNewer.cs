namespace Training.Web.Features.Reporting;

/// <summary>The way through a list of several pages.</summary>
public sealed record OlderNewer(string Path, IEnumerable<(string Name, string? Value)> Values, int Page, bool HasMore)
{
    public string Href(int page) => Address.Of(Path, [.. Values, ("page", page == 1 ? null : $"{page}")]);
}
