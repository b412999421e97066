using Training.Core.Languages;

namespace Training.Core.Messages;

/// <summary>
/// One thing to say to one person. It names the neutral title, the time and the place, and never the programme, its phase or its donor:
/// a message is read over a shoulder.
/// </summary>
public abstract record Message
{
    public abstract MessageKind Kind { get; }

    public required string Name { get; init; }

    public abstract string Subject(Phrases t);

    /// <summary>The same in one or two sentences, for a phone; null where nobody is to be phoned.</summary>
    public virtual string? Short(Phrases t) => null;

    public MessageBody Body(Phrases t, MessageSender sender) => new()
    {
        Greeting = t["Hello, {0}.", Name],
        Paragraphs = Paragraphs(t),
        Facts = Facts(t),
        Link = Link(t, sender),
        Closing = t["This message was written by a program. If something is unclear, ask your trainer."],
        Signature = sender.Name,
    };

    protected abstract IReadOnlyList<string> Paragraphs(Phrases t);

    protected virtual IReadOnlyList<MessageFact> Facts(Phrases t) => [];

    protected virtual MessageLink? Link(Phrases t, MessageSender sender) => null;
}

/// <summary>Whether the person has said that they come, and has a place.</summary>
public enum Standing
{
    Open,
    Confirmed,
    Waiting,
}

/// <summary>A message to somebody who is invited to a workshop. It always carries the facts as they are now.</summary>
public abstract record WorkshopMessage : Message
{
    public required WorkshopNotice Workshop { get; init; }

    public required Standing Standing { get; init; }

    public required string AnswerPath { get; init; }

    protected override IReadOnlyList<MessageFact> Facts(Phrases t) => Workshop.Facts(t);

    protected override MessageLink? Link(Phrases t, MessageSender sender) =>
        Standing == Standing.Open ? new MessageLink(t["Say whether you come"], sender.Link(AnswerPath)) : null;

    protected string TitleOf(Phrases t) => t.Of(Workshop.Title);
}
