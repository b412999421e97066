using Microsoft.AspNetCore.WebUtilities;

namespace Training.Web.Features.Reporting;

/// <summary>Addresses that carry a filter, without what is empty.</summary>
public static class Address
{
    public static string Of(string path, IEnumerable<(string Name, string? Value)> values) =>
        QueryHelpers.AddQueryString(path, values.Where(v => !string.IsNullOrEmpty(v.Value)).Select(v => KeyValuePair.Create(v.Name, v.Value)));
}
