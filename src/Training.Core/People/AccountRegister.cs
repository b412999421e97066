using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;

namespace Training.Core.People;

public enum AccountOutcome
{
    Saved,
    LastAdministrator,
    OvertakenByAnother,
}

/// <summary>What an administrator decides about somebody of the staff. Only a trainer is given communities.</summary>
public sealed record StaffFacts
{
    public required string Name { get; init; }

    public required Role Role { get; init; }

    public required Language Language { get; init; }

    public IReadOnlyCollection<Guid> CommunityIds { get; init; } = [];
}

/// <summary>Makes accounts, changes them, and takes the right to sign in away or gives it back. It never sets a password.</summary>
public sealed class AccountRegister(TrainingDb db, LocalClock clock)
{
    /// <summary>
    /// Null when the e-mail address has an account already. There is no actor when an operator's command makes an account, and when the very
    /// first administrator makes their own, which is the only one that begins with a password.
    /// </summary>
    public async Task<Account?> AddAsync(StaffFacts facts, string email, Actor? actor, CancellationToken ct, string? passwordHash = null)
    {
        var account = Account.Create(facts.Name, email, facts.Role, facts.Language, clock.NowUtc);
        account.PasswordHash = passwordHash;
        db.Users.Add(account);
        await GiveCommunitiesAsync(account, facts, ct);
        db.Log(actor, clock.NowUtc, "account.added", account.Id);

        try
        {
            await db.SaveChangesAsync(ct);

            return account;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();

            if (!await db.Users.AnyAsync(a => a.NormalizedEmail == account.NormalizedEmail, ct))
            {
                throw;
            }

            return null;
        }
    }

    public async Task<AccountOutcome> ChangeAsync(Guid id, string stamp, StaffFacts facts, Actor actor, CancellationToken ct)
    {
        var account = await FindAsync(id, actor, ct);

        if (account.Role == Role.Participant)
        {
            throw new NotFoundException(nameof(Account));
        }

        if (facts.Role != Role.Administrator && !await AnotherAdministratorStaysAsync(account, ct))
        {
            return AccountOutcome.LastAdministrator;
        }

        db.Entry(account).Property(a => a.ConcurrencyStamp).OriginalValue = stamp;
        account.Change(facts.Name, facts.Role, facts.Language);
        await GiveCommunitiesAsync(account, facts, ct);

        return await SaveAsync(account, "account.changed", actor, ct);
    }

    public async Task<AccountOutcome> DisableAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var account = await FindAsync(id, actor, ct);

        if (account.IsDisabled)
        {
            return AccountOutcome.Saved;
        }

        if (!await AnotherAdministratorStaysAsync(account, ct))
        {
            return AccountOutcome.LastAdministrator;
        }

        account.Disable();

        return await SaveAsync(account, "account.disabled", actor, ct);
    }

    public async Task<AccountOutcome> EnableAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var account = await FindAsync(id, actor, ct);

        if (!account.IsDisabled)
        {
            return AccountOutcome.Saved;
        }

        account.Enable();

        return await SaveAsync(account, "account.enabled", actor, ct);
    }

    public async Task<Account> ChangeOwnAsync(string name, Language language, Actor actor, CancellationToken ct)
    {
        var account = await FindAsync(actor.AccountId, actor, ct);
        account.Change(name, account.Role, language);
        account.ConcurrencyStamp = Account.NewStamp();
        db.Log(actor, clock.NowUtc, "account.changed", account.Id);
        await db.SaveChangesAsync(ct);

        return account;
    }

    public async Task EndOwnSessionsAsync(Actor actor, CancellationToken ct)
    {
        var account = await FindAsync(actor.AccountId, actor, ct);
        account.EndSessions();
        account.ConcurrencyStamp = Account.NewStamp();
        db.Log(actor, clock.NowUtc, "account.sessions-ended", account.Id);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Whether one remains when this account no longer is an active administrator. The one who remains is saved along, so that of two
    /// administrators who dismiss each other at the same moment only one succeeds.
    /// </summary>
    private async Task<bool> AnotherAdministratorStaysAsync(Account account, CancellationToken ct)
    {
        if (account is { Role: not Role.Administrator } or { IsDisabled: true } or { PasswordHash: null })
        {
            return true;
        }

        var other = await db.ActiveAdministrators().Where(a => a.Id != account.Id).OrderBy(a => a.Id).FirstOrDefaultAsync(ct);

        if (other is not null)
        {
            other.ConcurrencyStamp = Account.NewStamp();
        }

        return other is not null;
    }

    private async Task GiveCommunitiesAsync(Account account, StaffFacts facts, CancellationToken ct)
    {
        var wanted = facts.Role == Role.Trainer
            ? await db.Communities.Where(c => facts.CommunityIds.Contains(c.Id)).Select(c => c.Id).ToListAsync(ct)
            : [];
        var given = await db.CommunityTrainers.Where(t => t.AccountId == account.Id).ToListAsync(ct);
        db.CommunityTrainers.RemoveRange(given.Where(t => !wanted.Contains(t.CommunityId)));
        db.CommunityTrainers.AddRange(wanted.Except(given.Select(t => t.CommunityId))
            .Select(id => new CommunityTrainer { AccountId = account.Id, CommunityId = id }));
    }

    private Task<Account> FindAsync(Guid id, Actor actor, CancellationToken ct) =>
        db.AccountsOf(actor).SingleOrDefaultAsync(a => a.Id == id, ct).OrNotFoundAsync();

    private async Task<AccountOutcome> SaveAsync(Account account, string verb, Actor actor, CancellationToken ct)
    {
        account.ConcurrencyStamp = Account.NewStamp();
        db.Log(actor, clock.NowUtc, verb, account.Id);

        try
        {
            await db.SaveChangesAsync(ct);

            return AccountOutcome.Saved;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();

            return AccountOutcome.OvertakenByAnother;
        }
    }
}
