using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Quartz;
using Training.Core.Data;
using Training.Jobs.Messages;
using Training.Jobs.Reminders;
using Training.Jobs.Tests.Reminders;
using Xunit;

namespace Training.Jobs.Tests;

public sealed class ScheduleTests
{
    [Fact]
    public async Task Schedule_Running_FiresTheSenderByItself()
    {
        var app = new ReminderApp(runsSchedule: true);
        await app.InitializeAsync();
        await app.InvitedAsync(await app.PersonAsync());
        var scheduler = await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await app.RunAsync<ReconcileReminders>();
        await app.RunAsync<ReleaseReminders>();

        await scheduler.TriggerJob(new JobKey(nameof(SendOutbox)));

        await app.Post.First.Task.WaitAsync(TimeSpan.FromSeconds(30));
        foreach (var job in new[] { nameof(ReconcileReminders), nameof(ReleaseReminders), nameof(PlanDigests), nameof(SweepReminders), nameof(EmptyOutbox) })
        {
            Assert.True(await scheduler.Exists(new JobKey(job)), job);
        }

        await ((IAsyncLifetime)app).DisposeAsync();
    }

    /// <summary>SQLite stands in for the server here: what is proved is that our jobs survive being stored and read back.</summary>
    [Fact]
    public async Task Schedule_KeptInADatabase_FiresWhatItRead()
    {
        var file = Path.GetTempFileName();
        var services = new ServiceCollection().AddLogging().AddScoped<Counting>();
        services.AddQuartz(quartz =>
        {
            quartz.UsePersistentStore(store =>
            {
                store.UseSqlite(SqliteFactory.Instance, $"Data Source={file};Pooling=false");
                store.ProvisionSchema();
            });
            quartz.AddJob<QuartzJob<Counting>>(job => job.WithIdentity(nameof(Counting)).StoreDurably());
        });
        await using var provider = services.BuildServiceProvider();
        var scheduler = await provider.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await scheduler.Start();

        await scheduler.TriggerJob(new JobKey(nameof(Counting)));

        await Counting.Ran.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await scheduler.Shutdown(waitForJobsToComplete: true);
        File.Delete(file);
    }

    [Fact]
    public async Task Job_ThatFails_DoesNotStopItsSchedule()
    {
        await using var services = new ServiceCollection().AddScoped<Failing>().BuildServiceProvider();
        var job = new QuartzJob<Failing>(services.GetRequiredService<IServiceScopeFactory>(), NullLogger<Failing>.Instance);

        await job.Execute(null!);

        Assert.Equal(1, Failing.Runs);
    }

    [Fact]
    public void Start_ClusteredOnSqlite_IsRefused()
    {
        using var services = Services(("Jobs:Clustered", "true"), ("Database:Provider", "Sqlite"));

        var refusal = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("SQLite serves one node: Jobs:Clustered must not be true.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, null, false)]
    [InlineData(DatabaseProvider.SqlServer, null, true)]
    [InlineData(DatabaseProvider.SqlServer, false, false)]
    public void Clustered_ByDefault_FollowsTheDatabase(DatabaseProvider provider, bool? set, bool expected) =>
        Assert.Equal(expected, new JobsOptions { Clustered = set }.IsClusteredOn(provider));

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(false, true, false)]
    [InlineData(true, false, false)]
    public void Schedule_ByRoleAndSetting_RunsOrNot(bool enabled, bool roleRunsJobs, bool expected)
    {
        var services = Collection(roleRunsJobs, ("Jobs:Enabled", $"{enabled}"));

        Assert.Equal(expected, services.Any(s => s.ServiceType == typeof(ISchedulerFactory)));
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings) => Collection(true, settings).BuildServiceProvider();

    private static ServiceCollection Collection(bool runsJobs, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section);
        services.AddTrainingJobs(configuration, Path.GetTempPath(), new JobsSite("Köpürö", "https://training.test", TimeZoneInfo.Utc, runsJobs));

        return services;
    }

    private sealed class Counting : IScheduledJob
    {
        public static TaskCompletionSource Ran { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task RunAsync(CancellationToken ct)
        {
            Ran.TrySetResult();

            return Task.CompletedTask;
        }
    }

    private sealed class Failing : IScheduledJob
    {
        public static int Runs { get; private set; }

        public Task RunAsync(CancellationToken ct)
        {
            Runs++;

            throw new InvalidOperationException("On purpose");
        }
    }
}
