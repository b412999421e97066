namespace Training.Core.People;

/// <summary>
/// Phone numbers are kept as +996700123456, so that tel:, WhatsApp and SMS links work as they are. People write them with the trunk zero
/// (0700 12 34 56), without it, or in full; Russian numbers, which many families have, with the trunk eight.
/// </summary>
public static class PhoneNumber
{
    private const string Kyrgyzstan = "996";
    private const int NationalLength = 9;
    private const string Russia = "7";
    private const int RussianLength = 10;
    private const string Separators = " \u00a0-–().+/";

    public static bool IsValid(string? text) =>
        string.IsNullOrWhiteSpace(text) || (text.All(c => char.IsAsciiDigit(c) || Separators.Contains(c)) && IsInternational(Digits(text)));

    public static string? Normalize(string? text) => string.IsNullOrWhiteSpace(text) ? null : $"+{Digits(text)}";

    // E.164: up to fifteen digits, and no country code begins with zero.
    private static bool IsInternational(string digits) => digits.StartsWith(Kyrgyzstan, StringComparison.Ordinal)
        ? digits.Length == Kyrgyzstan.Length + NationalLength
        : digits.Length is >= 10 and <= 15 && digits[0] != '0';

    private static string Digits(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));

        return text.TrimStart().StartsWith('+') ? digits
            : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..]
            : digits.Length == NationalLength + 1 && digits[0] == '0' ? Kyrgyzstan + digits[1..]
            : digits.Length == NationalLength && digits[0] != '0' ? Kyrgyzstan + digits
            : digits.Length == RussianLength + 1 && digits[0] == '8' ? Russia + digits[1..]
            : digits;
    }
}
