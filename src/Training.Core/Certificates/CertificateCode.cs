using System.Security.Cryptography;

namespace Training.Core.Certificates;

/// <summary>
/// 130 random bits in the base 32 of Douglas Crockford, which knows no I, L, O and U: what is typed from paper is read the way it was meant.
/// </summary>
public static class CertificateCode
{
    public const int Length = 26;
    public const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int GroupLength = 5;
    private const int Groups = 5;

    // Letters that look like others: Crockford's own, then those of a keyboard that is set to Cyrillic.
    private const string Twins = "OILАВЕКМНОРСТХ";
    private const string Meant = "011ABEKMH0PCTX";

    public static string Create() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>Five groups, of which the last has one letter more.</summary>
    public static string Show(string code) =>
        string.Join('-', Enumerable.Range(0, Groups).Select(i => i == Groups - 1 ? code[(i * GroupLength)..] : code.Substring(i * GroupLength, GroupLength)));

    /// <summary>The code somebody typed, whatever stands between its letters; null when it cannot be one.</summary>
    public static string? Read(string? typed)
    {
        var letters = string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsLetterOrDigit).Select(Mean).Take(Length + 1));

        return letters.Length == Length && letters.All(Letters.Contains) ? letters : null;
    }

    private static char Mean(char letter) => Twins.IndexOf(letter) is >= 0 and var at ? Meant[at] : letter;
}
