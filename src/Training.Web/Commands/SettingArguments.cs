namespace Training.Web.Commands;

/// <summary>Tells settings on the command line, <c>--App:DataDir=/x</c> or <c>--App:DataDir /x</c>, from the words of a command.</summary>
public static class SettingArguments
{
    private const string Prefix = "--";

    // What the host itself understands, and the sections themselves, which a test host passes on empty. Every other setting has a colon.
    private static readonly HashSet<string> HostSettings = new(StringComparer.OrdinalIgnoreCase)
    {
        "App", "applicationName", "Content", "contentRoot", "Database", "environment", "Exports", "http_ports", "https_ports", "Jobs", "Mail", "staticWebAssets", "urls", "webroot",
    };

    public static (string[] Settings, string[] Words) Split(IReadOnlyList<string> args)
    {
        var settings = new List<string>();
        var words = new List<string>();

        for (var index = 0; index < args.Count; index++)
        {
            var argument = args[index];

            if (!IsSetting(argument))
            {
                words.Add(argument);
            }
            else if (argument.Contains('='))
            {
                settings.Add(argument);
            }
            else
            {
                index++;
                settings.Add($"{argument}={(index < args.Count ? args[index] : "")}");
            }
        }

        return ([.. settings], [.. words]);
    }

    private static bool IsSetting(string argument)
    {
        if (!argument.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var name = argument[Prefix.Length..].Split('=')[0];

        return name.Contains(':') || HostSettings.Contains(name);
    }
}
