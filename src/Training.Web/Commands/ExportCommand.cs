using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Programmes;
using Training.Core.Reporting;
using Training.Jobs.Reporting;

namespace Training.Web.Commands;

/// <summary><c>export attendance</c>: writes a programme's workbook to a file. Names need a reason here too, and the log keeps it.</summary>
public static class ExportCommand
{
    private const string AskedBy = "operator";

    public static Command Create(WebApplication app)
    {
        var export = new Command("export", "Writes data to a file.");
        export.Subcommands.Add(Attendance(app));

        return export;
    }

    private static Command Attendance(WebApplication app)
    {
        var programme = new Option<string>("--programme") { Required = true, Description = "The programme's code." };
        var output = new Option<string>("--out") { Required = true, Description = "The workbook to write (.xlsx)." };
        var from = new Option<DateOnly?>("--from") { CustomParser = Day, Description = "The first day, as yyyy-MM-dd." };
        var to = new Option<DateOnly?>("--to") { CustomParser = Day, Description = "The last day, as yyyy-MM-dd." };
        var named = new Option<bool>("--named") { Description = "With the names of people whose consent covers it. Needs --reason." };
        var reason = new Option<string?>("--reason") { Description = "Why names are needed. The activity log keeps it." };
        var language = new Option<string>("--language")
        {
            Description = "Of the names of places and groups: en, ru, ky or uz.",
            DefaultValueFactory = _ => Language.English.Code(),
        };
        language.AcceptOnlyFromAmong([.. SupportedLanguages.All.Select(l => l.Code())]);
        var command = new Command("attendance", "Writes the workbook of a programme's attendance.")
        {
            Options = { programme, output, from, to, named, reason, language },
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(named) && (result.GetValue(reason)?.Trim().Length ?? 0) < ExportRequest.ReasonMinLength)
            {
                result.AddError($"A named export needs a --reason of at least {ExportRequest.ReasonMinLength} characters.");
            }
        });
        command.SetAction((parsed, ct) => RunAsync(
            app,
            parsed.GetRequiredValue(programme),
            FullPath(parsed.GetRequiredValue(output)),
            new AttendanceQuery
            {
                ProgrammeId = Guid.Empty,
                Filter = new AttendanceFilter { From = parsed.GetValue(from), To = parsed.GetValue(to) },
                Language = SupportedLanguages.Find(parsed.GetRequiredValue(language)) ?? Language.English,
                IsNamed = parsed.GetValue(named),
            },
            parsed.GetValue(reason)?.Trim(),
            ct));

        return command;
    }

    private static async Task<int> RunAsync(
        WebApplication app, string code, string path, AttendanceQuery query, string? reason, CancellationToken ct)
    {
        await app.PrepareAsync(ct);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        var programmeId = await db.Programmes.WithCode(code).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(ct)
            ?? throw new RefusedException($"There is no programme with the code '{code}'.");
        var rowCount = await WriteAsync(scope.ServiceProvider, path, query with { ProgrammeId = programmeId }, reason, ct);
        Console.WriteLine($"{rowCount} rows written to {path}");

        return 0;
    }

    private static async Task<int> WriteAsync(
        IServiceProvider services, string path, AttendanceQuery query, string? reason, CancellationToken ct)
    {
        var export = services.GetRequiredService<AttendanceExport>();
        var requests = services.GetRequiredService<ExportRequests>();

        try
        {
            return await ExportFiles.WriteAsync(path, WriteAndNoteAsync);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{path} could not be written: {e.Message}");
        }

        // Noted before the file gets its name: no workbook lies there that the log does not know.
        async Task<int> WriteAndNoteAsync(Stream output)
        {
            var rowCount = await export.WriteAsync(output, query, AskedBy, report: null, ct);
            await requests.NoteAsync(query, rowCount, reason, ct);

            return rowCount;
        }
    }

    /// <summary><c>dotnet run --project</c> starts us in the project's folder; the shell's own place is where the operator wants the file.</summary>
    private static string FullPath(string path)
    {
        var here = Environment.CurrentDirectory;
        var isRunFromSource = File.Exists(Path.Combine(here, "Training.Web.csproj"));
        var shell = Environment.GetEnvironmentVariable("PWD");

        return Path.GetFullPath(path, isRunFromSource && Directory.Exists(shell) ? Path.GetFullPath(shell) : here);
    }

    private static DateOnly? Day(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"'{result.Tokens[0].Value}' is not a day written as yyyy-MM-dd.");

        return null;
    }
}
