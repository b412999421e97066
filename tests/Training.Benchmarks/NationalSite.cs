using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Training.Core.Data;
using Training.Core.People;
using Training.TestKit;

namespace Training.Benchmarks;

/// <summary>The site on Kestrel, over a SQLite file that holds a national programme.</summary>
public sealed class NationalSite : IAsyncDisposable
{
    private const string Password = "a long benchmark password";
    private readonly Host host;

    private NationalSite(Host host, string dataDir, NationalProgramme programme)
    {
        this.host = host;
        DataDir = dataDir;
        Programme = programme;
    }

    public NationalProgramme Programme { get; }

    public string DataDir { get; }

    public IServiceProvider Services => host.Services;

    public static async Task<NationalSite> StartAsync()
    {
        var dataDir = Directory.CreateTempSubdirectory("training-benchmark-").FullName;
        var host = new Host(dataDir);
        host.UseKestrel(0);
        host.StartServer();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var programme = new NationalProgramme(() => Open(dataDir), TimeProvider.System.GetUtcNow().UtcDateTime);
        await programme.GenerateAsync(async account =>
        {
            await using var scope = host.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
        });
        await using var db = Open(dataDir);
        await db.Database.ExecuteSqlAsync($"ANALYZE");
        Console.Error.WriteLine(
            $"Generated {await db.AttendanceRecords.CountAsync():n0} attendance records in {watch.Elapsed.TotalSeconds:f0} s");

        return new NationalSite(host, dataDir, programme);
    }

    public TrainingDb Open() => Open(DataDir);

    /// <summary>A signed-in client, and the antiforgery token its pages carry.</summary>
    public async Task<(HttpClient Client, string Token)> SignInAsync(Account account)
    {
        var address = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var client = new HttpClient { BaseAddress = new Uri(address) };
        var token = Token(await client.GetStringAsync("/sign-in"));
        using var response = await client.PostAsync("/sign-in", new FormUrlEncodedContent(
        [
            new("Email", account.Email!), new("Password", Password), new("__RequestVerificationToken", token),
        ]));
        response.EnsureSuccessStatusCode();

        return (client, Token(await response.Content.ReadAsStringAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Directory.Delete(DataDir, recursive: true);
    }

    private static string Token(string html) =>
        new HtmlParser().ParseDocument(html).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value")
        ?? throw new InvalidOperationException("The page carries no form.");

    private static SqliteTrainingDb Open(string dataDir)
    {
        var options = new DbContextOptionsBuilder<SqliteTrainingDb>();
        SqliteTrainingDb.Configure(options, $"Data Source={Path.Combine(dataDir, SqliteTrainingDb.FileName)}", null);

        return new SqliteTrainingDb(options.Options);
    }

    private sealed class Host(string dataDir) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseContentRoot(Path.Combine(Repository.Sources, "Training.Web"));
            builder.UseEnvironment("Testing");
            builder.UseStaticWebAssets();
            builder.UseSetting("App:DataDir", dataDir);
            builder.UseSetting("App:SecretKey", "a secret key that only the benchmarks know");
            builder.UseSetting("Jobs:Enabled", "false");
            builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        }
    }
}
