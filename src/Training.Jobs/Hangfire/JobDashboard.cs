using System.Globalization;
using Hangfire;
using Hangfire.Dashboard;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.People;

namespace Training.Jobs;

/// <summary>Hangfire's own pages, for administrators: to look at, and for a while after the password was given also to act on.</summary>
public static class JobDashboard
{
    public const string Path = "/admin/jobs/dashboard";
    public static readonly TimeSpan MayAct = TimeSpan.FromMinutes(15);

    private const string PasswordGiven = "password-given";

    /// <summary>The site's, and what its charts and icons need: style attributes and fonts. Scripts stay files of this host.</summary>
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>Keeps in the cookie when somebody signed in; its own date moves with every renewal.</summary>
    public static void NoteSignIns(IServiceCollection services) => services
        .AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
        .PostConfigure(cookie => cookie.Events.OnSigningIn = context =>
        {
            context.Properties.Items.TryAdd(PasswordGiven, context.Properties.IssuedUtc!.Value.ToString("O", CultureInfo.InvariantCulture));

            return Task.CompletedTask;
        });

    public static void Map(WebApplication app)
    {
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var pages = app.MapHangfireDashboard(Path, new DashboardOptions
        {
            // The endpoint's policy decides. Hangfire's own would let in nobody but who sits at the server.
            Authorization = [],
            IsReadOnlyFunc = context => !MayActNow(context.GetHttpContext(), clock),
            DisplayStorageConnectionString = false,
        });
        pages.RequireAuthorization(policy => policy.RequireRole(nameof(Role.Administrator)));
        pages.Add(endpoint => endpoint.RequestDelegate = WithPolicy(endpoint.RequestDelegate!));
    }

    /// <summary>Whoever is sent away, or asks for what is not there, sees a page of the site, under the site's own policy.</summary>
    private static RequestDelegate WithPolicy(RequestDelegate page) => context =>
    {
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK)
            {
                context.Response.Headers.ContentSecurityPolicy = ContentPolicy;
            }

            return Task.CompletedTask;
        });

        return page(context);
    };

    private static bool MayActNow(HttpContext context, TimeProvider clock) =>
        context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.Items.TryGetValue(PasswordGiven, out var text) == true
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var given)
        && clock.GetUtcNow() - given < MayAct;
}
