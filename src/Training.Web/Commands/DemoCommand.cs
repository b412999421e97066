using System.CommandLine;
using System.Globalization;
using Training.Core.Data;
using Training.Core.Demonstration;

namespace Training.Web.Commands;

/// <summary><c>demo</c>: fills an empty data directory with the demonstration programme, the same rows every time.</summary>
public static class DemoCommand
{
    private const string DateFormat = "yyyy-MM-dd";

    public static Command Create(WebApplication app)
    {
        var today = new Option<DateOnly>("--today")
        {
            Description = $"The day the demonstration is told from, as {DateFormat}.",
            DefaultValueFactory = _ => DemonstrationFilling.DefaultDay,
            CustomParser = result =>
            {
                if (!DateOnly.TryParseExact(result.Tokens.Single().Value, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    result.AddError($"--today needs a day as {DateFormat}.");
                }

                return day;
            },
        };
        var command = new Command("demo", "Fills an empty data directory with the demonstration programme.") { today };
        command.SetAction((parsed, ct) => RunAsync(app, parsed.GetValue(today), ct));

        return command;
    }

    private static async Task<int> RunAsync(WebApplication app, DateOnly today, CancellationToken ct)
    {
        await app.PrepareAsync(ct);
        await using var scope = app.Services.CreateAsyncScope();
        var demonstration = scope.ServiceProvider.GetRequiredService<DemonstrationFilling>();

        if (!await demonstration.IsPossibleAsync(ct))
        {
            throw new RefusedException("There are people, programmes or accounts here already: the demonstration fills an empty data directory only.");
        }

        await demonstration.FillAsync(today, withPasswords: !app.Environment.IsProduction(), ct);
        Console.WriteLine($"The demonstration programme {DemonstrationFilling.ProgrammeCode} is in place, as of {today.ToString(DateFormat, CultureInfo.InvariantCulture)}.");
        Console.WriteLine(app.Environment.IsProduction()
            ? "Its accounts have no password in Production: make an administrator with create-admin."
            : $"Its sign-ins are on the sign-in page; the password is {DemoAccounts.Password}.");

        return 0;
    }
}
