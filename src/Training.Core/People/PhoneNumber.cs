namespace Training.Core.People;

/// <summary>Phone numbers are kept as +996700123456, so that tel:, WhatsApp and SMS links work as they are.</summary>
public static class PhoneNumber
{
    private const string CountryCode = "996";
    private const int NationalLength = 9;

    public static bool IsValid(string? text) => string.IsNullOrWhiteSpace(text) || Digits(text) is { Length: >= 10 and <= 15 };

    public static string? Normalize(string? text) => string.IsNullOrWhiteSpace(text) ? null : $"+{Digits(text)}";

    private static string Digits(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));

        if (text.TrimStart().StartsWith('+'))
        {
            return digits;
        }

        return digits.Length == NationalLength + 1 && digits[0] == '0' ? CountryCode + digits[1..]
            : digits.Length == NationalLength ? CountryCode + digits
            : digits;
    }
}
