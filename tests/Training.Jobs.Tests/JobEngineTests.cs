using Microsoft.Extensions.DependencyInjection;
using Training.Core.Messages;
using Training.Core.People;
using Training.Jobs.Messages;
using Training.Jobs.Reminders;
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
        await QueueAsync(1);

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
        await QueueAsync(40);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => AskAsync(app.Services)));

        await WaitUntilAsync(messages => messages.All(m => m.State == OutboxState.Sent));
        Assert.Equal(40, app.Post.Taken.Count);
        Assert.InRange(most, 1, SendOutbox.Senders);
    }

    [Fact]
    public async Task Job_ThatBrokeOffHalfway_IsTakenUpByALaterRun()
    {
        app.Post.AfterTaking = _ => throw new IOException("The power went.");
        await QueueAsync(1);
        await AskAsync(app.Services);
        await WaitUntilAsync(messages => messages.All(m => m.State == OutboxState.Sending));

        app.Post.AfterTaking = _ => { };
        app.Clock.Advance(TimeSpan.FromMinutes(3));
        await AskAsync(app.Services);

        await WaitUntilAsync(messages => messages.All(m => m.State == OutboxState.Sent));
        Assert.Equal(2, app.Post.Taken.Count);
        Assert.Single(app.Post.Taken.DistinctBy(e => e.MessageId));
    }

    [Fact]
    public async Task Engines_OfTwoNodesOnOneDatabase_SendEveryMessageOnce()
    {
        await using var node = app.WithWebHostBuilder(_ => { });
        await QueueAsync(60);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => AskAsync(i % 2 == 0 ? app.Services : node.Services)));

        await WaitUntilAsync(messages => messages.All(m => m.State == OutboxState.Sent));
        Assert.Equal((60, 60), (app.Post.Taken.Count, app.Post.Taken.DistinctBy(e => e.MessageId).Count()));
    }

    private static async Task AskAsync(IServiceProvider node)
    {
        await using var scope = node.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<JobQueue>().RunSoonAsync<SendOutbox>(CancellationToken.None);
    }

    private async Task QueueAsync(int count)
    {
        var people = new List<Person>();

        while (people.Count < count)
        {
            people.Add(await app.PersonAsync());
        }

        await app.InvitedAsync(people);
        await app.RunAsync<ReconcileReminders>();
        await app.RunAsync<ReleaseReminders>();
        await WaitUntilAsync(messages => messages.Count == count);
    }

    private async Task WaitUntilAsync(Func<IReadOnlyList<OutboxMessage>, bool> isReached)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));

        while (!isReached(await app.MessagesAsync()))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
    }
}
