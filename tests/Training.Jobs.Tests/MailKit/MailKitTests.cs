using Training.Core.Messages;
using Training.Jobs.Messages;
using Training.TestKit;
using Xunit;

namespace Training.Jobs.Tests.Messages;

/// <summary>What only MailKit can do; all the rest is in <see cref="SmtpMailTransportTests"/>, the same for both.</summary>
public sealed class MailKitTests
{
    [PythonFact(SmtpServer.Module)]
    public async Task Send_Several_UsesOneConnection()
    {
        await using var server = await SmtpServer.StartAsync("--greeting", "once");
        await using var transport = TestMail.Smtp(server.Port);

        var first = await transport.SendAsync(TestMail.Envelope(), CancellationToken.None);
        var refused = await transport.SendAsync(TestMail.Envelope("no550@training.test"), CancellationToken.None);
        var last = await transport.SendAsync(TestMail.Envelope(), CancellationToken.None);

        Assert.Equal(
            [MailVerdict.Delivered, MailVerdict.Refused, MailVerdict.Delivered],
            new[] { first, refused, last }.Select(outcome => outcome.Verdict));
    }

    [PythonFact(SmtpServer.Module)]
    public async Task Send_ImplicitTlsToAServerWithout_TriesAgainAndSendsNothing()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var transport = TestMail.Smtp(server.Port, options => (options.ImplicitTls, options.TimeoutSeconds) = (true, 5));

        var outcome = await transport.SendAsync(TestMail.Envelope(), CancellationToken.None);

        Assert.Equal(MailVerdict.TryAgain, outcome.Verdict);
        Assert.Empty(server.Received());
    }

    [PythonFact(SmtpServer.Module)]
    public async Task Send_ImplicitTlsWithATrustedCertificate_SignsInAndDelivers()
    {
        var (message, received) = await TrustedServer.TakeMessageAsync(["--implicit"], "--Mail:ImplicitTls=true");

        Assert.Equal((OutboxState.Sent, "Accepted by 127.0.0.1"), (message.State, message.LastReply));
        Assert.Single(received);
    }

    [PythonFact(SmtpServer.Module)]
    public async Task Send_ImplicitTlsWithAnUnknownCertificate_TriesAgainAndSaysSo()
    {
        var certificate = Path.GetTempFileName();
        await File.WriteAllTextAsync(certificate, TrustedServer.SelfSignedPem());
        await using var server = await SmtpServer.StartAsync("--certificate", certificate, "--implicit");
        await using var transport = TestMail.Smtp(server.Port, options => options.ImplicitTls = true);

        var outcome = await transport.SendAsync(TestMail.Envelope(), CancellationToken.None);

        Assert.Equal(MailVerdict.TryAgain, outcome.Verdict);
        Assert.Contains("certificate", outcome.Reply, StringComparison.Ordinal);
        Assert.Empty(server.Received());
        File.Delete(certificate);
    }
}
