using Training.Core.Languages;

namespace Training.Core.Messages;

/// <summary>To a trainer, the evening of a session whose roll call is not complete.</summary>
public sealed record RollCallMissingMessage : Message
{
    public required WorkshopNotice Workshop { get; init; }

    public required NoticeSession Session { get; init; }

    public required string RollCallPath { get; init; }

    public override MessageKind Kind => MessageKind.RollCallMissing;

    public override string Subject(Phrases t) => t["Roll call missing: {0}, {1}", t.Of(Workshop.Title), t.Day(Session.Date)];

    protected override IReadOnlyList<string> Paragraphs(Phrases t) =>
        [t["The roll call of this session is not complete. It takes a minute on a phone, also afterwards."]];

    protected override IReadOnlyList<MessageFact> Facts(Phrases t) =>
    [
        new(t["Workshop"], t.Of(Workshop.Title)),
        new(t["When"], $"{t.LongDay(Session.Date)}, {t.Times(Session.Starts, Session.Ends)}"),
        new(t["Where"], Workshop.Where(t)),
    ];

    protected override MessageLink Link(Phrases t, MessageSender sender) => new(t["Open the roll call"], sender.Link(RollCallPath));
}
