using Microsoft.AspNetCore.WebUtilities;

namespace Training.Web.Features.Reporting;

/// <summary>Addresses that carry a filter, without what is empty.</summary>
public static class Address
{
    public static string Of(string path, IReadOnlyDictionary<string, string?> values) =>
        QueryHelpers.AddQueryString(path, values.Where(v => !string.IsNullOrEmpty(v.Value)));
}
