using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Web.Features.Communities;
using Xunit;

namespace Training.Web.Tests.Communities;

public sealed class CommunityMapTests
{
    private static readonly Dictionary<string, LocalText> noNames = [];

    [Theory]
    [InlineData(Language.Kyrgyz)]
    [InlineData(Language.Russian)]
    [InlineData(Language.Uzbek)]
    [InlineData(Language.English)]
    public void Of_TheNinePilots_WritesEveryName(Language language)
    {
        var rows = ReferenceData.Pilots()
            .Select(p => new CommunityRow(p.Id, p.Name, p.NameNow, p.Kind, p.OblastCode, p.Latitude, p.Longitude, p.IsPositionApproximate));

        var map = CommunityMap.Of(rows, noNames, Phrases.In(language));

        Assert.All(map.Dots, dot => Assert.NotNull(dot.Label));
    }

    [Fact]
    public void Of_TwoPlacesSideBySide_WritesTheFirstNameOnItsFreeSide()
    {
        var map = MapOf(Row("Western", 41, 74), Row("Eastern", 41, 74.5));

        Assert.Equal(["end", "start"], map.Dots.Select(d => d.Label?.Anchor));
    }

    [Fact]
    public void Of_PlaceAtTheEasternEdge_WritesItsNameToTheLeft()
    {
        var map = MapOf(Row("Far away in the east", 41.5, 80));

        Assert.Equal("end", map.Dots[0].Label?.Anchor);
    }

    [Fact]
    public void Of_ManyPlacesOnOneSpot_LeavesOutNamesRatherThanOverprint()
    {
        var map = MapOf([.. Enumerable.Range(0, 12).Select(n => Row($"Village {n}", 41, 74 + (n * 0.01)))]);

        Assert.Equal(12, map.Dots.Count);
        Assert.InRange(map.Dots.Count(d => d.Label is not null), 1, 4);
    }

    private static CommunityMap MapOf(params CommunityRow[] rows) => CommunityMap.Of(rows, noNames, Phrases.In(Language.English));

    private static CommunityRow Row(string name, double latitude, double longitude) =>
        new(Guid.CreateVersion7(), LocalText.Same(name), LocalText.Same(""), CommunityKind.Town, "KG-N", latitude, longitude, false);
}
