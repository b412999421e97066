using Training.Core.Languages;
using Training.Core.Reminders;
using Training.Core.Workshops;

namespace Training.Web.Features.Workshops;

/// <summary>Who will be told of something before it is saved: counted by language and channel, and named as far as the reader may know them.</summary>
public sealed record AudiencePage(IReadOnlyList<AudienceLine> Lines, IReadOnlyList<Recipient> Named)
{
    public static AudiencePage Nobody { get; } = new([], []);

    public int Total => Lines.Sum(l => l.Email + l.Call);

    public static AudiencePage Of(IReadOnlyList<Recipient> everybody, IReadOnlyList<Recipient> named) => new(
        [.. everybody
            .GroupBy(r => r.Language)
            .OrderBy(g => g.Key)
            .Select(g => new AudienceLine(g.Key, g.Count(r => r.Channel == Channel.Email), g.Count(r => r.Channel == Channel.Call)))],
        named);
}

public sealed record AudienceLine(Language Language, int Email, int Call);

public static class SlotPhrases
{
    /// <summary>The value of now beside what was typed, where another change came in between.</summary>
    public static string? Now(this Phrases t, string? present, string? typed, WorkshopForm? now) =>
        now is null || (present ?? "") == (typed ?? "") ? null : t["Now: {0}", string.IsNullOrEmpty(present) ? "–" : present];

    /// <summary>12 Nov 09:00–12:30; 12 Nov 13:30–17:00.</summary>
    public static string Slots(this Phrases t, IEnumerable<SessionSlot> slots) =>
        string.Join("; ", slots.Select(s => $"{t.Day(s.Date)} {t.Times(s.Starts, s.Ends)}"));
}
