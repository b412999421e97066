using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using Training.Core.Languages;
using Training.Core.Messages;
using Training.TestKit;

namespace Training.Jobs.Tests.Messages;

/// <summary>
/// A mail server with a certificate, and a site that trusts it. Whom a process trusts is settled at its start, so the site is one of its own.
/// </summary>
public static class TrustedServer
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Has the site sign in and send one message with these settings; answers what became of it and what the server received.</summary>
    public static async Task<(OutboxMessage Message, IReadOnlyList<byte[]> Received)> TakeMessageAsync(string[] server, params string[] mail)
    {
        var certificate = Path.GetTempFileName();
        await File.WriteAllTextAsync(certificate, SelfSignedPem());
        await using var smtp = await SmtpServer.StartAsync(["--certificate", certificate, "--password", "secret", .. server]);
        await using var database = TestDatabase.CreateSqlite();
        await QueueAsync(database);
        await using var site = await SiteProcess.StartTrustingAsync(
            certificate, database.DataDir,
            ["--Mail:Transport=smtp", "--Mail:Host=127.0.0.1", $"--Mail:Port={smtp.Port}", "--Mail:From=office@training.test", "--Mail:User=office", "--Mail:Password=secret", .. mail]);
        var message = await AnsweredAsync(database);
        File.Delete(certificate);

        return (message, smtp.Received());
    }

    public static string SelfSignedPem()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));

        return $"{key.ExportPkcs8PrivateKeyPem()}\n{certificate.ExportCertificatePem()}\n";
    }

    private static async Task QueueAsync(TestDatabase database)
    {
        var (now, envelope) = (TimeProvider.System.GetUtcNow().UtcDateTime, TestMail.Envelope());
        await using var db = database.Open();
        db.OutboxMessages.Add(new OutboxMessage
        {
            Kind = MessageKind.Invitation,
            ToAddress = envelope.To,
            Language = Language.Kyrgyz,
            Subject = envelope.Subject,
            TextBody = envelope.TextBody,
            HtmlBody = envelope.HtmlBody,
            MessageId = envelope.MessageId,
            CreatedUtc = now,
            NextAttemptUtc = now,
            NotAfterUtc = now.AddDays(1),
        });
        await db.SaveChangesAsync();
    }

    private static async Task<OutboxMessage> AnsweredAsync(TestDatabase database)
    {
        using var patience = new CancellationTokenSource(Patience);

        while (true)
        {
            await using var db = database.Open();

            if (await db.OutboxMessages.AsNoTracking().SingleAsync() is { LastReply: not null } message)
            {
                return message;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
    }
}
