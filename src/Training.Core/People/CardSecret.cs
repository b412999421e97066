using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Training.Core.Data;

namespace Training.Core.People;

/// <summary>
/// What is printed on a card and kept nowhere: 160 random bits for the QR code, and ten letters to type. The letters are consonants only, so
/// that they make no word and look like no digit; there are 20^10 of them (43 bits), and guessing is limited by address.
/// </summary>
public sealed record CardSecret(string Token, string Code)
{
    public const int CodeLength = 10;
    public const int TypedCodeMaxLength = 24;
    public const int TokenMaxLength = 64;
    private const string Letters = "BCDFGHJKLMNPQRSTVWXZ";
    private const int TokenBytes = 20;
    private const int PinDigits = 6;
    private const int PinsInAll = 1_000_000;

    // A phone whose keyboard is set to Cyrillic has letters of the same look.
    private const string CyrillicTwins = "ВСНКМРТХ";
    private const string LatinTwins = "BCHKMPTX";

    public string ShownCode => Show(Code);

    public static CardSecret Create() =>
        new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes)), RandomNumberGenerator.GetString(Letters, CodeLength));

    public static string CreatePin() => RandomNumberGenerator.GetInt32(PinsInAll).ToString($"D{PinDigits}", System.Globalization.CultureInfo.InvariantCulture);

    public static string Show(string code) => $"{code[..(CodeLength / 2)]}-{code[(CodeLength / 2)..]}";

    /// <summary>The letters of a code as somebody typed it, whatever stands between them.</summary>
    public static string LettersOf(string? typed) => string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsLetter).Select(Latin));

    public static string DigitsOf(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiDigit));

    private static char Latin(char letter) => CyrillicTwins.IndexOf(letter) is >= 0 and var at ? LatinTwins[at] : letter;
}

/// <summary>
/// The forms in which the database knows a card. A code is short enough to be tried out by whoever holds a copy of the database, so its hash
/// needs the deployment's secret too.
/// </summary>
public sealed class CardHashes(SecretKey secret)
{
    private readonly byte[] key = secret.For("card-code");

    public string OfToken(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public string OfCode(string code) => Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(code)));
}
