using Training.Core.Messages;
using Xunit;

namespace Training.Core.Tests.Messages;

public sealed class MailEnvelopeTests
{
    private static readonly MailEnvelope sound = new()
    {
        MessageId = "0199-a@training.test",
        To = "ok@training.test",
        Subject = "Subject",
        TextBody = "Text",
        HtmlBody = "<p>Text</p>",
        Language = "uz-Cyrl",
    };

    [Fact]
    public void Flaw_SoundEnvelope_IsNull()
    {
        Assert.Null(sound.Flaw());
        Assert.Null((sound with { Calendar = "BEGIN:VCALENDAR", CalendarMethod = CalendarMethods.Cancel }).Flaw());
    }

    [Theory]
    [InlineData("no-at-sign")]
    [InlineData("a@training.test\n")]
    [InlineData("../a@training.test")]
    [InlineData("<a@training.test>")]
    public void Flaw_MessageId_IsNamed(string messageId)
    {
        Assert.Equal("The message id is not usable.", (sound with { MessageId = messageId }).Flaw());
    }

    [Theory]
    [InlineData("")]
    [InlineData("two@training.test,three@training.test")]
    [InlineData("ok@training.test ")]
    [InlineData("ok@training.test\nBcc: evil@training.test")]
    [InlineData("айгүл@training.test")]
    public void Flaw_Address_IsNamed(string address)
    {
        Assert.Equal("The address cannot be read.", (sound with { To = address }).Flaw());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("REQUEST; x=y")]
    public void Flaw_CalendarMethod_IsNamed(string? method)
    {
        Assert.Equal("The calendar method is unknown.", (sound with { Calendar = "BEGIN:VCALENDAR", CalendarMethod = method }).Flaw());
    }

    [Theory]
    [InlineData("")]
    [InlineData("ky\r\nBcc: evil@training.test")]
    public void Flaw_Language_IsNamed(string language)
    {
        Assert.Equal("The language is not a BCP 47 tag.", (sound with { Language = language }).Flaw());
    }
}
