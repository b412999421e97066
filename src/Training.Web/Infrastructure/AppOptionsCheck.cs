using System.Net;
using Microsoft.Extensions.Options;
using Training.Core.Data;

namespace Training.Web.Infrastructure;

/// <summary>What attributes cannot say: combinations that would lose data or give secrets away stop the start.</summary>
public sealed class AppOptionsCheck(IHostEnvironment environment, IOptions<DatabaseOptions> database) : IValidateOptions<AppOptions>
{
    public ValidateOptionsResult Validate(string? name, AppOptions options)
    {
        if (environment.IsProduction() && options.SecretKey == AppOptions.DevelopmentKey)
        {
            return ValidateOptionsResult.Fail("App:SecretKey is the one from development: set a random text of your own.");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
        {
            return ValidateOptionsResult.Fail($"App:TimeZone '{options.TimeZone}' is not known here: use an IANA name such as Asia/Bishkek.");
        }

        if (options.Role != AppRole.All && database.Value.Provider == DatabaseProvider.Sqlite)
        {
            return ValidateOptionsResult.Fail("SQLite serves one node: App:Role must be 'all'. More nodes need Database:Provider = SqlServer.");
        }

        if (options.TrustedProxies.FirstOrDefault(proxy => !IPAddress.TryParse(proxy, out _)) is { } stranger)
        {
            return ValidateOptionsResult.Fail($"App:TrustedProxies '{stranger}' is not an IP address.");
        }

        return ValidateOptionsResult.Success;
    }
}
