using Training.Core.Communities;
using Training.Core.Languages;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Communities;

public sealed class ManyCommunitiesTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task Index_AThousandCommunities_ComesInPagesThatKeepTheFilter()
    {
        await using (var db = app.OpenDb())
        {
            db.Communities.AddRange(Enumerable.Range(1, 991).Select(n => new Community
            {
                Name = LocalText.Same($"Village {n:d4}"),
                Kind = CommunityKind.AiylOkmotu,
                OblastCode = n % 2 == 0 ? "KG-N" : "KG-T",
                Latitude = 41 + (n % 10 * 0.1),
                Longitude = 73 + (n % 40 * 0.1),
            }));
            await db.SaveChangesAsync();
        }

        var specialist = await app.SignInAsync(Role.Specialist);

        var first = await specialist.GetAsync("/communities?oblast=KG-N");
        var second = await specialist.GetAsync(first.Document.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!);

        Assert.Contains("Page 2 of 10", second.Text(".pager"));
        Assert.Equal([50, 50], new[] { first, second }.Select(p => p.Texts("ul.list li").Count));
        Assert.Empty(first.Texts("ul.list li").Intersect(second.Texts("ul.list li")));
        Assert.Equal(["Naryn oblast"], second.Texts("h2"));
    }
}
