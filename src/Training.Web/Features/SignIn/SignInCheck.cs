using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Web.Features.SignIn;

/// <summary>
/// Compares an e-mail address and a password. An unknown, disabled, resting or password-less account answers exactly as a wrong password
/// does, and as late: one password is hashed on every way through.
/// </summary>
public sealed class SignInCheck(
    UserManager<Account> accounts, SignInManager<Account> signIns, IPasswordHasher<Account> hasher, TrainingDb db, LocalClock clock)
{
    private static readonly Account Nobody = Account.Create("", "", Role.Participant, SupportedLanguages.Default, default);
    private static string? nobodysHash;

    public async Task<Account?> FindAsync(string email, string password)
    {
        nobodysHash ??= hasher.HashPassword(Nobody, Account.NewStamp());
        var account = await accounts.FindByEmailAsync(email);

        if (account is null || account.IsDisabled || account.PasswordHash is null || await accounts.IsLockedOutAsync(account))
        {
            hasher.VerifyHashedPassword(Nobody, nobodysHash, password);

            return null;
        }

        var result = await signIns.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);

        return result.Succeeded ? account : null;
    }

    /// <summary>Signing in is no change to the account: whoever is editing it is not overtaken.</summary>
    public async Task NoteAsync(Account account, CancellationToken ct)
    {
        await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.LastSignInUtc, clock.NowUtc), ct);
        db.Log(new Actor(account.Id, account.Name, account.Role, account.PersonId), clock.NowUtc, "account.signed-in", account.Id);
        await db.SaveChangesAsync(ct);
    }
}
