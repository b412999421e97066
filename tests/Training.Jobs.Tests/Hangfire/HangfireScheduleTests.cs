using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Hangfire.Logging;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Training.Jobs.Messages;
using Training.Jobs.Reminders;
using Xunit;

namespace Training.Jobs.Tests;

[Collection(nameof(JobEngine))]
public sealed class HangfireScheduleTests
{
    /// <summary>Hangfire logs where the process's last site did, and that one may be gone.</summary>
    public HangfireScheduleTests() => LogProvider.SetCurrentLogProvider(null);

    [Fact]
    public async Task Start_AfterAnOlderVersion_RemovesWhatIsNoLongerScheduled()
    {
        using var storage = new InMemoryStorage();
        var manager = new RecurringJobManager(storage);
        new Timetable(manager).Every<Overlapping>(TimeSpan.FromMinutes(1));

        await new HangfireSchedule(storage, manager).StartAsync(CancellationToken.None);

        using var connection = storage.GetConnection();
        var names = connection.GetRecurringJobs().Select(job => job.Id).ToList();
        Assert.DoesNotContain(nameof(Overlapping), names);
        Assert.Superset(new HashSet<string> { nameof(ReconcileReminders), nameof(SendOutbox), nameof(PlanDigests), nameof(EmptyOutbox) }, names.ToHashSet());
    }

    [Fact]
    public async Task Schedule_OfWhichSomebodyRemovedAJob_HasItAgain()
    {
        using var storage = new InMemoryStorage();
        var schedule = new HangfireSchedule(storage, new RecurringJobManager(storage));
        await schedule.StartAsync(CancellationToken.None);
        new RecurringJobManager(storage).RemoveIfExists(nameof(SendOutbox));

        using var server = new BackgroundJobServer(new BackgroundJobServerOptions { WorkerCount = 1, Queues = ["none"] }, storage, [schedule]);

        using var connection = storage.GetConnection();
        await WaitUntilAsync(() => connection.GetRecurringJobs([nameof(SendOutbox)]) is [{ Removed: false }]);
    }

    [Fact]
    public async Task Job_AskedForManyTimesOnTwoNodes_NeverRunsBesideItself()
    {
        using var storage = new InMemoryStorage();
        await using var services = new ServiceCollection().AddLogging().AddScoped<Overlapping>().BuildServiceProvider();
        var client = new BackgroundJobClient(storage);
        using var first = Server(storage, services);
        using var second = Server(storage, services);

        foreach (var _ in Enumerable.Range(0, 20))
        {
            client.Enqueue<HangfireJob<Overlapping>>(job => job.RunAsync(CancellationToken.None));
        }

        await WaitUntilAsync(() => storage.GetMonitoringApi().SucceededListCount() + storage.GetMonitoringApi().DeletedListCount() == 20);
        Assert.InRange(Overlapping.Runs, 1, 20);
        Assert.Equal(1, Overlapping.Most);
    }

    [Fact]
    public async Task Queue_OfAnEngineThatIsDown_LeavesTheJobToItsNextTime()
    {
        var storage = new InMemoryStorage();
        var queue = new JobQueue(NullLogger<JobQueue>.Instance, new BackgroundJobClient(storage));
        storage.Dispose();

        Assert.Null(await Record.ExceptionAsync(() => queue.RunSoonAsync<Broken>(CancellationToken.None)));
    }

    [Fact]
    public async Task Job_ThatFails_IsNotTriedAgain()
    {
        using var storage = new InMemoryStorage();
        await using var services = new ServiceCollection().AddLogging().AddScoped<Failing>().BuildServiceProvider();
        using var server = Server(storage, services);

        new BackgroundJobClient(storage).Enqueue<HangfireJob<Failing>>(job => job.RunAsync(CancellationToken.None));

        await WaitUntilAsync(() => storage.GetMonitoringApi().DeletedListCount() == 1);
        Assert.Equal(0, storage.GetMonitoringApi().ScheduledCount());
        Assert.Equal(1, Failing.Runs);
        var shown = storage.GetMonitoringApi().JobDetails(Assert.Single(storage.GetMonitoringApi().DeletedJobs(0, 10)).Key);
        var texts = shown.History.SelectMany(state => state.Data.Values.Append(state.Reason)).ToList();
        Assert.Contains(texts, text => text?.Contains(nameof(InvalidOperationException), StringComparison.Ordinal) == true);
        Assert.DoesNotContain(texts, text => text?.Contains(Failing.Words, StringComparison.Ordinal) == true);
        Assert.NotNull(shown.ExpireAt);
    }

    [Fact]
    public async Task Job_ThatFails_SaysSo() =>
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => new HangfireJob<Broken>(new Broken(), NullLogger<Broken>.Instance).RunAsync(CancellationToken.None));

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(25 * 60)]
    [InlineData(25 * 3600)]
    public void Every_IntervalThatNoClockDivides_IsRefused(int seconds)
    {
        using var storage = new InMemoryStorage();
        var timetable = new Timetable(new RecurringJobManager(storage));

        Assert.Throws<ArgumentOutOfRangeException>(() => timetable.Every<Broken>(TimeSpan.FromSeconds(seconds)));
    }

    private static BackgroundJobServer Server(JobStorage storage, IServiceProvider services) => new(
        new BackgroundJobServerOptions
        {
            Activator = new AspNetCoreJobActivator(services.GetRequiredService<IServiceScopeFactory>()),
            WorkerCount = 4,
        },
        storage);

    private static async Task WaitUntilAsync(Func<bool> isReached)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        while (!isReached())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }

    private sealed class Overlapping : IScheduledJob
    {
        private static int running;

        public static int Runs { get; private set; }

        public static int Most { get; private set; }

        public async Task RunAsync(CancellationToken ct)
        {
            Most = Math.Max(Most, Interlocked.Increment(ref running));
            Runs++;
            await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
            Interlocked.Decrement(ref running);
        }
    }

    private sealed class Failing : IScheduledJob
    {
        public const string Words = "A duplicate of +996 555 123 456";

        public static int Runs { get; private set; }

        public Task RunAsync(CancellationToken ct)
        {
            Runs++;

            throw new InvalidOperationException(Words);
        }
    }

    private sealed class Broken : IScheduledJob
    {
        public Task RunAsync(CancellationToken ct) => throw new InvalidOperationException("On purpose");
    }
}
