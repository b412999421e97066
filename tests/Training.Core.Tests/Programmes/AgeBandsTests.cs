using FsCheck;
using FsCheck.Fluent;
using Training.Core.Programmes;
using Xunit;

namespace Training.Core.Tests.Programmes;

public class AgeBandsTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Theory]
    [InlineData(2026, "0-13")]
    [InlineData(2013, "0-13")]
    [InlineData(2012, "14-17")]
    [InlineData(2009, "14-17")]
    [InlineData(2008, "18-29")]
    [InlineData(1997, "18-29")]
    [InlineData(1996, "30-35")]
    [InlineData(1991, "30-35")]
    [InlineData(1990, "36-59")]
    [InlineData(1967, "36-59")]
    [InlineData(1966, "60+")]
    [InlineData(1916, "60+")]
    [InlineData(1915, "not stated")]
    [InlineData(2027, "not stated")]
    [InlineData(null, "not stated")]
    public void BandOf_DefaultBands_FollowsTheAgeReachedInTheYear(int? birthYear, string band) =>
        Assert.Equal(band, AgeBands.Default.BandOf(birthYear, Day));

    [Fact]
    public void BandOf_BirthdayYearOfTheEvent_ChangesTheBandWithTheEvent()
    {
        Assert.Equal("14-17", AgeBands.Default.BandOf(2008, new DateOnly(2025, 12, 31)));
        Assert.Equal("18-29", AgeBands.Default.BandOf(2008, new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void Presets_NameTheBandsOfTheirDefinition()
    {
        Assert.Equal(["0-13", "14-17", "18-29", "30-35", "36-59", "60+"], AgeBands.Default.Labels);
        Assert.Equal(["0-17", "18-29", "30+"], AgeBands.UnitedNationsYouth.Labels);
        Assert.Equal(["0-13", "14-35", "36+"], AgeBands.KyrgyzYouth.Labels);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("14,")]
    [InlineData("14,14")]
    [InlineData("18,14")]
    [InlineData("0,14")]
    [InlineData("-1")]
    [InlineData("14;18")]
    [InlineData("14,111")]
    [InlineData("99999999999")]
    [InlineData("1,2,3,4,5,6,7,8,9,10,11,12,13")]
    public void TryParse_NotAscendingAges_Refuses(string? text)
    {
        Assert.False(AgeBands.TryParse(text, out var bands));
        Assert.Null(bands);
    }

    [Fact]
    public void Parse_AnyAscendingAges_RoundTrips() =>
        Prop.ForAll(CutPoints, text => AgeBands.Parse(text).ToString() == text && AgeBands.Parse(text).Equals(AgeBands.Parse(text)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void BandOf_AnyPossibleAge_FallsIntoExactlyOneBandInAscendingOrder() =>
        Prop.ForAll(CutPoints, text =>
        {
            var bands = AgeBands.Parse(text);
            var positions = Enumerable.Range(0, AgeBands.OldestAge + 1)
                .Select(age => bands.Labels.ToList().IndexOf(bands.BandOf(Day.Year - age, Day)))
                .ToList();
            return positions.Min() == 0 &&
                positions.Max() == bands.Labels.Count - 1 &&
                positions.SequenceEqual(positions.Order()) &&
                positions.Distinct().Count() == bands.Labels.Count &&
                bands.CutPoints.All(age => positions[age] == positions[age - 1] + 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void BandOf_ImpossibleBirthYear_IsNotStated() =>
        Prop.ForAll<int>(birthYear =>
            (birthYear <= Day.Year && birthYear >= Day.Year - AgeBands.OldestAge) ==
            (AgeBands.Default.BandOf(birthYear, Day) != AgeBands.NotStated)).QuickCheckThrowOnFailure();

    private static Arbitrary<string> CutPoints =>
        Gen.Choose(1, AgeBands.OldestAge).NonEmptyListOf()
            .Select(ages => string.Join(',', ages.Distinct().Take(AgeBands.CutPointsMax).Order()))
            .ToArbitrary();
}
