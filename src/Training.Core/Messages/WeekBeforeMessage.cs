using Training.Core.Languages;

namespace Training.Core.Messages;

public sealed record WeekBeforeMessage : WorkshopMessage
{
    public override MessageKind Kind => MessageKind.WeekBefore;

    public override string Subject(Phrases t) => t["Reminder: {0}, {1}", TitleOf(t), Workshop.Days(t)];

    public override string Short(Phrases t) => t["Reminder: {0}, {1}, {2}.", TitleOf(t), Workshop.ShortWhen(t), Workshop.Where(t)];

    // The day is named and not counted: after an outage this message may leave later than a week before.
    protected override IReadOnlyList<string> Paragraphs(Phrases t) => Standing == Standing.Confirmed
        ? [t["Your workshop begins on {0}.", t.LongDay(Workshop.First.Date)], t["If you cannot come, tell your trainer, so that somebody else gets the place."]]
        : [t["The workshop to which you are invited begins on {0}.", t.LongDay(Workshop.First.Date)], t["We do not know yet whether you come. Please tell us."]];
}
