using System.ComponentModel.DataAnnotations;
using Training.Core.Certificates;
using Training.Core.Data;
using Training.Jobs;

namespace Training.Web.Infrastructure;

public enum AppRole
{
    All,
    Web,
    Jobs,
}

/// <summary>The section <c>App</c>: what this deployment calls itself, where it keeps its state, and its one secret.</summary>
public sealed class AppOptions
{
    public const string Section = "App";
    public const string DevelopmentKey = "development-only-key-refused-in-production";
    public const int SecretKeyMinLength = 32;

    [Required, StringLength(Certificate.IssuerMaxLength)]
    public string Name { get; init; } = "Köpürö";

    /// <summary>Database, mail folder, exports and keys: everything a backup needs, and nothing else is written.</summary>
    [Required]
    public string DataDir { get; init; } = "App_Data";

    public AppRole Role { get; init; } = AppRole.All;

    [Required]
    public string TimeZone { get; init; } = LocalClock.DefaultZone;

    /// <summary>Where links in messages lead.</summary>
    [Required, Url]
    public string PublicUrl { get; init; } = "http://localhost:5080";

    /// <summary>A phone or an address for whoever doubts a certificate; everybody can read it.</summary>
    [StringLength(Certificate.IssuerMaxLength)]
    public string? Contact { get; init; }

    /// <summary>From it come the pseudonymous ids of exports and the links in messages; it is in no backup of the database.</summary>
    [Required(ErrorMessage = "App:SecretKey is missing: set it to a random text of at least 32 characters.")]
    [MinLength(SecretKeyMinLength, ErrorMessage = "App:SecretKey is too short: it needs at least 32 characters.")]
    public string SecretKey { get; init; } = "";

    /// <summary>Addresses of reverse proxies whose X-Forwarded headers are believed.</summary>
    public string[] TrustedProxies { get; init; } = [];

    public JobsSite ForJobs() => new(Name, PublicUrl, Role is AppRole.All or AppRole.Jobs);
}
