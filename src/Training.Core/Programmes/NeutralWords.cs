using Training.Core.Languages;

namespace Training.Core.Programmes;

/// <summary>
/// Keeps what the work is about out of the titles that leave the house: a message is read over a shoulder. A title with one of these
/// stems, in any of the four languages or in Latin letters, is refused.
/// </summary>
public static class NeutralWords
{
    private static readonly string[] stems =
    [
        "extremis", "ekstremi", "экстреми", "radical", "radikal", "радикал", "terror", "террор", "ашаддий",
    ];

    public static bool AreNeutral(string? text) =>
        text is null || !stems.Any(stem => text.Contains(stem, StringComparison.InvariantCultureIgnoreCase));

    public static bool AreNeutral(LocalText text) => text.All.All(AreNeutral);
}
