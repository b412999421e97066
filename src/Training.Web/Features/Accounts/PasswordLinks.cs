using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Accounts;

/// <summary>The one-time link by which somebody sets their password. There may be no mail, so a person or the operator hands it over.</summary>
public sealed class PasswordLinks(UserManager<Account> accounts, TrainingDb db, LocalClock clock, IOptions<AppOptions> app)
{
    public async Task<string> MakeAsync(Account account)
    {
        var token = await accounts.GeneratePasswordResetTokenAsync(account);

        return $"{app.Value.PublicUrl.TrimEnd('/')}/password/{token}?account={account.Id}";
    }

    /// <summary>The account a link still serves, or null when it was used, has expired, or was never ours.</summary>
    public async Task<Account?> FindAsync(string token, Guid accountId)
    {
        var account = await accounts.FindByIdAsync(accountId.ToString());

        return account is { IsDisabled: false }
            && await accounts.VerifyUserTokenAsync(account, PasswordLinkTokens.Name, UserManager<Account>.ResetPasswordTokenPurpose, token)
                ? account
                : null;
    }

    /// <summary>Sets the password, which spends the link, ends every session and lifts a rest after wrong tries.</summary>
    public Task<IdentityResult> UseAsync(Account account, string token, string password)
    {
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        db.Log(new Actor(account.Id, account.Name, account.Role, account.PersonId), clock.NowUtc, "account.password-set", account.Id);

        return accounts.ResetPasswordAsync(account, token, password);
    }
}
