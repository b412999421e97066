using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Training.Core.Data;
using Training.Core.Learning;
using Training.Core.People;
using Training.Jobs;
using Xunit;

namespace Training.TestKit;

/// <summary>The whole site on a real database, in one process, with a clock the test holds. Share it with IClassFixture.</summary>
public class TrainingApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string Password = "a long test password";

    private TestDatabase database = default!;

    public TestClock Clock { get; } = new();

    public string DataDir => database.DataDir;

    /// <summary>Where this site looks for modules; empty until a test writes one.</summary>
    public virtual string ContentPath => Path.Combine(DataDir, "content");

    public TestData Data { get; private set; } = default!;

    /// <summary>Whether the schedule fires by itself. Without, a test runs each job when it wants it.</summary>
    protected virtual bool RunsSchedule => false;

    public virtual async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();

        if (RunsSchedule)
        {
            JobEngine.Prepare(new JobsOptions(), new DatabaseOptions { Provider = database.Provider, ConnectionString = database.ConnectionString });
        }

        Directory.CreateDirectory(ContentPath);
        Data = new TestData(database.Open, Clock);
    }

    public TrainingDb OpenDb() => database.Open();

    /// <summary>A visitor with a cookie jar of their own, not signed in.</summary>
    public Visitor NewVisitor(string language = "en") => new(this, language);

    /// <summary>A visitor signed in through the form, in a language.</summary>
    public async Task<Visitor> SignInAsync(Account account, string language = "en")
    {
        var visitor = NewVisitor(language);
        var page = await visitor.GetAsync("/sign-in");
        var home = await visitor.SubmitAsync(page, "form[action='/sign-in']", new() { ["Email"] = account.Email!, ["Password"] = Password });

        return home.Path == "/sign-in" ? throw new InvalidOperationException($"{account.Email} could not sign in: {home.Text("main")}") : visitor;
    }

    public async Task<Visitor> SignInAsync(Role role, params Guid[] communityIds) =>
        await SignInAsync(await Data.AccountAsync(role, communityIds: communityIds));

    /// <summary>Runs a job once, as its schedule would.</summary>
    public async Task RunAsync<TJob>()
        where TJob : class, IScheduledJob
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TJob>().RunAsync(CancellationToken.None);
    }

    /// <summary>Publishes every module of the folder that is ready, one person proposing and another approving.</summary>
    public async Task PublishModulesAsync()
    {
        var (first, second) = (Data.ActorOf(await Data.AccountAsync(Role.Specialist)), Data.ActorOf(await Data.AccountAsync(Role.Specialist)));
        await using var scope = Services.CreateAsyncScope();
        var library = scope.ServiceProvider.GetRequiredService<Library>();
        var publishing = scope.ServiceProvider.GetRequiredService<Publishing>();
        // Of two approvals at one instant neither would be the later one.
        Clock.Advance(TimeSpan.FromSeconds(1));
        library.LookAtOnce();

        foreach (var module in (await library.OpenAsync(default)).Drafts.Select(d => d.Module).OfType<Module>().Where(m => m.Status == ModuleStatus.Ready))
        {
            await publishing.ProposeAsync(module.Id, first, default);
        }

        await using var db = OpenDb();

        foreach (var version in await db.ModuleVersions.Where(v => v.ApprovedUtc == null).Select(v => v.Id).ToListAsync())
        {
            await publishing.ApproveAsync(version, second, default);
        }
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await base.DisposeAsync();
        await database.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(Path.Combine(Repository.Sources, "Training.Web"));
        builder.UseEnvironment("Testing");
        builder.UseStaticWebAssets();
        builder.UseSetting("App:DataDir", database.DataDir);
        builder.UseSetting("Content:Path", ContentPath);
        builder.UseSetting("App:SecretKey", "a secret key that only the tests know");
        builder.UseSetting("Database:Provider", database.Provider.ToString());
        builder.UseSetting("Database:ConnectionString", database.ConnectionString);
        builder.UseSetting("Jobs:Enabled", RunsSchedule ? "true" : "false");
        builder.UseSetting("Database:MaxBatchSize", TestDatabase.MaxBatchSize?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.ConfigureDbContext<SqliteTrainingDb>(builder => builder.AddInterceptors(ServerTranslation.Interceptor, TestDatabase.PowerThatLasts));
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
        });
    }
}
