using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Access;

/// <summary>Tries every route of the site as every role, and as nobody, against <see cref="AccessTable"/>.</summary>
public sealed partial class AccessTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    private static readonly string[] SigningOut = ["POST /account/sessions/deletion", "POST /sign-out"];

    [Fact]
    public void Table_AgainstTheSite_NamesEveryRouteOnce()
    {
        var routes = app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"])
                .Select(method => $"{method} /{Constraints().Replace(e.RoutePattern.RawText!.TrimStart('/'), "")}"))
            .Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.Equal(routes, AccessTable.Rows.Select(r => r.Route).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Specialist)]
    [InlineData(Role.Trainer)]
    [InlineData(Role.Participant)]
    public async Task Routes_TriedByARole_LetInOnlyWhomTheTableNames(Role? role)
    {
        var visitor = role is { } known ? await app.SignInAsync(known) : app.NewVisitor();
        var token = (await visitor.GetAsync("/")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        // Signing out ends the visit, so it is tried last.
        foreach (var row in AccessTable.Rows.OrderBy(r => Array.IndexOf(SigningOut, r.Route)))
        {
            using var response = await TryAsync(visitor, row, token);

            var isLetIn = !IsTurnedAway(response);
            Assert.True(isLetIn == row.Allows(role), $"{row.Route} as {role?.ToString() ?? "nobody"}: {(int)response.StatusCode}, but the table says {row.Allows(role)}");
            Assert.True((int)response.StatusCode < 500, $"{row.Route} as {role}: {(int)response.StatusCode}");
        }
    }

    [Fact]
    public async Task Routes_ThatChangeSomething_RefuseAPostWithoutTheToken()
    {
        var specialist = await app.SignInAsync(Role.Specialist);

        foreach (var row in AccessTable.Rows.Where(r => r.Method == "POST" && r.Allows(Role.Specialist)))
        {
            using var response = await specialist.Client.PostAsync(row.Address, new FormUrlEncodedContent([]));

            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{row.Route}: {(int)response.StatusCode}");
        }
    }

    [Fact]
    public async Task AccessTable_InTheDocumentation_IsThisOne()
    {
        var path = Path.Combine(Repository.Root, "docs", "access.md");
        var printed = AccessTable.Print();

        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(path, printed);
        }

        Assert.Equal(printed, await File.ReadAllTextAsync(path));
    }

    private static async Task<HttpResponseMessage> TryAsync(Visitor visitor, AccessRow row, string token) => row.Method == "POST"
        ? await visitor.Client.PostAsync(row.Address, new FormUrlEncodedContent([new("__RequestVerificationToken", token)]))
        : await visitor.Client.GetAsync(row.Address);

    private static bool IsTurnedAway(HttpResponseMessage response) =>
        response.StatusCode == HttpStatusCode.Forbidden
        || (response.StatusCode == HttpStatusCode.Found && response.Headers.Location!.ToString().Contains("/sign-in?ReturnUrl", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@":[a-z]+(?=\??\})")]
    private static partial Regex Constraints();
}
