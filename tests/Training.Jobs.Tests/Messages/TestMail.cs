using Microsoft.Extensions.Options;
using Training.Core.Messages;
using Training.Core.Workshops;
using Training.Jobs.Messages;

namespace Training.Jobs.Tests.Messages;

public static class TestMail
{
    public const string MessageId = "01999999-aaaa-7bbb-8ccc-dddddddddddd@training.test";
    public const string Text = "Урматтуу Айгүл!\n\nСеминар Көчкөрдө өтөт: ң, ө, ү.\n. чекит менен башталган сап\n";
    public const string Html = "<p>Урматтуу Айгүл!</p>\n<p>Семинар Көчкөрдө өтөт: ң, ө, ү.</p>\n";

    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static MailEnvelope Envelope(string to = "ok@training.test") => new()
    {
        MessageId = MessageId,
        To = to,
        ToName = "Айгүл Өмүрбекова",
        Subject = "Чакыруу: жергиликтүү өнүгүү боюнча жумушчу жолугушуу, Көчкөр айылы, биринчи күн жана экинчи күн",
        TextBody = Text,
        HtmlBody = Html,
        Calendar = Calendar(),
        CalendarMethod = CalendarMethods.Request,
        Language = "ky",
    };

    public static string Calendar() => CalendarFile.Write(
        CalendarMethods.Request,
        [
            new CalendarEvent
            {
                Uid = "session-1@training.test",
                Sequence = 0,
                StartsUtc = new DateTime(2026, 12, 1, 3, 0, 0, DateTimeKind.Utc),
                EndsUtc = new DateTime(2026, 12, 1, 6, 0, 0, DateTimeKind.Utc),
                Summary = "Жолугушуу",
                StampUtc = Noon.UtcDateTime,
            },
        ]);

    public static MimeMessageBuilder Builder(MailOptions options) => new(Options.Create(options));

    public static SmtpMailTransport Smtp(int port, Action<MailOptions>? change = null)
    {
        var options = new MailOptions
        {
            Transport = MailOptions.Smtp,
            Host = "127.0.0.1",
            Port = port,
            From = "office@training.test",
            FromName = "Көпүрө",
            TimeoutSeconds = 20,
        };
        change?.Invoke(options);
        return new SmtpMailTransport(Options.Create(options), Builder(options), TimeProvider.System);
    }
}

/// <summary>Shows one instant; its timers run on real time.</summary>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
