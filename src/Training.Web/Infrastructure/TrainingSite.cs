using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.Learning.Content;
using Training.Core.People;
using Training.Jobs;
using Training.Jobs.Reporting;
using Training.Web.Features;
using Training.Web.Features.Accounts;
using Training.Web.Features.Cards;
using Training.Web.Features.Health;
using Training.Web.Features.SignIn;
using Training.Web.Features.Workshops;

namespace Training.Web.Infrastructure;

public static class TrainingSite
{
    public const string SignInLimit = "sign-in";
    public const string VerifyLimit = "verify";
    private const string ApplicationName = "Training";

    /// <summary>In bytes. Nothing is uploaded; the longest form is the plan of a phase.</summary>
    private const long LongestForm = 2_000_000;

    public static void AddTraining(this WebApplicationBuilder builder)
    {
        var app = builder.Configuration.GetSection(AppOptions.Section).Get<AppOptions>() ?? new AppOptions();
        var dataDir = Path.GetFullPath(app.DataDir, builder.Environment.ContentRootPath);
        DataDirectory.Create(dataDir);

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestForm;
        });
        builder.Services.AddOptions<AppOptions>().BindConfiguration(AppOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<AppOptions>, AppOptionsCheck>();
        builder.Services.AddSingleton(new DataDirectory(dataDir));
        builder.Services.AddSingleton(services => new SecretKey(services.GetRequiredService<IOptions<AppOptions>>().Value.SecretKey));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services => new LocalClock(
            services.GetRequiredService<TimeProvider>(),
            TimeZoneInfo.FindSystemTimeZoneById(services.GetRequiredService<IOptions<AppOptions>>().Value.TimeZone)));

        builder.Services.AddTrainingCore(builder.Configuration, dataDir);
        builder.AddContent();
        builder.Services.AddSignIn(builder.Environment);
        builder.Services.AddTrainingJobs(builder.Configuration, dataDir, app.ForJobs());
        builder.Services.AddPages();
        builder.Services.AddHealthReports();
        builder.Services.AddResponseCompression(options => options.EnableForHttps = false);
        builder.Services.Configure<ForwardedHeadersOptions>(options => TrustProxies(options, app.TrustedProxies));
    }

    public static void UseTraining(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/error/{0}");

        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseRouting();
        app.UseAuthentication();
        app.UseRequestLanguage();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthReports();
        app.MapControllers();
        JobEngine.MapDashboard(app);
    }

    /// <summary>The modules lie beside the sources, or, once published, beside the program; a setting may name another place.</summary>
    private static void AddContent(this WebApplicationBuilder builder)
    {
        var places = new[]
        {
            builder.Configuration["Content:Path"] is { } path ? Path.GetFullPath(path, builder.Environment.ContentRootPath) : null,
            Path.GetFullPath("../../content/modules", builder.Environment.ContentRootPath),
            Path.Combine(AppContext.BaseDirectory, "content", "modules"),
        };
        builder.Services.AddSingleton(new ContentFolder(places.FirstOrDefault(Directory.Exists) ?? places[^1]!));
        builder.Services.AddSingleton(new LibraryOptions(FollowFiles: builder.Environment.IsDevelopment()));
    }

    private static void AddSignIn(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddDataProtection().SetApplicationName(ApplicationName);
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, SignInKeySetup>();

        services.AddIdentityCore<Account>(options =>
            {
                // Staff have their address as user name, which is unique; participants with a card have no address.
                options.User.RequireUniqueEmail = false;
                options.User.AllowedUserNameCharacters = "";
                options.Tokens.PasswordResetTokenProvider = PasswordLinkTokens.Name;
                options.Password.RequiredLength = Account.PasswordMinLength;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddEntityFrameworkStores<TrainingDb>()
            .AddClaimsPrincipalFactory<ActorClaims>()
            .AddSignInManager()
            .AddPasswordValidator<PasswordRules>()
            .AddTokenProvider<PasswordLinkTokens>(PasswordLinkTokens.Name);
        services.AddScoped<PasswordLinks>();
        services.AddScoped<SetupLinks>();
        services.AddScoped<AccountLists>();
        services.AddScoped<SignInCheck>();
        services.AddScoped<DemoSignIns>();
        services.AddSingleton<SealedCards>();
        services.AddScoped<CardSessions>();
        services.AddScoped<CardPrinting>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 220_000);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromSeconds(30));

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            options.LoginPath = "/sign-in";
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.SlidingExpiration = true;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.Name = environment.IsProduction() ? "__Host-session" : "session";
            options.Cookie.SecurePolicy = environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.Events = new CookieAuthenticationEvents
            {
                OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync,
                OnRedirectToAccessDenied = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;

                    return Task.CompletedTask;
                },
            };
        });
        // Ending a session, the stamp's validator signs out of this scheme too, and fails where it is unknown.
        services.AddAuthentication().AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
        services.AddAuthorization(FeaturePolicies.Add);
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            // A whole workshop may sit behind one address: each step of signing in has its own count.
            limiter.AddPolicy(SignInLimit, context => RateLimitPartition.GetFixedWindowLimiter(
                (context.Connection.RemoteIpAddress ?? IPAddress.None, context.GetEndpoint()?.DisplayName),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = 60, Window = TimeSpan.FromMinutes(1) }));
            limiter.AddPolicy(VerifyLimit, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress ?? IPAddress.None,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = 30, Window = TimeSpan.FromMinutes(1) }));
        });
    }

    private static void AddPages(this IServiceCollection services)
    {
        services.AddSingleton<IStringLocalizerFactory, PhraseLocalizer>();
        // Transient: sign-in resolves parts of a request before its language is known.
        services.AddTransient(_ => RequestLanguage.Phrases);
        services.AddScoped<WorkshopDesk>();
        services.AddScoped<Features.Programmes.ProgrammeChoices>();
        services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new FeatureViewLocations()));
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRouting(options => options.LowercaseUrls = true);
        services.AddAntiforgery(options => options.Cookie.Name = "form");
        services.AddControllersWithViews(mvc =>
            {
                mvc.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
                mvc.Filters.Add<NotFoundFilter>();
                mvc.ModelBinderProviders.Insert(0, new ActorBinderProvider());
                mvc.ModelMetadataDetailsProviders.Add(new DefaultValidationMessages());
                BindingMessages.Use(mvc.ModelBindingMessageProvider);
            })
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (type, factory) => factory.Create(type))
            .AddCookieTempDataProvider(options => options.Cookie.Name = "flash");
    }

    private static void TrustProxies(ForwardedHeadersOptions options, string[] proxies)
    {
        options.ForwardedHeaders = proxies.Length == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownProxies.Clear();

        foreach (var proxy in proxies)
        {
            options.KnownProxies.Add(IPAddress.Parse(proxy));
        }
    }
}
