using System.Net;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests;

public sealed class SmokeTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task Communities_AsSpecialist_ListsTheNinePilots()
    {
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync("/communities");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(9, page.Texts("ul.list li").Count);
    }
}
