namespace Training.Core.Messages;

/// <summary>The iTIP methods (RFC 5546) a message may carry; the calendar file and its MIME part name the same one.</summary>
public static class CalendarMethods
{
    public const string Request = "REQUEST";
    public const string Cancel = "CANCEL";
    public const string Publish = "PUBLISH";

    public static bool Contains(string? method) => method is Request or Cancel or Publish;
}
