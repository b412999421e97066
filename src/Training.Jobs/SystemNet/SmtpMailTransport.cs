using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Extensions.Options;
using Training.Core.Messages;

namespace Training.Jobs.Messages;

/// <summary>
/// One connection per message. Only an answer about this recipient or this message refuses it; whatever the server holds against us
/// (greeting, TLS, sign-in, sender) is tried again, because a wrong setting must not kill the messages that pass through it.
/// </summary>
public sealed class SmtpMailTransport(IOptions<MailOptions> options, MimeMessageBuilder builder, TimeProvider clock) : IMailTransport
{
    public static bool HasImplicitTls => false;

    public async Task<MailOutcome> SendAsync(MailEnvelope envelope, CancellationToken ct)
    {
        if (envelope.Flaw() is { } flaw)
        {
            return MailOutcome.Refused(flaw);
        }

        var settings = options.Value;
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(settings.TimeoutSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        using var message = builder.Build(envelope);
        using var client = Client(settings);
        try
        {
            await client.SendMailAsync(message, either.Token);
            return MailOutcome.Delivered($"Accepted by {settings.Host}");
        }
        catch (Exception e) when (e is SmtpException or AuthenticationException or IOException or SocketException or OperationCanceledException)
        {
            ct.ThrowIfCancellationRequested();
            return timeout.IsCancellationRequested
                ? MailOutcome.TryAgain($"{settings.Host} did not finish within {settings.TimeoutSeconds} s.")
                : Failure(e, message, signsIn: settings.User is not null);
        }
    }

    private static SmtpClient Client(MailOptions settings)
    {
        // The wait for the answer to the content ignores cancellation; only SmtpClient's own timeout ends it.
        var timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds);
        var client = new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.StartTls,
            Timeout = (int)timeout.TotalMilliseconds,
        };
        if (settings.User is not null)
        {
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        }

        return client;
    }

    private static MailOutcome Failure(Exception failure, MailMessage message, bool signsIn)
    {
        var status = failure is SmtpException smtp ? (int)smtp.StatusCode : (int)SmtpStatusCode.GeneralFailure;
        var answer = Answer(failure);
        if (status < 400)
        {
            return MailOutcome.TryAgain(answer);
        }

        // SmtpClient goes on without signing in when the password is wrong; the server then answers 5.7.x to an innocent recipient.
        var isAboutUs = signsIn && answer.StartsWith("5.7.", StringComparison.Ordinal);
        // The content is read only after the server has asked for it, so from there on every answer is about the message.
        var hasBegunData = message.AlternateViews[0].ContentStream.Position > 0;
        var isFinal = status >= 500 && !isAboutUs && (failure is SmtpFailedRecipientException || hasBegunData);
        return isFinal ? MailOutcome.Refused($"{status} {answer}") : MailOutcome.TryAgain($"{status} {answer}");
    }

    private static string Answer(Exception failure)
    {
        const string introduction = "The server response was: ";
        var start = failure.Message.IndexOf(introduction, StringComparison.Ordinal);
        if (start >= 0)
        {
            return failure.Message[(start + introduction.Length)..];
        }
        else
        {
            return failure.InnerException is { } inner ? $"{failure.Message} {inner.Message}" : failure.Message;
        }
    }
}
