using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Accounts;

/// <summary>Reads accounts for the administrator's pages.</summary>
public sealed class AccountLists(TrainingDb db, LocalClock clock, Phrases t)
{
    private StringComparer ByCulture => StringComparer.Create(t.Culture, ignoreCase: true);

    /// <summary>Staff by name; participants only when asked for, the newest first, since their names are not shown.</summary>
    public async Task<AccountsPage> PageAsync(AccountFilter filter, int? number, Actor actor, CancellationToken ct)
    {
        var accounts = db.AccountsOf(actor).Where(a => filter.Role == null ? a.Role != Role.Participant : a.Role == filter.Role);

        if (!string.IsNullOrWhiteSpace(filter.Email) && filter.Role != Role.Participant)
        {
            var wanted = Account.Normalize(filter.Email);
            accounts = accounts.Where(a => a.NormalizedEmail!.Contains(wanted));
        }

        var pager = Pager.For("/accounts", filter.Values, number, await accounts.CountAsync(ct));
        var rows = filter.Role == Role.Participant
            ? await Rows(accounts.OrderByDescending(a => a.CreatedUtc).ThenBy(a => a.Id).Skip(pager.Skipped).Take(Pager.PageSize)).ToListAsync(ct)
            : [.. (await Rows(accounts).ToListAsync(ct)).OrderBy(r => r.Name, ByCulture).Skip(pager.Skipped).Take(Pager.PageSize)];

        return new AccountsPage([.. rows.Select(Local)], filter, pager);
    }

    public async Task<AccountPage> FindAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var accounts = db.AccountsOf(actor).Where(a => a.Id == id);
        var row = await Rows(accounts).SingleOrDefaultAsync(ct).OrNotFoundAsync();
        var facts = await accounts.Select(a => new { a.Language, a.CreatedUtc }).SingleAsync(ct);
        var communities = await db.Communities
            .Where(c => db.CommunityTrainers.Any(g => g.AccountId == id && g.CommunityId == c.Id))
            .Select(c => c.Name)
            .ToListAsync(ct);

        return new AccountPage(
            Local(row), facts.Language, clock.ToLocal(facts.CreatedUtc), [.. communities.OrderBy(t.Of, ByCulture)], id == actor.AccountId);
    }

    public async Task<StaffForm> FormAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var form = await db.AccountsOf(actor)
            .Where(a => a.Id == id && a.Role != Role.Participant)
            .Select(a => new StaffForm { Name = a.Name, Role = a.Role, Language = a.Language, Stamp = a.ConcurrencyStamp })
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();
        form.CommunityIds = await db.CommunityTrainers.Where(g => g.AccountId == id).Select(g => g.CommunityId).ToListAsync(ct);
        form.Choices = await ChoicesAsync(ct);

        return form;
    }

    public async Task<IReadOnlyList<CommunityChoice>> ChoicesAsync(CancellationToken ct)
    {
        var choices = await db.Communities.Select(c => new CommunityChoice(c.Id, c.Name)).ToListAsync(ct);

        return [.. choices.OrderBy(c => t.Of(c.Name), ByCulture)];
    }

    private IQueryable<AccountRow> Rows(IQueryable<Account> accounts) => accounts.Select(a => new AccountRow(
        a.Id,
        a.Role == Role.Participant ? null : a.Name,
        a.Role == Role.Participant ? null : a.Email,
        a.Role,
        db.CommunityTrainers.Count(g => g.AccountId == a.Id),
        a.LastSignInUtc,
        a.IsDisabled,
        a.PasswordHash != null));

    private AccountRow Local(AccountRow row) => row with { LastSignIn = row.LastSignIn is { } utc ? clock.ToLocal(utc) : null };
}
