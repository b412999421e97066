using Training.Core.Languages;

namespace Training.Core.Messages;

public sealed record DayBeforeMessage : WorkshopMessage
{
    public override MessageKind Kind => MessageKind.DayBefore;

    public override string Subject(Phrases t) =>
        t["{0} begins on {1} at {2}", TitleOf(t), t.Day(Workshop.First.Date), t.Time(Workshop.First.Starts)];

    public override string Short(Phrases t) => t["Reminder: {0}, {1}, {2}.", TitleOf(t), Workshop.ShortWhen(t), Workshop.Where(t)];

    protected override IReadOnlyList<string> Paragraphs(Phrases t)
    {
        var begins = t["The workshop begins on {0} at {1}.", t.LongDay(Workshop.First.Date), t.Time(Workshop.First.Starts)];

        return Standing == Standing.Confirmed ? [begins] : [begins, t["We do not know yet whether you come. Please tell us."]];
    }
}
