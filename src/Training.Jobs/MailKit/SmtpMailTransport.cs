using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using Training.Core.Messages;

namespace Training.Jobs.Messages;

/// <summary>
/// One connection for all messages of one sender's round. Only an answer about this recipient or this message refuses it; whatever the
/// server holds against us (greeting, TLS, sign-in, sender) is tried again, because a wrong setting must not kill the messages that pass
/// through it.
/// </summary>
public sealed class SmtpMailTransport(IOptions<MailOptions> options, MimeMessageBuilder builder, TimeProvider clock)
    : IMailTransport, IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);
    // As System.Net.Mail: many networks let mail out, but not the question whether a certificate was revoked.
    private readonly SmtpClient client = new() { CheckCertificateRevocation = false };

    public static bool HasImplicitTls => true;

    public async Task<MailOutcome> SendAsync(MailEnvelope envelope, CancellationToken ct)
    {
        if (envelope.Flaw() is { } flaw)
        {
            return MailOutcome.Refused(flaw);
        }

        var settings = options.Value;
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(settings.TimeoutSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        try
        {
            using var message = Mime(envelope);
            await ConnectAsync(settings, either.Token);
            await client.SendAsync(message, either.Token);
            return MailOutcome.Delivered($"Accepted by {settings.Host}");
        }
        catch (SmtpCommandException answer) when (answer.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
        {
            return IsFinal(answer, signsIn: settings.User is not null) ? MailOutcome.Refused(Words(answer)) : MailOutcome.TryAgain(Words(answer));
        }
        catch (Exception e) when (IsFailure(e))
        {
            await client.DisconnectAsync(quit: false, CancellationToken.None);
            ct.ThrowIfCancellationRequested();
            return MailOutcome.TryAgain(timeout.IsCancellationRequested
                ? $"{settings.Host} did not finish within {settings.TimeoutSeconds} s."
                : Words(e));
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(Farewell, clock);
        await client.DisconnectAsync(quit: true, patience.Token);
        client.Dispose();
    }

    public void Dispose() => client.Dispose();

    private async Task ConnectAsync(MailOptions settings, CancellationToken ct)
    {
        if (await IsStillThereAsync(ct))
        {
            return;
        }

        var security = settings switch
        {
            { ImplicitTls: true } => SecureSocketOptions.SslOnConnect,
            { StartTls: true } => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        };
        // Longer than ours, so that it is always ours that ends the wait, and says so.
        client.Timeout = 2 * (int)TimeSpan.FromSeconds(settings.TimeoutSeconds).TotalMilliseconds;
        await client.ConnectAsync(settings.Host!, settings.Port, security, ct);

        if (settings.User is not null)
        {
            await client.AuthenticateAsync(settings.User, settings.Password!, ct);
        }
    }

    /// <summary>Servers hang up on who was idle or has sent enough; found out beforehand, it costs the message no attempt.</summary>
    private async Task<bool> IsStillThereAsync(CancellationToken ct)
    {
        try
        {
            if (client.IsConnected)
            {
                await client.NoOpAsync(ct);
            }
        }
        catch (Exception e) when (IsFailure(e) && !ct.IsCancellationRequested)
        {
            await client.DisconnectAsync(quit: false, CancellationToken.None);
        }

        return client.IsConnected;
    }

    /// <summary>The message is built as for the other transports; what MimeKit would choose by itself is set as they have it.</summary>
    private MimeMessage Mime(MailEnvelope envelope)
    {
        using var mail = builder.Build(envelope);
        var mime = MimeMessage.CreateFromMailMessage(mail);
        mime.Date = clock.GetUtcNow();
        // MimeKit writes headers named Content-… only where they belong to the body.
        mime.Headers.Remove(HeaderId.ContentLanguage);
        mime.Body!.Headers.Replace(HeaderId.ContentLanguage, envelope.Language);

        foreach (var part in mime.BodyParts.OfType<MimePart>())
        {
            part.ContentTransferEncoding = ContentEncoding.Base64;
        }

        return mime;
    }

    /// <summary>A recipient is refused by 550 to 553; 554 in their place means that we may not send there, and so does 5.7.x to whoever signs in.</summary>
    private static bool IsFinal(SmtpCommandException answer, bool signsIn)
    {
        var isAboutUs = signsIn && answer.Message.StartsWith("5.7.", StringComparison.Ordinal);
        var refuses = answer.ErrorCode == SmtpErrorCode.RecipientNotAccepted
            ? (int)answer.StatusCode is >= 550 and <= 553
            : (int)answer.StatusCode >= 500;

        return refuses && !isAboutUs;
    }

    private static bool IsFailure(Exception e) => e
        is SmtpCommandException or MailKit.ProtocolException or MailKit.ServiceNotAuthenticatedException
        or AuthenticationException or SslHandshakeException or NotSupportedException
        or IOException or SocketException or OperationCanceledException;

    private static string Words(Exception e) => e is SmtpCommandException answer ? $"{(int)answer.StatusCode} {answer.Message}" : e.Message;
}
