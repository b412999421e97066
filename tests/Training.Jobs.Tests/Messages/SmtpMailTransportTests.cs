using System.Diagnostics;
using System.Net.Sockets;
using System.Net;
using System.Text;
using Training.Core.Messages;
using Training.TestKit;
using Xunit;

namespace Training.Jobs.Tests.Messages;

public sealed class SmtpMailTransportTests
{
    [PythonFact(SmtpServer.Module)]
    public async Task Send_GoodRecipient_ArrivesWithEveryPart()
    {
        await using var server = await SmtpServer.StartAsync();

        var outcome = await TestMail.Smtp(server.Port).SendAsync(TestMail.Envelope(), CancellationToken.None);

        Assert.Equal(MailVerdict.Delivered, outcome.Verdict);
        MailAssert.IsTestMail(Assert.Single(server.Received()));
    }

    [PythonFact(SmtpServer.Module)]
    public async Task Send_SeveralWithOneRefusedBetween_EachHasItsOwnOutcome()
    {
        await using var server = await SmtpServer.StartAsync();
        var transport = TestMail.Smtp(server.Port);

        var first = await transport.SendAsync(TestMail.Envelope(), CancellationToken.None);
        var refused = await transport.SendAsync(TestMail.Envelope("no550@training.test"), CancellationToken.None);
        var lost = await transport.SendAsync(TestMail.Envelope("drop@training.test"), CancellationToken.None);
        var last = await transport.SendAsync(TestMail.Envelope(), CancellationToken.None);

        Assert.Equal(
            [MailVerdict.Delivered, MailVerdict.Refused, MailVerdict.TryAgain, MailVerdict.Delivered],
            new[] { first, refused, lost, last }.Select(outcome => outcome.Verdict));
        Assert.Equal(2, server.Received().Count);
    }

    [PythonTheory(SmtpServer.Module)]
    [InlineData("busy451", MailVerdict.TryAgain, "451 4.3.0 Try again later")]
    [InlineData("busy450", MailVerdict.TryAgain, "450 4.2.1 Greylisted")]
    [InlineData("full452", MailVerdict.TryAgain, "452 4.3.1 Insufficient system storage")]
    [InlineData("relay554", MailVerdict.TryAgain, "554 5.7.1 Relay access denied")]
    [InlineData("no550", MailVerdict.Refused, "550 5.1.1 No such mailbox")]
    [InlineData("no553", MailVerdict.Refused, "553 5.1.3 Bad mailbox syntax")]
    [InlineData("relay550", MailVerdict.Refused, "550 5.7.1 Relaying denied")]
    [InlineData("spam554", MailVerdict.Refused, "554 5.7.1 Looks like spam")]
    [InlineData("big552", MailVerdict.Refused, "552 5.3.4 Message too big")]
    public async Task Send_ServerSaysNo_FollowsTheAnswer(string mood, MailVerdict verdict, string reply)
    {
        await using var server = await SmtpServer.StartAsync();

        var outcome = await TestMail.Smtp(server.Port).SendAsync(TestMail.Envelope($"{mood}@training.test"), CancellationToken.None);

        Assert.Equal(verdict, outcome.Verdict);
        Assert.Equal(reply, outcome.Reply);
        Assert.Empty(server.Received());
    }

    [PythonTheory(SmtpServer.Module)]
    [InlineData("drop")]
    [InlineData("reset")]
    public async Task Send_ConnectionLost_TriesAgain(string mood)
    {
        await using var server = await SmtpServer.StartAsync();

        var outcome = await TestMail.Smtp(server.Port).SendAsync(TestMail.Envelope($"{mood}@training.test"), CancellationToken.None);

        Assert.Equal(MailVerdict.TryAgain, outcome.Verdict);
        Assert.NotEmpty(outcome.Reply);
    }

