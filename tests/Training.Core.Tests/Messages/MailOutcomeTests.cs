using Training.Core.Messages;
using Xunit;

namespace Training.Core.Tests.Messages;

public sealed class MailOutcomeTests
{
    [Fact]
    public void Reply_SeveralLines_BecomesOne()
    {
        Assert.Equal("550-5.1.1 No such 550 mailbox", MailOutcome.Refused("550-5.1.1  No such\r\n550 mailbox\r\n").Reply);
    }

    [Fact]
    public void Reply_TooLong_IsCutBetweenLetters()
    {
        var reply = MailOutcome.TryAgain(new string('a', MailOutcome.ReplyMaxLength - 1) + "🌱🌱").Reply;

        Assert.Equal(new string('a', MailOutcome.ReplyMaxLength - 1), reply);
    }
}
