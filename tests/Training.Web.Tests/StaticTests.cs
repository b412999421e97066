using System.Net;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests;

public sealed class StaticTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task Stylesheet_ToAnybody_IsServedWithTheSecurityHeaders()
    {
        using var response = await app.NewVisitor().Client.GetAsync("/site.css");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/css", response.Content.Headers.ContentType?.MediaType);
        Assert.True((await response.Content.ReadAsStringAsync()).Length > 1000);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }
}
