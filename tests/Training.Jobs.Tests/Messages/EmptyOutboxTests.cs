using Training.Core.Messages;
using Training.Jobs.Messages;
using Training.Jobs.Reminders;
using Training.Jobs.Tests.Reminders;
using Xunit;

namespace Training.Jobs.Tests.Messages;

public sealed class EmptyOutboxTests : IAsyncLifetime
{
    private readonly ReminderApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)app).DisposeAsync();

    [Fact]
    public async Task Empty_AfterAMonth_TakesTheTextAndLeavesThatItWasSent()
    {
        await app.InvitedAsync(await app.PersonAsync());
        await app.MinuteAsync();

        app.Clock.Advance(TimeSpan.FromDays(OutboxRetention.DaysKept));
        await app.RunAsync<EmptyOutbox>();
        var kept = Assert.Single(await app.MessagesAsync());
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.RunAsync<EmptyOutbox>();

        var emptied = Assert.Single(await app.MessagesAsync());
        Assert.NotEqual("", kept.TextBody);
        Assert.Equal(("", "", null), (emptied.TextBody, emptied.HtmlBody, emptied.Calendar));
        Assert.Equal((kept.Subject, kept.ToAddress, kept.SentUtc, OutboxState.Sent), (emptied.Subject, emptied.ToAddress, emptied.SentUtc, emptied.State));
    }

    [Fact]
    public async Task Empty_MessageThatHasNotLeft_KeepsItsText()
    {
        await app.InvitedAsync(await app.PersonAsync());
        await app.RunAsync<ReconcileReminders>();
        await app.RunAsync<ReleaseReminders>();

        app.Clock.Advance(TimeSpan.FromDays(OutboxRetention.DaysKept + 1));
        await app.RunAsync<EmptyOutbox>();

        Assert.NotEqual("", Assert.Single(await app.MessagesAsync()).TextBody);
    }
}
