using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Accounts;

/// <summary>A password may be any text of a fair length that is neither among the first to be guessed nor the e-mail address.</summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    // The commonest of at least twelve characters, and the one this product itself has published.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "000000000000", "111111111111", "123123123123", "123412341234", "123456123456", "123456654321", "123456781234", "1234567890-=",
        "123456789012", "1234567890123", "123456789123", "1234567891011", "1234567891234", "12345678910", "123454321234", "1q2w3e4r5t6y",
        "1q2w3e4r5t6y7u", "1qaz2wsx3edc", "1qaz2wsx3edc4rfv", "987654321098", "abc123abc123", "abcd12345678", "abcdefghijkl", "abcdefghijklm",
        "adminadminadmin", "administrator", "administrator1", "administrator123", "asdfasdfasdf", "asdfghjkl123", "asdfghjkl;'", "changemechangeme",
        "iloveyou1234", "iloveyouiloveyou", "kyrgyzstan123", "kyrgyzstan2026", "kyrgyzstan12", "bishkek12345", "letmeinletmein", "password1234",
        "password12345", "password123456", "passwordpassword", "p@ssw0rd1234", "p@ssword1234", "qazwsxedcrfv", "qazwsxedc123", "qwerty123456",
        "qwerty12345678", "qwertyqwerty", "qwertyuiop12", "qwertyuiop123", "qwertyuiop[]", "qwertyuiopas", "qwertyuiopasdf", "welcome12345",
        "zaq12wsxcde3", "zxcvbnm12345", "zxcvbnmasdfghjkl", "йцукенгшщзхъ", "йцукен123456", "фывапролджэ1", "пароль123456", "парольпароль",
        "кыргызстан123", "кыргызстан12", "correcthorsebatterystaple", "kopuro-demo-2026",
    };

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Refusal(user.Email ?? "", password ?? "") is { } refusal
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = refusal })
            : IdentityResult.Success);

    private static string? Refusal(string email, string password)
    {
        // Not injected: the sign-in library makes this object before the request has its language.
        var t = RequestLanguage.Phrases;

        return password.Length is < Account.PasswordMinLength or > Account.PasswordMaxLength
                ? t["Use between {0} and {1} characters.", Account.PasswordMinLength, Account.PasswordMaxLength]
            : Common.Contains(password.Trim()) ? t["Many people use this password, so it is among the first to be tried. Choose another."]
            : IsEmail(email, password) ? t["Your e-mail address is no secret. Choose another password."]
            : null;
    }

    private static bool IsEmail(string email, string password) =>
        string.Equals(password.Trim(), email, StringComparison.OrdinalIgnoreCase)
        || string.Equals(password.Trim(), email.Split('@')[0], StringComparison.OrdinalIgnoreCase);
}

public static class PasswordErrors
{
    /// <summary>Shows what speaks against a password under its field, once.</summary>
    public static void AddPasswordErrors(this ModelStateDictionary state, IdentityResult result)
    {
        var error = result.Errors.FirstOrDefault(e => e.Code == nameof(PasswordRules)) ?? result.Errors.First();
        state.AddModelError(nameof(NewPasswordForm.Password), error.Description);
    }
}
