using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Training.Core.Data;
using Training.Core.People;
using Training.Web.Features.SignIn;

namespace Training.Web.Features.Cards;

/// <summary>Sessions opened by card are short, since the phone may be the family's: two hours after the last page they are over.</summary>
public sealed class CardSessions(SignInCheck check, SignInManager<Account> signIns, LocalClock clock)
{
    public static readonly TimeSpan Length = TimeSpan.FromHours(2);

    public async Task OpenAsync(Account account, CancellationToken ct)
    {
        await check.NoteAsync(account, ct);
        await signIns.SignInAsync(account, new AuthenticationProperties
        {
            IsPersistent = false,
            IssuedUtc = clock.NowUtc,
            ExpiresUtc = clock.NowUtc + Length,
        });
    }
}
