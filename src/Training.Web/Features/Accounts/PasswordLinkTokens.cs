using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Web.Features.Accounts;

/// <summary>
/// Tokens for setting a password, sealed with the deployment's keys and bound to the account's security stamp: the first use changes the
/// stamp, and so spends them all. The framework's own cannot be given a clock.
/// </summary>
public sealed class PasswordLinkTokens(IDataProtectionProvider protection, LocalClock clock) : IUserTwoFactorTokenProvider<Account>
{
    public const string Name = nameof(PasswordLinkTokens);
    public static readonly TimeSpan Lifespan = TimeSpan.FromHours(24);
    private readonly IDataProtector protector = protection.CreateProtector(Name);

    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user)
    {
        var issued = BitConverter.GetBytes(clock.NowUtc.Ticks);

        return Task.FromResult(Base64Url.EncodeToString(protector.Protect([.. issued, .. Binding(purpose, user)])));
    }

    public Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user) =>
        Task.FromResult(IsValid(purpose, token, user));

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => Task.FromResult(false);

    private bool IsValid(string purpose, string token, Account account)
    {
        try
        {
            var content = protector.Unprotect(Base64Url.DecodeFromChars(token));
            var age = clock.NowUtc - new DateTime(BitConverter.ToInt64(content), DateTimeKind.Utc);

            return age <= Lifespan && CryptographicOperations.FixedTimeEquals(content.AsSpan(sizeof(long)), Binding(purpose, account));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or ArgumentException)
        {
            return false;
        }
    }

    private static byte[] Binding(string purpose, Account account) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}\n{account.Id}\n{account.SecurityStamp}"));
}