    [PythonTheory(SmtpServer.Module)]
    [InlineData("hang")]
    [InlineData("hangdata")]
    public async Task Send_ServerHangs_GivesUpAfterTheTimeout(string mood)
    {
        await using var server = await SmtpServer.StartAsync();
        var watch = Stopwatch.StartNew();

        var outcome = await TestMail.Smtp(server.Port, options => options.TimeoutSeconds = 1)
            .SendAsync(TestMail.Envelope($"{mood}@training.test"), CancellationToken.None);

        Assert.Equal(MailOutcome.TryAgain("127.0.0.1 did not finish within 1 s."), outcome);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(30));
    }

    [PythonFact(SmtpServer.Module)]
    public async Task Send_ServerNeverGreets_GivesUpAfterTheTimeout()
    {
        await using var server = await SmtpServer.StartAsync("--greeting", "silent");

        var outcome = await TestMail.Smtp(server.Port, options => options.TimeoutSeconds = 1)
            .SendAsync(TestMail.Envelope(), CancellationToken.None);

        Assert.Equal(MailOutcome.TryAgain("127.0.0.1 did not finish within 1 s."), outcome);
    }

    [PythonFact(SmtpServer.Module)]
    public async Task Send_ShutdownWhileServerHangs_Cancels()
    {
        await using var server = await SmtpServer.StartAsync("--greeting", "silent");
        using var shutdown = new CancellationTokenSource();

        var sending = TestMail.Smtp(server.Port).SendAsync(TestMail.Envelope(), shutdown.Token);
        await shutdown.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [PythonFact(SmtpServer.Module)]
    public async Task Send_ServerGreetsWith554_TriesAgain()
    {
        await using var server = await SmtpServer.StartAsync("--greeting", "closed");

        var outcome = await TestMail.Smtp(server.Port).SendAsync(TestMail.Envelope(), CancellationToken.None);

        Assert.Equal(MailOutcome.TryAgain("554 5.3.2 No mail here"), outcome);
    }

    [PythonFact(SmtpServer.Module)]
    public async Task Send_OurSenderIsNotAllowed_TriesAgain()
    {
        await using var server = await SmtpServer.StartAsync();

        var outcome = await TestMail.Smtp(server.Port, options => options.From = "stranger@training.test")
            .SendAsync(TestMail.Envelope(), CancellationToken.None);

        Assert.Equal(MailOutcome.TryAgain("553 5.7.1 Sender not allowed"), outcome);
    }

    [Fact]
    public async Task Send_NobodyListens_TriesAgain()
    {
        using var reserved = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        reserved.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)reserved.LocalEndPoint!).Port;

        var outcome = await TestMail.Smtp(port).SendAsync(TestMail.Envelope(), CancellationToken.None);

        Assert.Equal(MailVerdict.TryAgain, outcome.Verdict);
        Assert.Contains("refused", outcome.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_HostUnknown_TriesAgain()
    {
        var outcome = await TestMail.Smtp(25, options => options.Host = "mail.invalid").SendAsync(TestMail.Envelope(), CancellationToken.None);

        Assert.Equal(MailVerdict.TryAgain, outcome.Verdict);
    }

    [PythonFact(SmtpServer.Module)]
    public async Task Send_RightPassword_Delivers()
    {
        await using var server = await SmtpServer.StartAsync("--password", "secret");

        var outcome = await TestMail.Smtp(server.Port, options => (options.User, options.Password) = ("office", "secret"))
            .SendAsync(TestMail.Envelope(), CancellationToken.None);

        Assert.Equal(MailVerdict.Delivered, outcome.Verdict);
        Assert.Single(server.Received());
    }

    [PythonFact(SmtpServer.Module)]
    public async Task Send_WrongPassword_TriesAgain()
    {
        await using var server = await SmtpServer.StartAsync("--password", "secret");

        var outcome = await TestMail.Smtp(server.Port, options => (options.User, options.Password) = ("office", "wrong"))
            .SendAsync(TestMail.Envelope(), CancellationToken.None);

        Assert.Equal(MailVerdict.TryAgain, outcome.Verdict);
        Assert.Contains("Authentication", outcome.Reply, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(server.Received());
    }

    [PythonFact(SmtpServer.Module)]
    public async Task Send_RelayDeniedBecauseSignInFailed_TriesAgain()
    {
        await using var server = await SmtpServer.StartAsync();

        var outcome = await TestMail.Smtp(server.Port, options => (options.User, options.Password) = ("office", "wrong"))
            .SendAsync(TestMail.Envelope("relay550@training.test"), CancellationToken.None);

        // MailKit does not even ask a server without sign-in; the other asks, and does not believe the refusal.
        Assert.Equal(MailVerdict.TryAgain, outcome.Verdict);
        Assert.Empty(server.Received());
    }

    [PythonFact(SmtpServer.Module)]
    public async Task Send_RelayDeniedAlthoughSignedIn_TriesAgain()
    {
        await using var server = await SmtpServer.StartAsync("--password", "secret");

        var outcome = await TestMail.Smtp(server.Port, options => (options.User, options.Password) = ("office", "secret"))
            .SendAsync(TestMail.Envelope("relay550@training.test"), CancellationToken.None);

        Assert.Equal(MailOutcome.TryAgain("550 5.7.1 Relaying denied"), outcome);
    }

    [PythonFact(SmtpServer.Module)]
    public async Task Send_ServerLacksTls_TriesAgainAndSendsNothing()
    {
        await using var server = await SmtpServer.StartAsync();

        var outcome = await TestMail.Smtp(server.Port, options => options.StartTls = true).SendAsync(TestMail.Envelope(), CancellationToken.None);

        Assert.Equal(MailVerdict.TryAgain, outcome.Verdict);
        Assert.Empty(server.Received());
    }

    [PythonFact(SmtpServer.Module)]
    public async Task Send_StartTlsWithATrustedCertificate_SignsInAndDelivers()
    {
        var (message, received) = await TrustedServer.TakeMessageAsync([], "--Mail:StartTls=true");

        Assert.Equal((OutboxState.Sent, "Accepted by 127.0.0.1"), (message.State, message.LastReply));
        Assert.Contains(MimePart.Read(Assert.Single(received)).Headers, line => line.Contains(message.MessageId, StringComparison.Ordinal));
    }

    [PythonFact(SmtpServer.Module)]
    public async Task Send_CertificateNotTrusted_TriesAgainAndSendsNothing()
    {
        var certificate = Path.GetTempFileName();
        await File.WriteAllTextAsync(certificate, TrustedServer.SelfSignedPem());
        await using var server = await SmtpServer.StartAsync("--certificate", certificate);

        var outcome = await TestMail.Smtp(server.Port, options => options.StartTls = true).SendAsync(TestMail.Envelope(), CancellationToken.None);

        Assert.Equal(MailVerdict.TryAgain, outcome.Verdict);
        Assert.Contains("certificate", outcome.Reply, StringComparison.Ordinal);
        Assert.Empty(server.Received());
        File.Delete(certificate);
    }

    [PythonTheory(SmtpServer.Module)]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public async Task Send_LineBreaksInNames_AddNoHeader(string lineBreak)
    {
        await using var server = await SmtpServer.StartAsync();
        var attack = $"Hello{lineBreak}Bcc: evil@training.test{lineBreak}{lineBreak}body";
        var envelope = TestMail.Envelope() with { Subject = attack, ToName = attack };

        var outcome = await TestMail.Smtp(server.Port, options => options.FromName = attack).SendAsync(envelope, CancellationToken.None);

        Assert.Equal(MailVerdict.Delivered, outcome.Verdict);
        var mail = MimePart.Read(Assert.Single(server.Received()));
        Assert.DoesNotContain(mail.Headers, line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.StartsWith("Hello Bcc: evil@training.test", mail.Words("Subject").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(TestMail.Text.ReplaceLineEndings("\r\n"), mail.Part("text/plain").Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("ok@training.test\r\nBcc: evil@training.test")]
    [InlineData("ok@training.test, evil@training.test")]
    [InlineData("Айгүл <ok@training.test>")]
    [InlineData("айгүл@training.test")]
    public async Task Send_UnreadableAddress_RefusesWithoutAServer(string address)
    {
        var outcome = await TestMail.Smtp(1).SendAsync(TestMail.Envelope(address), CancellationToken.None);

        Assert.Equal(MailOutcome.Refused("The address cannot be read."), outcome);
    }

    [PythonFact(SmtpServer.Module)]
    public async Task Send_ReadByPython_HasTheSameLetters()
    {
        const string script = """
            import email, email.policy, sys
            m = email.message_from_string(sys.stdin.read(), policy=email.policy.default)
            print(m["subject"])
            print(m["to"].addresses[0].addr_spec)
            for p in m.walk():
                print(p.get_content_type(), p.get_param("method"), p.get_filename(), len(p.defects))
            print(m.get_body(("plain",)).get_content())
            """;
        await using var server = await SmtpServer.StartAsync();
        await TestMail.Smtp(server.Port).SendAsync(TestMail.Envelope(), CancellationToken.None);

        var output = await Python.RunAsync("email", script, Encoding.ASCII.GetString(Assert.Single(server.Received())));

        var expected = $"""
            {TestMail.Envelope().Subject}
            ok@training.test
            multipart/mixed None None 0
            multipart/alternative None None 0
            text/plain None None 0
            text/html None None 0
            text/calendar REQUEST None 0
            application/ics None invite.ics 0
            {TestMail.Text}
            """;
        Assert.Equal(expected.ReplaceLineEndings("\n").Trim(), output.ReplaceLineEndings("\n").Trim());
    }
}
