using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Training.Core.Programmes;

/// <summary>
/// The ages at which a new band begins. Only birth years are known, so an age is the one reached in the year of the date.
/// The default serves both definitions of youth that donors use: 18-29 (UN Security Council resolution 2250) and 14-35
/// (Kyrgyz law 157 of 2023).
/// </summary>
public sealed class AgeBands : IEquatable<AgeBands>
{
    public const string NotStated = "not stated";
    public const int OldestAge = 110;
    public const int CutPointsMax = 12;
    public const int TextMaxLength = 60;

    private readonly int[] cutPoints;
    private readonly string[] labels;

    private AgeBands(int[] cutPoints)
    {
        this.cutPoints = cutPoints;
        labels =
        [
            Label(0, cutPoints[0]),
            .. cutPoints.Zip(cutPoints.Skip(1), Label),
            string.Create(CultureInfo.InvariantCulture, $"{cutPoints[^1]}+"),
        ];
    }

    public static AgeBands Default { get; } = Parse("14,18,30,36,60");

    public static AgeBands UnitedNationsYouth { get; } = Parse("18,30");

    public static AgeBands KyrgyzYouth { get; } = Parse("14,36");

    public IReadOnlyList<int> CutPoints => cutPoints;

    /// <summary>The bands from youngest to oldest, without the "not stated" that every table adds.</summary>
    public IReadOnlyList<string> Labels => labels;

    public static AgeBands Parse(string text) =>
        TryParse(text, out var bands) ? bands : throw new FormatException($"'{text}' is not a list of ascending ages.");

    public static bool TryParse(string? text, [NotNullWhen(true)] out AgeBands? bands)
    {
        bands = null;
        var parts = (text ?? "").Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length > CutPointsMax)
        {
            return false;
        }

        var ages = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var youngest = i == 0 ? 1 : ages[i - 1] + 1;
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out ages[i]) ||
                ages[i] < youngest || ages[i] > OldestAge)
            {
                return false;
            }
        }

        bands = new AgeBands(ages);
        return true;
    }

    public string BandOf(int? birthYear, DateOnly date)
    {
        var age = date.Year - birthYear;
        if (age is null or < 0 or > OldestAge)
        {
            return NotStated;
        }

        var band = 0;
        while (band < cutPoints.Length && age >= cutPoints[band])
        {
            band++;
        }

        return labels[band];
    }

    public bool Equals(AgeBands? other) => other is not null && cutPoints.AsSpan().SequenceEqual(other.cutPoints);

    public override bool Equals(object? obj) => Equals(obj as AgeBands);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The text that <see cref="Parse"/> reads, and that a row stores.</summary>
    public override string ToString() => string.Join(',', cutPoints.Select(age => age.ToString(CultureInfo.InvariantCulture)));

    private static string Label(int from, int next) => from == next - 1
        ? from.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{from}-{next - 1}");
}
