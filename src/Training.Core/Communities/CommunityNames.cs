using Training.Core.Languages;

namespace Training.Core.Communities;

public static class CommunityNames
{
    /// <summary>The name the programme knows and, where the law changed it, the one of today: Isfana, now Razzakov.</summary>
    public static string ThenAndNow(this Phrases t, LocalText name, LocalText nameNow) =>
        nameNow.In(t.Language) is { Length: > 0 } now ? t["{0}, now {1}", t.Of(name), now] : t.Of(name);
}
