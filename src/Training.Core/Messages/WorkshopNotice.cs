using Training.Core.Languages;

namespace Training.Core.Messages;

/// <summary>What a message may say of a workshop, and nothing else. Times are clock times in the programme's zone.</summary>
public sealed record WorkshopNotice
{
    public required LocalText Title { get; init; }

    public required LocalText Community { get; init; }

    /// <summary>In order, at least one.</summary>
    public required IReadOnlyList<NoticeSession> Sessions { get; init; }

    public string? Venue { get; init; }

    public string? Directions { get; init; }

    public NoticeSession First => Sessions[0];

    public string Days(Phrases t) => t.Days(Sessions[0].Date, Sessions[^1].Date);

    public string Where(Phrases t) => string.IsNullOrWhiteSpace(Venue) ? t.Of(Community) : $"{Venue}, {t.Of(Community)}";

    /// <summary>12 Nov, 09:00–17:00; of several days only the first hour, so that it fits into an SMS.</summary>
    public string ShortWhen(Phrases t) => Sessions[0].Date == Sessions[^1].Date
        ? $"{Days(t)}, {t.Times(Sessions[0].Starts, Sessions[^1].Ends)}"
        : $"{Days(t)}, {t.Time(Sessions[0].Starts)}";

    public IReadOnlyList<MessageFact> Facts(Phrases t)
    {
        var facts = new List<MessageFact> { new(t["Workshop"], t.Of(Title)) };
        facts.AddRange(Sessions.Select(s => new MessageFact(t["When"], $"{t.LongDay(s.Date)}, {t.Times(s.Starts, s.Ends)}")));
        facts.Add(new(t["Where"], Where(t)));

        if (!string.IsNullOrWhiteSpace(Directions))
        {
            facts.Add(new(t["How to get there"], Directions));
        }

        return facts;
    }
}

public sealed record NoticeSession(DateOnly Date, TimeOnly Starts, TimeOnly Ends);
