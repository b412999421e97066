using Training.Core.Languages;

namespace Training.Core.Messages;

public sealed record PlaceFreedMessage : WorkshopMessage
{
    public override MessageKind Kind => MessageKind.PlaceFreed;

    public override string Subject(Phrases t) => t["A place is free for you: {0}, {1}", TitleOf(t), Workshop.Days(t)];

    public override string Short(Phrases t) =>
        t["A place is free for you: {0}, {1}, {2}.", TitleOf(t), Workshop.ShortWhen(t), Workshop.Where(t)];

    protected override IReadOnlyList<string> Paragraphs(Phrases t) =>
    [
        t["You were on the waiting list. A place has become free, and it is yours."],
        t["If you can no longer come, say so here, and it goes to the next person."],
    ];

    protected override MessageLink Link(Phrases t, MessageSender sender) => new(t["Say whether you come"], sender.Link(AnswerPath));
}
