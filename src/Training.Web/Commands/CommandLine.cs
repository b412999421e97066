using System.CommandLine;

namespace Training.Web.Commands;

/// <summary>The operator's commands. With none, the site runs; settings such as <c>--App:DataDir=…</c> go with any of them.</summary>
public static class CommandLine
{
    public static Task<int> RunAsync(WebApplication app, string[] args)
    {
        var root = new RootCommand("Training and workshops for local programmes.") { TreatUnmatchedTokensAsErrors = false };
        root.SetAction((_, ct) => ServeAsync(app, ct));
        root.Subcommands.Add(MigrateCommand.Create(app));
        root.Subcommands.Add(ExportCommand.Create(app));

        return root.Parse(args).InvokeAsync();
    }

    private static async Task<int> ServeAsync(WebApplication app, CancellationToken ct)
    {
        await app.PrepareAsync(ct);
        await app.RunAsync(ct);

        return 0;
    }
}
