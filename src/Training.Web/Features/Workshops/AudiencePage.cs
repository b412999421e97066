using Training.Core.Languages;
using Training.Core.Reminders;

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
