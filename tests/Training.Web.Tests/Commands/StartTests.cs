using System.Text.RegularExpressions;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Commands;

public sealed partial class StartTests : IDisposable
{
    private readonly string dataDir = Directory.CreateTempSubdirectory("training-start-").FullName;

    [Theory]
    [InlineData("App:SecretKey is missing: set it to a random text of at least 32 characters.", "--App:SecretKey=")]
    [InlineData("App:SecretKey is too short: it needs at least 32 characters.", "--App:SecretKey=short")]
    [InlineData(
        "App:SecretKey is the one from development: set a random text of your own.",
        "--environment=Production",
        "--App:SecretKey=development-only-key-refused-in-production")]
    [InlineData("App:TimeZone 'Asia/Nowhere' is not known here: use an IANA name such as Asia/Bishkek.", "--App:TimeZone=Asia/Nowhere")]
    [InlineData("SQLite serves one node: App:Role must be 'all'. More nodes need Database:Provider = SqlServer.", "--App:Role=web")]
    [InlineData("SQLite serves one node: App:Role must be 'all'. More nodes need Database:Provider = SqlServer.", "--App:Role", "jobs")]
    [InlineData("App:TrustedProxies 'gateway' is not an IP address.", "--App:TrustedProxies:0=gateway")]
    [InlineData("SQL Server needs Database:ConnectionString.", "--Database:Provider=SqlServer")]
    public async Task Start_SettingThatWouldDoHarm_IsRefusedInOneLine(string line, params string[] settings)
    {
        var run = await SiteProcess.RunToEndAsync(dataDir, settings);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(line, run.Output.Trim());
    }

    [Fact]
    public async Task Start_UnreadableSetting_NamesIt()
    {
        var run = await SiteProcess.RunToEndAsync(dataDir, "--App:Role=everything");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'App:Role'", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', run.Output.Trim());
    }

    [Fact]
    public async Task Start_DataDirectoryThatIsAFile_IsRefusedInOneLine()
    {
        var file = Path.Combine(dataDir, "file");
        await File.WriteAllTextAsync(file, "");

        var run = await SiteProcess.RunToEndAsync(file);

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain('\n', run.Output.Trim());
    }

    [Fact]
    public async Task Start_InProductionWithoutAdministrator_LogsANewSetupLinkEachTime()
    {
        string[] production = ["--environment=Production", "--App:PublicUrl=https://training.example.kg"];
        string first;
        string second;

        await using (var site = await SiteProcess.StartAsync(dataDir, production))
        {
            first = SetupLink().Match(site.Output).Groups[1].Value;
        }

        await using (var site = await SiteProcess.StartAsync(dataDir, production))
        {
            second = SetupLink().Match(site.Output).Groups[1].Value;
        }

        Assert.Equal(43, first.Length);
        Assert.NotEqual(first, second);
        var kept = new FileInfo(Path.Combine(dataDir, "setup-link.sha256"));
        Assert.Equal(32, kept.Length);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, kept.UnixFileMode);
        }
    }

    public void Dispose() => Directory.Delete(dataDir, recursive: true);

    [GeneratedRegex(@"https://training\.example\.kg/setup/(\S+)")]
    private static partial Regex SetupLink();
}
