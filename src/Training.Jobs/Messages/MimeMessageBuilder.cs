using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;
using Training.Core.Messages;

namespace Training.Jobs.Messages;

/// <summary>
/// The one shape of our mail: multipart/alternative of text, HTML and calendar, and the calendar once more as invite.ics for
/// programs that only look at attachments. Everything is base64, which no relay re-wraps and which keeps the calendar's CRLF.
/// </summary>
public sealed class MimeMessageBuilder(IOptions<MailOptions> options)
{
    private const string CalendarFileName = "invite.ics";

    public MailMessage Build(MailEnvelope envelope)
    {
        var message = new MailMessage
        {
            From = Address(options.Value.FromAddress, options.Value.FromName),
            Subject = OneLine(envelope.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
            Body = CrLf(envelope.TextBody),
        };
        message.To.Add(Address(envelope.To, envelope.ToName));
        message.Headers["Message-ID"] = $"<{envelope.MessageId}>";
        message.Headers["Content-Language"] = envelope.Language;
        message.Headers["Auto-Submitted"] = "auto-generated";
        message.AlternateViews.Add(new AlternateView(Content(envelope.HtmlBody), Utf8(MediaTypeNames.Text.Html)));
        if (envelope is { Calendar: { } calendar, CalendarMethod: { } method })
        {
            AddCalendar(message, calendar, method);
        }

        return message;
    }

    private static MailAddress Address(string address, string? name)
    {
        // MailAddress puts a name of ASCII letters between quotation marks as it is, and such a name could end them.
        var safeName = OneLine(name ?? "").Replace('"', '\'').Replace('\\', '/');
        return new MailAddress(address, safeName, Encoding.UTF8);
    }

    private static void AddCalendar(MailMessage message, string calendar, string method)
    {
        var inline = Utf8("text/calendar");
        inline.Parameters!["method"] = method;
        message.AlternateViews.Add(new AlternateView(Content(calendar), inline));

        var file = Utf8("application/ics");
        file.Name = CalendarFileName;
        var attachment = new Attachment(Content(calendar), file) { TransferEncoding = TransferEncoding.Base64 };
        attachment.ContentDisposition!.FileName = CalendarFileName;
        message.Attachments.Add(attachment);
    }

    private static ContentType Utf8(string mediaType) => new(mediaType) { CharSet = "utf-8" };

    private static MemoryStream Content(string text) => new(Encoding.UTF8.GetBytes(CrLf(text)));

    private static string CrLf(string text) => text.ReplaceLineEndings("\r\n");

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
