using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Demonstration;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Commands;

/// <summary>The executable as an operator runs it.</summary>
public sealed partial class CommandTests : IDisposable
{
    private readonly string dataDir = Directory.CreateTempSubdirectory("training-command-").FullName;

    [Fact]
    public async Task Demo_TwoDirectories_HoldTheSameRows()
    {
        var other = Path.Combine(dataDir, "other");

        var first = await SiteProcess.RunToEndAsync(Path.Combine(dataDir, "one"), "demo");
        var second = await SiteProcess.RunToEndAsync(other, "demo", "--today", "2026-11-22");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        var rows = Rows(Path.Combine(dataDir, "one"));
        Assert.True(rows.Count > 1500, $"{rows.Count} rows");
        Assert.Equal(rows, Rows(other));
    }

    [Fact]
    public async Task Demo_WhereSomethingIsAlready_RefusesInOneLine()
    {
        await SiteProcess.RunToEndAsync(dataDir, "demo");
        var before = Rows(dataDir);

        var again = await SiteProcess.RunToEndAsync(dataDir, "demo");

        Assert.Equal(1, again.ExitCode);
        Assert.StartsWith("There are people, programmes or accounts here already", again.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', again.Output.Trim());
        Assert.Equal(before, Rows(dataDir));
    }

    [Fact]
    public async Task Demo_InProduction_GivesNobodyAPassword()
    {
        var run = await SiteProcess.RunToEndAsync(dataDir, "demo", "--environment=Production");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(DemoAccounts.Password, run.Output, StringComparison.Ordinal);
        await using var db = Open();
        Assert.False(await db.Users.AnyAsync(a => a.PasswordHash != null));
    }

    [Fact]
    public async Task CreateAdmin_NewAddress_MakesAnAdministratorWhoHasALink()
    {
        var run = await SiteProcess.RunToEndAsync(dataDir, "create-admin", "--name", "Асель", "--email", "asel@example.kg", "--language", "ky");

        Assert.Equal(0, run.ExitCode);
        await using var db = Open();
        var account = await db.Users.SingleAsync();
        Assert.Equal(("Асель", Role.Administrator, null), (account.Name, account.Role, account.PasswordHash));
        Assert.Equal(account.Id, Guid.Parse(PasswordLink().Match(run.Output).Groups[1].Value));
    }

    [Fact]
    public async Task CreateAdmin_AskedAgain_PrintsANewLinkForTheSameAccount()
    {
        string[] command = ["create-admin", "--name", "Асель", "--email", "asel@example.kg"];
        await SiteProcess.RunToEndAsync(dataDir, command);

        var again = await SiteProcess.RunToEndAsync(dataDir, command);

        Assert.Equal(0, again.ExitCode);
        Assert.Matches(PasswordLink(), again.Output);
        await using var db = Open();
        Assert.Equal(1, await db.Users.CountAsync());
    }

    [Theory]
    [InlineData("--email is not an e-mail address.", "--name", "Асель", "--email", "nowhere")]
    [InlineData("--name needs 1 to 120 characters.", "--name", " ", "--email", "asel@example.kg")]
    public async Task CreateAdmin_BadInput_SaysWhatIsWrong(string sentence, params string[] options)
    {
        var run = await SiteProcess.RunToEndAsync(dataDir, ["create-admin", .. options]);

        Assert.Equal((1, sentence), (run.ExitCode, run.Output.Trim()));
    }

    [Theory]
    [InlineData("dmeo", "demo")]
    [InlineData("--hlep", "--help")]
    [InlineData("demo --tody 2026-11-22", "--today")]
    [InlineData("demo --today tomorrow", "yyyy-MM-dd")]
    [InlineData("create-admin", "--email")]
    public async Task Command_Mistyped_GivesHelpAndStartsNothing(string line, string help)
    {
        var run = await SiteProcess.RunToEndAsync(dataDir, line.Split(' '));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(help, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Now listening", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(dataDir, SqliteTrainingDb.FileName)));
    }

    public void Dispose() => Directory.Delete(dataDir, recursive: true);

    private TrainingDb Open()
    {
        var builder = new DbContextOptionsBuilder<SqliteTrainingDb>();
        SqliteTrainingDb.Configure(builder, $"Data Source={Path.Combine(dataDir, SqliteTrainingDb.FileName)};Pooling=false", null);

        return new SqliteTrainingDb(builder.Options);
    }

    /// <summary>Every row of every table, but for the framework's own keys and the history of migrations.</summary>
    private static List<string> Rows(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, SqliteTrainingDb.FileName)};Pooling=false");
        connection.Open();
        var tables = Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name <> 'SignInKeys'");

        return [.. tables.SelectMany(table => Read(connection, $"SELECT * FROM \"{table}\"").Select(row => $"{table} {row}")).Order(StringComparer.Ordinal)];
    }

    private static List<string> Read(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();

        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        }

        return rows;
    }

    [GeneratedRegex(@"http\S+/password/\S+\?account=(\S+)")]
    private static partial Regex PasswordLink();
}
