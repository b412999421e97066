using Microsoft.Extensions.DependencyInjection;
using Training.Core.Messages;
using Training.Jobs.Messages;
using Training.Jobs.Reminders;
using Training.Jobs.Tests.Reminders;
using Xunit;

namespace Training.Jobs.Tests;

/// <summary>What an engine owes the jobs, whichever the build has: that they run, one at a time, again after a failure, and on two nodes as on one.</summary>
[Collection(nameof(JobEngine))]
public sealed class JobEngineTests : IAsyncLifetime
{
    /// <summary>Hangfire goes by the machine's minutes: what one of them leaves out comes in the next.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ReminderApp app = new(runsSchedule: true);

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)app).DisposeAsync();

    [Fact]
    public async Task Schedule_LeftAlone_SendsWhatIsDue()
    {
        await app.QueueAsync(1);

        // Quartz goes by the site's clock, Hangfire by the machine's.
        app.Clock.Advance(TimeSpan.FromSeconds(21));

        await app.Post.First.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task Job_AskedForWhileItRuns_NeverRunsBesideItself()
    {
        var opening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Post.Opening = opening.Task;
        await app.QueueAsync(40);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => AskAsync<SendOutbox>(app.Services)));

        // A job asked for later has run: the engine had its chance to run the first one beside itself.
        var later = await app.InvitedAsync(await app.PersonAsync(email: null));
        await AskAsync<ReconcileReminders>(app.Services);
        await WaitUntilAsync(async () => (await app.RemindersAsync(later.Id)).Count > 0 && app.Post.Begun > 0);
        Assert.InRange(app.Post.Begun, 1, SendOutbox.Senders);

        opening.SetResult();
        await WaitUntilSentAsync(40);
        Assert.Equal(40, app.Post.Taken.Count);
    }

    [Fact]
    public async Task Job_ThatBrokeOffHalfway_IsTakenUpByALaterRun()
    {
        var broken = new TaskCompletionSource();
        app.Post.AfterTaking = _ =>
        {
            broken.TrySetResult();

            throw new IOException("The power went.");
        };
        await app.QueueAsync(1);
        await AskAsync<SendOutbox>(app.Services);
        await broken.Task.WaitAsync(Patience);

        app.Post.AfterTaking = _ => { };
        app.Clock.Advance(TimeSpan.FromMinutes(3));
        await AskAsync<SendOutbox>(app.Services);

        await WaitUntilSentAsync(1);
        Assert.Equal(2, app.Post.Taken.Count);
        Assert.Single(app.Post.Taken.DistinctBy(e => e.MessageId));
    }

    [Fact]
    public async Task Engines_OfTwoNodesOnOneDatabase_SendEveryMessageOnce()
    {
        await using var node = app.WithWebHostBuilder(_ => { });
        await app.QueueAsync(60);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => AskAsync<SendOutbox>(i % 2 == 0 ? app.Services : node.Services)));

        await WaitUntilSentAsync(60);
        Assert.Equal((60, 60), (app.Post.Taken.Count, app.Post.Taken.DistinctBy(e => e.MessageId).Count()));
    }

    private static async Task AskAsync<TJob>(IServiceProvider node)
        where TJob : class, IScheduledJob
    {
        await using var scope = node.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<JobQueue>().RunSoonAsync<TJob>(CancellationToken.None);
    }

    private Task WaitUntilSentAsync(int count) =>
        WaitUntilAsync(async () => (await app.MessagesAsync()).Count(m => m.State == OutboxState.Sent) >= count);

    private static async Task WaitUntilAsync(Func<Task<bool>> comesTrue)
    {
        using var patience = new CancellationTokenSource(Patience);

        while (!await comesTrue())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
    }
}
