using Microsoft.AspNetCore.WebUtilities;

namespace Training.Web.Infrastructure;

/// <summary>Which part of a long list is shown, and the addresses of the other parts with the same filters.</summary>
public sealed record Pager(string Path, IReadOnlyDictionary<string, string?> Filters, int Number, int Total)
{
    public const int PageSize = 50;

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public int Skipped => (Number - 1) * PageSize;

    /// <summary>The page asked for, or the nearest there is.</summary>
    public static Pager For(string path, IReadOnlyDictionary<string, string?> filters, int? number, int total)
    {
        var first = new Pager(path, filters, 1, total);

        return first with { Number = Math.Clamp(number ?? 1, 1, first.Pages) };
    }

    public string Href(int number) =>
        QueryHelpers.AddQueryString(Path, Filters.Where(f => !string.IsNullOrEmpty(f.Value)).Append(new("page", $"{number}")));
}
