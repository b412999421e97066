using Training.Core.Languages;

namespace Training.Core.Messages;

public sealed record CancelledMessage : WorkshopMessage
{
    public override MessageKind Kind => MessageKind.Cancelled;

    public override string Subject(Phrases t) => t["Cancelled: {0}, {1}", TitleOf(t), Workshop.Days(t)];

    public override string Short(Phrases t) => t["Cancelled: {0}, {1}. You need not come.", TitleOf(t), Workshop.ShortWhen(t)];

    protected override IReadOnlyList<string> Paragraphs(Phrases t) => [t["This workshop does not take place. You need not do anything."]];

    protected override MessageLink? Link(Phrases t, MessageSender sender) => null;
}
