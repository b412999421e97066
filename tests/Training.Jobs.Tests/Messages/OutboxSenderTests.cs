using Training.Core.Messages;
using Training.Jobs.Messages;
using Training.Jobs.Tests.Reminders;
using Xunit;

namespace Training.Jobs.Tests.Messages;

public sealed class OutboxSenderTests : IAsyncLifetime
{
    private static readonly TimeSpan lease = TimeSpan.FromMinutes(2) + TimeSpan.FromSeconds(1);
    private readonly ReminderApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)app).DisposeAsync();

    [Fact]
    public async Task Send_ServerBusyForEver_TriesSixTimesThenGivesUp()
    {
        var attempts = new List<DateTimeOffset>();
        app.Post.Answer = _ =>
        {
            attempts.Add(app.Clock.GetUtcNow());

            return MailOutcome.TryAgain("451 4.3.0 Try again later");
        };
        await app.QueueAsync(1);

        for (var minute = 0; minute < 16 * 60; minute++)
        {
            await app.RunAsync<SendOutbox>();
            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var message = Assert.Single(await app.MessagesAsync());
        Assert.Equal((OutboxState.Dead, 6, "451 4.3.0 Try again later"), (message.State, message.Attempts, message.LastReply));
        var waits = attempts.Zip(attempts.Skip(1), (earlier, later) => (later - earlier).TotalMinutes).ToList();
        Assert.Equal(5, waits.Count);
        Assert.All(waits.Zip([1d, 5, 30, 120, 480]), w => Assert.InRange(w.First, w.Second * 0.8, (w.Second * 1.2) + 1));
    }

    [Fact]
    public async Task Send_Refused_IsDeadAtOnce()
    {
        app.Post.Answer = _ => MailOutcome.Refused("550 5.1.1 No such mailbox");
        await app.QueueAsync(1);

        await app.RunAsync<SendOutbox>();
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.RunAsync<SendOutbox>();

        var message = Assert.Single(await app.MessagesAsync());
        Assert.Equal((OutboxState.Dead, 1, "550 5.1.1 No such mailbox"), (message.State, message.Attempts, message.LastReply));
    }

    [Fact]
    public async Task Send_OneMessageBreaksTheTransport_TheOthersGoOut()
    {
        var people = await app.QueueAsync(5);
        app.Post.Answer = e => e.To == people[0].Email ? throw new InvalidOperationException("poison") : MailOutcome.Delivered("250 OK");

        await app.RunAsync<SendOutbox>();

        Assert.Equal(people.Skip(1).Select(p => p.Email!).Order(), app.Post.Taken.Select(e => e.To).Order());
    }

    [Fact]
    public async Task Send_DiedAfterTheServerAccepted_SendsOnceMoreWithTheSameIdAndNeverAThirdTime()
    {
        await app.QueueAsync(1);
        app.Post.AfterTaking = _ => throw new IOException("The power went.");
        await app.RunAsync<SendOutbox>();
        await app.RunAsync<SendOutbox>();
        Assert.Single(app.Post.Taken);

        foreach (var _ in Enumerable.Range(0, 4))
        {
            app.Clock.Advance(lease);
            await app.RunAsync<SendOutbox>();
        }

        Assert.Equal(2, app.Post.Taken.Count);
        Assert.Single(app.Post.Taken.DistinctBy(e => e.MessageId));
        Assert.Equal(OutboxState.Dead, Assert.Single(await app.MessagesAsync()).State);
    }

    [Fact]
    public async Task Send_DiedOnceThenAccepted_IsSent()
    {
        await app.QueueAsync(1);
        app.Post.AfterTaking = _ => throw new IOException("The power went.");
        await app.RunAsync<SendOutbox>();
        app.Post.AfterTaking = _ => { };

        app.Clock.Advance(lease);
        await app.RunAsync<SendOutbox>();

        var message = Assert.Single(await app.MessagesAsync());
        Assert.Equal((OutboxState.Sent, 2, 1), (message.State, message.Attempts, message.Interruptions));
        Assert.Single(app.Post.Taken.DistinctBy(e => e.MessageId));
    }

    [Fact]
    public async Task Send_TwoNodesAndTwoHundredMessages_EachGoesOutExactlyOnce()
    {
        await app.QueueAsync(200);

        await Task.WhenAll(app.RunAsync<SendOutbox>(), app.RunAsync<SendOutbox>());

        Assert.Equal(200, app.Post.Taken.Count);
        Assert.Equal(200, app.Post.Taken.DistinctBy(e => e.MessageId).Count());
        Assert.All(await app.MessagesAsync(), m => Assert.Equal((OutboxState.Sent, 1), (m.State, m.Attempts)));
    }

    [Fact]
    public async Task Send_AfterItsTime_ExpiresAndIsNotSent()
    {
        app.Post.Answer = _ => MailOutcome.TryAgain("421 Closed");
        await app.QueueAsync(1);
        await app.RunAsync<SendOutbox>();
        app.Post.Answer = _ => MailOutcome.Delivered("250 OK");

        app.Clock.MoveToLocal(ReminderApp.Day, new(9, 0));
        await app.RunAsync<SendOutbox>();

        Assert.Empty(app.Post.Taken);
        Assert.Equal(OutboxState.Expired, Assert.Single(await app.MessagesAsync()).State);
    }
}
