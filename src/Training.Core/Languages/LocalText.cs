namespace Training.Core.Languages;

/// <summary>A name in the four languages. A blank one falls back to Russian, then to any that is written.</summary>
public sealed record LocalText(string En, string Ru, string Ky, string Uz)
{
    public static LocalText Same(string text) => new(text, text, text, text);

    public string In(Language language)
    {
        var wanted = language switch
        {
            Language.Kyrgyz => Ky,
            Language.Russian => Ru,
            Language.Uzbek => Uz,
            _ => En,
        };

        return new[] { wanted, Ru, En, Ky, Uz }.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "";
    }

    public IEnumerable<string> All => [En, Ru, Ky, Uz];

    public override string ToString() => En;
}
