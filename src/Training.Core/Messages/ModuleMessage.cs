using Training.Core.Languages;

namespace Training.Core.Messages;

/// <summary>What a message may say of a module: the title that tells nothing of its theme, and how long its lessons take in the reader's language.</summary>
public sealed record ModuleNotice(LocalText Title, int Minutes);

/// <summary>To somebody who has not begun what prepares for their workshop. Several modules are one message.</summary>
public sealed record ModuleMessage : WorkshopMessage
{
    public required MessageKind Occasion { get; init; }

    /// <summary>Those not begun.</summary>
    public required IReadOnlyList<ModuleNotice> Modules { get; init; }

    /// <summary>Of the page that leads to them. It names no module, as addresses are read over a shoulder too.</summary>
    public required string Address { get; init; }

    public override MessageKind Kind => Occasion;

    public override string Subject(Phrases t) => t.Plural(
        Modules.Count, "{0} short lesson to prepare: {1}, {2}", "{0} short lessons to prepare: {1}, {2}", TitleOf(t), Workshop.Days(t));

    // The time and the place stand here too: whoever is called has then been told them.
    public override string Short(Phrases t) => t.Plural(
        Modules.Count,
        "{1}, {2}, {3}. {0} short lesson to prepare, about {4} min: {5}",
        "{1}, {2}, {3}. {0} short lessons to prepare, about {4} min: {5}",
        TitleOf(t), Workshop.ShortWhen(t), Workshop.Where(t), Modules.Sum(m => m.Minutes), Address);

    protected override IReadOnlyList<string> Paragraphs(Phrases t) =>
    [
        t.Plural(
            Modules.Count,
            "There is {0} short lesson to prepare for your workshop, and you have not begun it yet. It takes about {1} min on a phone.",
            "There are {0} short lessons to prepare for your workshop, and you have not begun them yet. They take about {1} min on a phone.",
            Modules.Sum(m => m.Minutes)),
        t["You can stop at any time and go on later. If signing in does not work, ask your trainer."],
    ];

    protected override IReadOnlyList<MessageFact> Facts(Phrases t) =>
        [.. Modules.Select(m => new MessageFact(t["To prepare"], t["{0}, about {1} min", t.Of(m.Title), m.Minutes])), .. base.Facts(t)];

    protected override MessageLink Link(Phrases t, MessageSender sender) => new(t["Begin"], Address);
}
