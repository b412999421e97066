using System.Globalization;

namespace Training.Core.Learning.Content;

/// <summary>The month in which the text of a law was last looked at, written as 2026-11.</summary>
public static class KnownMonth
{
    public static DateOnly? Parse(string? month) =>
        DateOnly.TryParseExact(month?.Trim(), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
