using System.Text;
using Xunit;

namespace Training.Jobs.Tests.Messages;

public static class MailAssert
{
    /// <summary>The whole of TestMail.Envelope(), by whichever transport it came.</summary>
    public static void IsTestMail(byte[] received)
    {
        Assert.All(received, octet => Assert.InRange(octet, 1, 127));
        Assert.All(Encoding.ASCII.GetString(received).Split("\r\n"), line => Assert.InRange(line.Length, 0, 998));

        var mail = MimePart.Read(received);
        var envelope = TestMail.Envelope();
        Assert.Equal($"<{TestMail.MessageId}>", mail.Header("Message-ID"));
        Assert.Equal("ky", mail.Header("Content-Language"));
        Assert.Equal("auto-generated", mail.Header("Auto-Submitted"));
        Assert.Equal(envelope.Subject, mail.Words("Subject"));
        Assert.Equal($"{envelope.ToName} <{envelope.To}>", mail.Words("To"));
        Assert.All(mail.Headers, line => Assert.Matches("^[A-Z][A-Za-z-]+: ", line));
        Assert.DoesNotContain(mail.Headers, line => line.StartsWith("X-", StringComparison.Ordinal));

        var alternatives = mail.Parts[0];
        Assert.StartsWith("multipart/alternative", alternatives.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal(3, alternatives.Parts.Count);
        Assert.Equal(TestMail.Text.ReplaceLineEndings("\r\n"), mail.Part("text/plain").Text);
        Assert.Equal(TestMail.Html.ReplaceLineEndings("\r\n"), mail.Part("text/html").Text);
        Assert.Equal(envelope.Calendar, mail.Part("text/calendar").Text);
        Assert.Contains("method=REQUEST", mail.Part("text/calendar").Header("Content-Type"), StringComparison.Ordinal);
        Assert.Contains("charset=utf-8", mail.Part("text/calendar").Header("Content-Type"), StringComparison.Ordinal);

        var attachment = mail.Parts[1];
        Assert.Contains("filename=invite.ics", attachment.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Equal(envelope.Calendar, attachment.Text);
    }
}
