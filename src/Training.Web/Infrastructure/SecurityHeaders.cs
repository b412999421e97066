using Microsoft.Net.Http.Headers;

namespace Training.Web.Infrastructure;

public static class SecurityHeaders
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";

    /// <summary>
    /// Every answer carries them, errors and static files too. Pages are never stored: any of them may hold a name. They are added last, as
    /// an answer to an exception begins with none.
    /// </summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                Add(context.Response.Headers);

                return Task.CompletedTask;
            });

            return next(context);
        });

    private static void Add(IHeaderDictionary headers)
    {
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, ContentPolicy);
        headers.TryAdd(HeaderNames.CacheControl, "no-store");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }
}
