using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.People;
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

    [Fact]
    public async Task Page_ThatIsNotThere_IsAnsweredWithTheSecurityHeaders()
    {
        var visitor = await app.SignInAsync(Role.Participant);

        using var response = await visitor.Client.GetAsync("/nothing-of-that-name");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        AssertGuarded(response);
    }

    [Fact]
    public async Task Page_WithABug_IsAnsweredWithTheSecurityHeaders()
    {
        await using var failing = app.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new Failing()))));
        using var client = failing.CreateClient();

        using var response = await client.GetAsync(Failing.Path);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        AssertGuarded(response);
    }

    private static void AssertGuarded(HttpResponseMessage response)
    {
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    private sealed class Failing : IResourceFilter
    {
        public const string Path = "/sign-in";

        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            if (context.HttpContext.Request.Path == Path)
            {
                throw new InvalidOperationException("On purpose");
            }
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
        }
    }
}
