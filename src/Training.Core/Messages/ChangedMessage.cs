using Training.Core.Languages;

namespace Training.Core.Messages;

public sealed record ChangedMessage : WorkshopMessage
{
    public override MessageKind Kind => MessageKind.Changed;

    public override string Subject(Phrases t) => t["Changed: {0}, {1}", TitleOf(t), Workshop.Days(t)];

    public override string Short(Phrases t) => t["Changed: {0}, now {1}, {2}.", TitleOf(t), Workshop.ShortWhen(t), Workshop.Where(t)];

    protected override IReadOnlyList<string> Paragraphs(Phrases t) =>
    [
        t["The time or the place of this workshop has changed. What is written here is valid now."],
        Standing switch
        {
            Standing.Confirmed => t["Your place is kept. If you can no longer come, tell your trainer."],
            Standing.Waiting => t["You are still on the waiting list. We write to you when a place becomes free."],
            _ => t["We do not know yet whether you come. Please tell us."],
        },
    ];
}
