using System.Net.Mail;
using System.Text.RegularExpressions;

namespace Training.Core.Messages;

/// <summary>One message to one person, ready for the wire, whichever transport takes it.</summary>
public sealed partial record MailEnvelope
{
    public const int MessageIdMaxLength = 150;

    /// <summary>Left and right of the @, without brackets. The same on every attempt, so that a repeat is seen as one.</summary>
    public required string MessageId { get; init; }

    public required string To { get; init; }

    public string? ToName { get; init; }

    public required string Subject { get; init; }

    public required string TextBody { get; init; }

    public required string HtmlBody { get; init; }

    public string? Calendar { get; init; }

    public string? CalendarMethod { get; init; }

    /// <summary>BCP 47, for the Content-Language header.</summary>
    public required string Language { get; init; }

    /// <summary>Why no server would ever take this message, or null.</summary>
    public string? Flaw()
    {
        if (MessageId.Length > MessageIdMaxLength || !MessageIdPattern().IsMatch(MessageId))
        {
            return "The message id is not usable.";
        }
        else if (!IsBareAddress(To))
        {
            return "The address cannot be read.";
        }
        else if (Calendar is not null && !CalendarMethods.Contains(CalendarMethod))
        {
            return "The calendar method is unknown.";
        }
        else
        {
            return LanguagePattern().IsMatch(Language) ? null : "The language is not a BCP 47 tag.";
        }
    }

    /// <summary>One address in ASCII before the @ (no name, no list): what a server without SMTPUTF8 accepts.</summary>
    public static bool IsBareAddress(string text) =>
        !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.User.All(char.IsAscii);

    [GeneratedRegex(@"\A[A-Za-z0-9._+=-]+@[A-Za-z0-9.-]+\z")]
    private static partial Regex MessageIdPattern();

    [GeneratedRegex(@"\A[A-Za-z0-9-]{2,35}\z")]
    private static partial Regex LanguagePattern();
}
