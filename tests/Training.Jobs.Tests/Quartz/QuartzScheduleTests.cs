using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Quartz;
using Training.Jobs.Messages;
using Training.Jobs.Reminders;
using Xunit;

namespace Training.Jobs.Tests;

public sealed class QuartzScheduleTests
{
    [Fact]
    public async Task Start_OfASite_HasEveryJobOfTheSchedule()
    {
        await using var services = new ServiceCollection().AddLogging().AddQuartz(quartz => Schedule.Add(new Timetable(quartz))).BuildServiceProvider();

        var scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler();

        foreach (var job in new[] { nameof(ReconcileReminders), nameof(SendOutbox), nameof(PlanDigests), nameof(EmptyOutbox) })
        {
            Assert.True(await scheduler.Exists(new JobKey(job)), job);
        }
    }

    /// <summary>SQLite stands in for the server here: what is proved is that our jobs survive being stored and read back.</summary>
    [Fact]
    public async Task Schedule_KeptInADatabase_FiresWhatItRead()
    {
        using var store = new StoreFile();
        await using var provider = store.Open(quartz => new Timetable(quartz).Every<Counting>(TimeSpan.FromDays(1)));
        var scheduler = await provider.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await scheduler.Start();

        await scheduler.TriggerJob(new JobKey(nameof(Counting)));

        await Counting.Ran.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await scheduler.Shutdown(waitForJobsToComplete: true);
    }

    [Fact]
    public async Task Start_AfterAnOlderVersion_RemovesWhatIsNoLongerScheduled()
    {
        using var store = new StoreFile();
        await using (var older = store.Open(quartz => new Timetable(quartz).Every<Counting>(TimeSpan.FromDays(1))))
        {
            Assert.True(await (await older.GetRequiredService<ISchedulerFactory>().GetScheduler()).Exists(new JobKey(nameof(Counting))));
        }

        Timetable? timetable = null;
        await using var newer = store.Open(quartz => Schedule.Add(timetable = new Timetable(quartz)));
        var schedulers = newer.GetRequiredService<ISchedulerFactory>();
        await new QuartzSchedule(schedulers, timetable!).StartAsync(CancellationToken.None);

        var scheduler = await schedulers.GetScheduler();
        Assert.False(await scheduler.Exists(new JobKey(nameof(Counting))));
        Assert.True(await scheduler.Exists(new JobKey(nameof(SendOutbox))));
    }

    [Fact]
    public async Task Queue_OfAnEngineThatIsDown_LeavesTheJobToItsNextTime()
    {
        await using var services = new ServiceCollection().AddLogging().AddQuartz(quartz => quartz.UseInMemoryStore()).BuildServiceProvider();
        var queue = new JobQueue(NullLogger<JobQueue>.Instance, services.GetRequiredService<ISchedulerFactory>());

        // Nothing of that name is scheduled, which the engine answers as it answers a store that is gone.
        Assert.Null(await Record.ExceptionAsync(() => queue.RunSoonAsync<Counting>(CancellationToken.None)));
    }

    [Fact]
    public async Task Job_ThatFails_DoesNotStopItsSchedule()
    {
        await using var services = new ServiceCollection().AddScoped<Failing>().BuildServiceProvider();
        var job = new QuartzJob<Failing>(services.GetRequiredService<IServiceScopeFactory>(), NullLogger<Failing>.Instance);

        await job.Execute(null!);

        Assert.Equal(1, Failing.Runs);
    }

    private sealed class StoreFile : IDisposable
    {
        private readonly string path = Path.GetTempFileName();

        public ServiceProvider Open(Action<IQuartzBuilder> schedule) => new ServiceCollection().AddLogging().AddScoped<Counting>()
            .AddQuartz(quartz =>
            {
                quartz.UsePersistentStore(store =>
                {
                    store.UseSqlite(SqliteFactory.Instance, $"Data Source={path};Pooling=false");
                    store.ProvisionSchema();
                });
                schedule(quartz);
            })
            .BuildServiceProvider();

        public void Dispose() => File.Delete(path);
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
