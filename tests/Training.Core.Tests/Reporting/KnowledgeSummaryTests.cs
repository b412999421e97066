using FsCheck;
using FsCheck.Fluent;
using Training.Core.People;
using Training.Core.Reporting;
using Training.Core.Workshops;
using Xunit;

namespace Training.Core.Tests.Reporting;

public sealed class KnowledgeSummaryTests
{
    [Fact]
    public void Total_SamePersonAtThreeWorkshops_CountsOnceByTheLastPairOfTheModule()
    {
        var rows = new[] { Row(workshop: 1, before: 20, after: 90), Row(workshop: 2, before: 60, after: 50), Row(workshop: 3, before: 70, after: null) };

        Assert.Equal(new KnowledgeFigures(Both: 1, Increased: 0, BeforeOnly: 0, AfterOnly: 0, Before: 60, After: 50), Summarise(rows).Total());
    }

    [Fact]
    public void Total_OneModuleOfTwoImproved_HasIncreased()
    {
        var rows = new[] { Row(module: 1, before: 80, after: 60), Row(module: 2, before: 20, after: 30) };

        Assert.Equal(new KnowledgeFigures(1, 1, 0, 0, 50, 45), Summarise(rows).Total());
    }

    [Fact]
    public void Total_TestsMissed_AreCountedApartAndChangeNoMean()
    {
        var rows = new[] { Row(person: 1, before: 40, after: 50), Row(person: 2, before: 0, after: null), Row(person: 3, before: null, after: 100) };

        var total = Summarise(rows).Total();

        Assert.Equal(new KnowledgeFigures(1, 1, 1, 1, 40, 50), total);
        Assert.Equal((3, 100), (total.Tested, total.SharePercent));
    }

    [Fact]
    public void Total_TestsOfTwoWorkshops_AreNoPair()
    {
        var rows = new[] { Row(workshop: 1, before: 40, after: null), Row(workshop: 2, before: null, after: 90) };

        Assert.Equal(new KnowledgeFigures(0, 0, 1, 0, null, null), Summarise(rows).Total());
        Assert.Null(Summarise(rows).Total().SharePercent);
    }

    [Fact]
    public void Lines_PersonOfTwoCommunities_StandsWhereTheFirstPairIs()
    {
        var rows = new[]
        {
            Row(workshop: 1, before: 40, after: null) with { Community = "Aidarken" },
            Row(workshop: 2, before: 40, after: 50) with { Community = "Kochkor" },
            Row(workshop: 3, before: 40, after: 50) with { Community = "Isfana" },
        };

        var lines = Summarise(rows).ByCommunity();

        Assert.Equal([("Kochkor", 1), ("not stated", 0)], lines.Select(l => (l.Label, l.Figures.Both)));
    }

    [Fact]
    public void Tables_AnyRowsInAnyOrder_SumToTheTotal()
    {
        var scores = Gen.Elements<int?>(null, 0, 30, 60, 100);
        var rows = (from person in Gen.Choose(1, 8)
                    from workshop in Gen.Choose(1, 4)
                    from module in Gen.Choose(1, 2)
                    from before in scores
                    from after in scores
                    select Row(person, workshop, module, before, before is null && after is null ? 10 : after))
            .ListOf().Select(list => list.DistinctBy(r => (r.PersonKey, r.WorkshopKey, r.ModuleKey)).ToList());

        Prop.ForAll(rows.ToArbitrary(), some =>
        {
            var (summary, turned) = (Summarise(some), Summarise([.. some.AsEnumerable().Reverse()]));
            var total = summary.Total();

            return total.Tested == some.Select(r => r.PersonKey).Distinct().Count()
                && summary.MatchedRows == some.Count(r => r.Pair.IsMatched)
                && new[] { summary.BySex(), summary.ByStakeholderGroup(), summary.ByCommunity() }.All(lines => SumsTo(lines, total))
                && turned.BySex().SequenceEqual(summary.BySex())
                && turned.ByCommunity().SequenceEqual(summary.ByCommunity());
        }).QuickCheckThrowOnFailure();
    }

    private static bool SumsTo(IReadOnlyList<KnowledgeLine> lines, KnowledgeFigures total) =>
        (lines.Sum(l => l.Figures.Both), lines.Sum(l => l.Figures.Increased), lines.Sum(l => l.Figures.BeforeOnly), lines.Sum(l => l.Figures.AfterOnly))
            == (total.Both, total.Increased, total.BeforeOnly, total.AfterOnly);

    private static KnowledgeSummary Summarise(IEnumerable<KnowledgeRow> rows)
    {
        var summary = new KnowledgeSummary();

        foreach (var row in rows)
        {
            summary.Add(row);
        }

        return summary;
    }

    private static KnowledgeRow Row(int person = 1, int workshop = 1, int module = 1, int? before = null, int? after = null) => new()
    {
        PersonKey = Key(person),
        WorkshopKey = Key(workshop),
        ModuleKey = Key(module),
        PersonId = $"PERSON{person}",
        Community = workshop % 2 == 0 ? "Kochkor" : "",
        Phase = "",
        Workshop = "Working together",
        Date = new DateOnly(2026, 3, 1).AddDays(workshop),
        Module = "Water for all",
        Sex = (Sex)(person % 3),
        StakeholderGroup = $"Group {person % 2}",
        Pair = new TestPair(Key(person), before, after),
        Medium = TestMedium.Phone,
    };

    private static Guid Key(int number) => new(number, 0, 0, new byte[8]);
}
