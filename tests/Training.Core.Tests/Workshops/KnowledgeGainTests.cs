using FsCheck;
using FsCheck.Fluent;
using Training.Core.Learning;
using Training.Core.Workshops;
using Xunit;

namespace Training.Core.Tests.Workshops;

public sealed class KnowledgeGainTests
{
    private static readonly Gen<TestPair> Matched =
        from before in Gen.Choose(0, 100)
        from after in Gen.Choose(0, 100)
        select new TestPair(Guid.CreateVersion7(), before, after);

    private static readonly Gen<TestPair> Unmatched =
        from score in Gen.Choose(0, 100)
        from isBefore in Gen.Elements(true, false)
        select new TestPair(Guid.CreateVersion7(), isBefore ? score : null, isBefore ? null : score);

    [Fact]
    public void Gain_OfMatchedPairs_IsTheMeanOfTheirGains()
    {
        var gain = KnowledgeGain.Of([new(Guid.CreateVersion7(), 20, 60), new(Guid.CreateVersion7(), 40, 60), new(Guid.CreateVersion7(), 60, 60)]);

        Assert.Equal((3, 2, 40.0, 60.0, 20.0), (gain.Matched, gain.Improved, gain.Before, gain.After, gain.Points));
        Assert.Equal(1.0 / 3, gain.Normalised!.Value, precision: 12);
    }

    [Fact]
    public void Gain_WithWhoeverMissedATest_IsCountedApartAndTheSame() =>
        Prop.ForAll(Matched.ListOf().ToArbitrary(), Unmatched.ListOf().ToArbitrary(), (matched, unmatched) =>
        {
            var (alone, together) = (KnowledgeGain.Of([.. matched]), KnowledgeGain.Of([.. unmatched, .. matched]));

            return together with { BeforeOnly = 0, AfterOnly = 0 } == alone
                && together.BeforeOnly + together.AfterOnly == unmatched.Count
                && together.BeforeOnly == unmatched.Count(p => p.Before is not null);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Gain_OfAnyPairs_IsANumberOrNothing() =>
        Prop.ForAll(Gen.OneOf(Matched, Unmatched).ListOf().ToArbitrary(), pairs =>
        {
            var gain = KnowledgeGain.Of([.. pairs]);
            double?[] numbers = [gain.Before, gain.After, gain.Points, gain.Normalised];

            return numbers.All(n => n is null || double.IsFinite(n.Value))
                && (gain.Points is null) == (gain.Matched == 0)
                && (gain.Normalised is null) == (gain.Matched == 0 || gain.Before == 100)
                && (gain.Normalised is null or <= 1)
                && gain.Improved <= gain.Matched;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(100)]
    [InlineData(60)]
    [InlineData(0)]
    public void Gain_EverybodyKnewEverythingBefore_HasPointsButNoShareOfWhatWasLeft(int after)
    {
        var gain = KnowledgeGain.Of([new(Guid.CreateVersion7(), 100, after), new(Guid.CreateVersion7(), 100, after)]);

        Assert.Equal(after - 100, gain.Points);
        Assert.Null(gain.Normalised);
    }

    [Fact]
    public void Forms_OfAnyGroup_AreHalvedAndCrossed() =>
        Prop.ForAll(Groups, group =>
        {
            var before = group.Select(r => WorkshopTest.FormOf(r.PersonId, AttemptPurpose.PreTest, group)).ToList();
            var after = group.Select(r => WorkshopTest.FormOf(r.PersonId, AttemptPurpose.PostTest, group)).ToList();

            return before.Concat(after).All(form => form is QuestionUse.FormA or QuestionUse.FormB)
                && before.Zip(after).All(forms => forms.First != forms.Second)
                && Math.Abs(before.Count(f => f == QuestionUse.FormA) - before.Count(f => f == QuestionUse.FormB)) <= 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Forms_AfterLaterRegistrations_StayWhatTheyWere() =>
        Prop.ForAll(Groups, Groups, (group, later) =>
        {
            var last = group.Count == 0 ? DateTime.UnixEpoch : group.Max(r => r.CreatedUtc);
            (Guid PersonId, DateTime CreatedUtc)[] grown = [.. later.Select(r => (r.PersonId, last + (r.CreatedUtc - DateTime.UnixEpoch) + TimeSpan.FromSeconds(1))), .. group];

            return group.All(r => WorkshopTest.FormOf(r.PersonId, AttemptPurpose.PreTest, grown) == WorkshopTest.FormOf(r.PersonId, AttemptPurpose.PreTest, group));
        }).QuickCheckThrowOnFailure();

    /// <summary>People registered at a few moments, so that many share one, as when a whole group is invited.</summary>
    private static Arbitrary<List<(Guid PersonId, DateTime CreatedUtc)>> Groups =>
        Gen.Choose(0, 3).ListOf().Select(minutes => minutes.Select(m => (Guid.CreateVersion7(), DateTime.UnixEpoch.AddMinutes(m))).ToList()).ToArbitrary();
}
