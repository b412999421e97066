using System.Globalization;
using System.Text.RegularExpressions;
using Training.Web.Features.Communities;
using Xunit;

namespace Training.Web.Tests.Communities;

public sealed partial class KyrgyzstanOutlineTests
{
    [Theory]
    [InlineData("Balykchy", 42.460, 76.187, "KG-Y")]
    [InlineData("Kochkor", 42.216, 75.756, "KG-N")]
    [InlineData("Kara-Balta", 42.814, 73.848, "KG-C")]
    [InlineData("Kara-Buura", 42.617, 71.583, "KG-T")]
    [InlineData("Chek-Abad", 40.515, 72.499, "KG-O")]
    [InlineData("Nookat", 40.266, 72.618, "KG-O")]
    [InlineData("Bazar-Korgon", 41.042, 72.747, "KG-J")]
    [InlineData("Aidarken", 39.943, 71.341, "KG-B")]
    [InlineData("Isfana", 39.839, 69.528, "KG-B")]
    public void Project_PilotCommunity_FallsInsideItsOwnOblastOnly(string name, double latitude, double longitude, string oblast)
    {
        var dot = KyrgyzstanOutline.Project(latitude, longitude);

        var found = KyrgyzstanOutline.Oblasts.Where(outline => Contains(outline.Value, dot)).Select(outline => outline.Key).ToList();

        Assert.True(found is [var only] && only == oblast, $"{name} falls in {string.Join(", ", found)}");
    }

    [Fact]
    public void Project_SokhEnclave_FallsInNoOblast()
    {
        var dot = KyrgyzstanOutline.Project(39.97, 71.13);

        Assert.DoesNotContain(KyrgyzstanOutline.Oblasts.Values, path => Contains(path, dot));
    }

    private static bool Contains(string path, (int X, int Y) dot) =>
        Rings(path).Sum(ring => Crossings(ring, dot)) % 2 == 1;

    private static IEnumerable<List<(int X, int Y)>> Rings(string path)
    {
        foreach (var ring in path.Split('z', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = Number().Matches(ring).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
            var points = new List<(int X, int Y)> { (numbers[0], numbers[1]) };
            for (var i = 2; i < numbers.Count; i += 2)
            {
                points.Add((points[^1].X + numbers[i], points[^1].Y + numbers[i + 1]));
            }

            yield return points;
        }
    }

    private static int Crossings(List<(int X, int Y)> ring, (int X, int Y) dot) =>
        ring.Zip(ring.Skip(1).Append(ring[0]), (from, to) =>
            from.Y > dot.Y != to.Y > dot.Y
            && dot.X < ((double)(to.X - from.X) * (dot.Y - from.Y) / (to.Y - from.Y)) + from.X)
            .Count(crosses => crosses);

    [GeneratedRegex(@"-?\d+")]
    private static partial Regex Number();
}
