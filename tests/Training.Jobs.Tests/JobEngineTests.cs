using Microsoft.Extensions.DependencyInjection;
using Training.Core.Messages;
using Training.Jobs.Messages;
using Training.Jobs.Tests.Reminders;
using Xunit;

namespace Training.Jobs.Tests;

/// <summary>What an engine owes the jobs, whichever the build has: that they run, one at a time, again after a failure, and on two nodes as on one.</summary>
[Collection(nameof(JobEngine))]
public sealed class JobEngineTests : IAsyncLifetime
{
    private readonly ReminderApp app = new(runsSchedule: true);

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)app).DisposeAsync();

    [Fact]
    public async Task Schedule_LeftAlone_SendsWhatIsDue()
    {
        await app.QueueAsync(1);

        // Quartz goes by the site's clock, Hangfire by the machine's.
        app.Clock.Advance(TimeSpan.FromSeconds(21));

        await app.Post.First.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Job_AskedForWhileItRuns_NeverRunsBesideItself()
    {
        var (running, most) = (0, 0);
        app.Post.Answer = _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            Thread.Sleep(TimeSpan.FromMilliseconds(50));
            Interlocked.Decrement(ref running);

            return MailOutcome.Delivered("250 OK");
        };
        await app.QueueAsync(40);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => AskAsync(app.Services)));

        await WaitUntilAsync(40, OutboxState.Sent);
        Assert.Equal(40, app.Post.Taken.Count);
        Assert.InRange(most, 1, SendOutbox.Senders);
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
        await AskAsync(app.Services);
        await broken.Task.WaitAsync(TimeSpan.FromSeconds(60));

        app.Post.AfterTaking = _ => { };
        app.Clock.Advance(TimeSpan.FromMinutes(3));
        await AskAsync(app.Services);

        await WaitUntilAsync(1, OutboxState.Sent);
        Assert.Equal(2, app.Post.Taken.Count);
        Assert.Single(app.Post.Taken.DistinctBy(e => e.MessageId));
    }

    [Fact]
    public async Task Engines_OfTwoNodesOnOneDatabase_SendEveryMessageOnce()
    {
        await using var node = app.WithWebHostBuilder(_ => { });
        await app.QueueAsync(60);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => AskAsync(i % 2 == 0 ? app.Services : node.Services)));

        await WaitUntilAsync(60, OutboxState.Sent);
        Assert.Equal((60, 60), (app.Post.Taken.Count, app.Post.Taken.DistinctBy(e => e.MessageId).Count()));
    }

    private static async Task AskAsync(IServiceProvider node)
    {
        await using var scope = node.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<JobQueue>().RunSoonAsync<SendOutbox>(CancellationToken.None);
    }

    private async Task WaitUntilAsync(int count, OutboxState state)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));

        while ((await app.MessagesAsync()).Count(m => m.State == state) < count)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
    }
}
