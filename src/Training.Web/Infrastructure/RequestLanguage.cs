using System.Globalization;
using System.Security.Claims;
using Training.Core.Languages;

namespace Training.Web.Infrastructure;

/// <summary>The language of a request: the account's, then the cookie's, then the browser's, then Russian.</summary>
public static class RequestLanguage
{
    public const string CookieName = "language";

    public static Phrases Phrases => Phrases.In(Current);

    private static Language Current => SupportedLanguages.Find(CultureInfo.CurrentUICulture.Name) ?? SupportedLanguages.Default;

    public static IApplicationBuilder UseRequestLanguage(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            var culture = Choose(context).Culture();
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = culture;

            return next(context);
        });

    public static void Remember(HttpContext context, Language language) =>
        context.Response.Cookies.Append(CookieName, language.Code(), new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        });

    private static Language Choose(HttpContext context) =>
        SupportedLanguages.Find(context.User.FindFirstValue(ActorClaims.LanguageClaim))
        ?? SupportedLanguages.Find(context.Request.Cookies[CookieName])
        ?? FromBrowser(context)
        ?? SupportedLanguages.Default;

    private static Language? FromBrowser(HttpContext context) =>
        context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(header => header.Quality ?? 1)
            .Select(header => SupportedLanguages.Find(header.Value.Value))
            .FirstOrDefault(language => language is not null);
}
