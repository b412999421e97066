using System.CommandLine;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Training.Core.Data;

namespace Training.Web.Commands;

/// <summary>
/// The operator's commands. With none, the site runs; settings such as <c>--App:DataDir=…</c> go with any of them. Whatever is neither a
/// setting nor part of a command is refused with help, so that a mistyped command never starts the site.
/// </summary>
public static class CommandLine
{
    private const string UnreadableSetting = "Failed to convert configuration value";

    public static async Task<int> RunAsync(string[] args, Func<string[], WebApplication> build)
    {
        var (settings, words) = SettingArguments.Split(args);

        try
        {
            await using var app = build(settings);
            var commands = Commands(app).Parse(words);

            return await commands.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (ReasonOf(exception) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason.ReplaceLineEndings(" "));

            return 1;
        }
    }

    private static RootCommand Commands(WebApplication app)
    {
        var root = new RootCommand("Training and workshops for local programmes. Without a command, the site runs.")
        {
            MigrateCommand.Create(app),
            CreateAdminCommand.Create(app),
            DemoCommand.Create(app),
            ExportCommand.Create(app),
            ContentCommand.Create(app),
        };
        root.SetAction((_, ct) => ServeAsync(app, ct));

        return root;
    }

    private static async Task<int> ServeAsync(WebApplication app, CancellationToken ct)
    {
        await app.PrepareAsync(ct);
        await app.WelcomeAsync(ct);
        await app.RunAsync(ct);

        return 0;
    }

    /// <summary>What an operator can put right is told in a line; anything else is a bug and keeps its stack trace.</summary>
    private static string? ReasonOf(Exception exception) => exception switch
    {
        OptionsValidationException options => string.Join(' ', options.Failures.Select(SentenceOf)),
        AggregateException { InnerExceptions: var all } when all.All(e => e is OptionsValidationException) => string.Join(' ', all.Select(ReasonOf)),
        InvalidOperationException { Message: var message } when message.StartsWith(UnreadableSetting, StringComparison.Ordinal) => message,
        SqliteException sqlite => $"{sqlite.Message} ({sqlite.SqliteExtendedErrorCode})",
        RefusedException or DbException or IOException or UnauthorizedAccessException => exception.Message,
        _ => null,
    };

    /// <summary>Validation by attributes wraps its sentence: DataAnnotation validation failed for 'X' members: 'Y' with the error: 'sentence'.</summary>
    private static string SentenceOf(string failure)
    {
        const string Before = "with the error: '";
        var start = failure.IndexOf(Before, StringComparison.Ordinal);

        return start < 0 ? failure : failure[(start + Before.Length)..].TrimEnd('.').TrimEnd('\'');
    }
}
