using Training.Core.Languages;

namespace Training.Core.Messages;

public sealed record OverdueWorkshop(LocalText Title, LocalText Community, DateOnly LastDay);

/// <summary>To a specialist, once a week, when workshops are over whose roll call is not complete.</summary>
public sealed record OverdueDigestMessage : Message
{
    public const int MostListed = 30;

    /// <summary>The oldest first, at most <see cref="MostListed"/>.</summary>
    public required IReadOnlyList<OverdueWorkshop> Workshops { get; init; }

    public required int Total { get; init; }

    public override MessageKind Kind => MessageKind.OverdueDigest;

    public override string Subject(Phrases t) => t.Plural(Total, "{0} workshop is overdue", "{0} workshops are overdue");

    protected override IReadOnlyList<string> Paragraphs(Phrases t)
    {
        var rest = Total - Workshops.Count;
        var over = t["These workshops are over, and their roll call is not complete. Ask their trainers, or take it from the signed sheet."];

        return rest == 0 ? [over] : [over, t.Plural(rest, "{0} more workshop is not in this list.", "{0} more workshops are not in this list.")];
    }

    protected override IReadOnlyList<MessageFact> Facts(Phrases t) =>
        [.. Workshops.Select(w => new MessageFact($"{t.Of(w.Community)}, {t.Date(w.LastDay)}", t.Of(w.Title)))];

    protected override MessageLink Link(Phrases t, MessageSender sender) => new(t["See what needs you today"], sender.Link("/today"));
}
