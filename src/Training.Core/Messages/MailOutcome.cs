namespace Training.Core.Messages;

public enum MailVerdict
{
    Delivered,
    TryAgain,
    Refused,
}

/// <summary>What became of one attempt, with the server's answer on one line of at most <see cref="ReplyMaxLength"/> characters.</summary>
public sealed record MailOutcome
{
    public const int ReplyMaxLength = 500;

    private MailOutcome(MailVerdict verdict, string reply)
    {
        Verdict = verdict;
        Reply = OneLine(reply);
    }

    public MailVerdict Verdict { get; }

    public string Reply { get; }

    public static MailOutcome Delivered(string reply) => new(MailVerdict.Delivered, reply);

    public static MailOutcome TryAgain(string reply) => new(MailVerdict.TryAgain, reply);

    public static MailOutcome Refused(string reply) => new(MailVerdict.Refused, reply);

    private static string OneLine(string reply)
    {
        var line = string.Join(' ', reply.Split([.. reply.Where(char.IsControl), ' '], StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > ReplyMaxLength)
        {
            var end = char.IsHighSurrogate(line[ReplyMaxLength - 1]) ? ReplyMaxLength - 1 : ReplyMaxLength;
            line = line[..end];
        }

        return line;
    }
}
