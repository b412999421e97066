using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Training.Core.Messages;
using Training.Jobs.Messages;
using Training.Jobs.Reminders;
using Training.Jobs.Tests.Messages;
using Training.TestKit;
using Xunit;

namespace Training.Jobs.Tests.Reminders;

public sealed class ReminderMailTests
{
    [PythonFact(SmtpServer.Module)]
    public async Task Invite_WithAMailServer_ArrivesWithTextHtmlAndCalendar()
    {
        await using var server = await SmtpServer.StartAsync();
        var app = new SmtpApp(server.Port);
        await app.InitializeAsync();
        await app.Data.WorkshopAsync(invited:
        [
            await app.Data.PersonAsync(name: "Айгүл Өмүрбекова", email: "ok@training.test", language: Core.Languages.Language.English),
            await app.Data.PersonAsync(email: "no550@training.test"),
            await app.Data.PersonAsync(email: "busy451@training.test"),
        ]);

        await app.RunAsync<ReconcileReminders>();
        await app.RunAsync<ReleaseReminders>();
        await app.RunAsync<SendOutbox>();

        var mail = MimePart.Read(Assert.Single(server.Received()));
        Assert.Equal("Invitation: Working together, 12 Nov", mail.Words("Subject"));
        Assert.StartsWith("Köpürö <office@training.test>", mail.Words("From"), StringComparison.Ordinal);
        Assert.Contains("Hello, Айгүл Өмүрбекова.", mail.Part("text/plain").Text, StringComparison.Ordinal);
        Assert.Contains("<table", mail.Part("text/html").Text, StringComparison.Ordinal);
        Assert.Contains("@training\r\n", mail.Part("text/calendar").Text, StringComparison.Ordinal);
        Assert.Contains("ATTENDEE", mail.Part("text/calendar").Text, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        var states = db.OutboxMessages.ToDictionary(m => m.ToAddress, m => m.State);
        Assert.Equal(
            (OutboxState.Sent, OutboxState.Dead, OutboxState.Queued),
            (states["ok@training.test"], states["no550@training.test"], states["busy451@training.test"]));
        await ((IAsyncLifetime)app).DisposeAsync();
    }

    private sealed class SmtpApp(int port) : TrainingApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Mail:Transport", "smtp");
            builder.UseSetting("Mail:Host", "127.0.0.1");
            builder.UseSetting("Mail:Port", port.ToString(CultureInfo.InvariantCulture));
            builder.UseSetting("Mail:From", "office@training.test");
        }
    }
}
