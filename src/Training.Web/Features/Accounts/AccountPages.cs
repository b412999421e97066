using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Accounts;

public enum AccountState
{
    [Label("Active")]
    Active,

    [Label("No password yet")]
    NoPassword,

    [Label("Disabled")]
    Disabled,
}

/// <summary>One line of the list. A participant's name and address are a participant's, so an administrator does not read them.</summary>
public sealed record AccountRow(
    Guid Id, string? Name, string? Email, Role Role, int Communities, DateTime? LastSignIn, bool IsDisabled, bool HasPassword)
{
    public AccountState State => IsDisabled ? AccountState.Disabled : HasPassword ? AccountState.Active : AccountState.NoPassword;
}

public sealed record AccountFilter(Role? Role, string? Email)
{
    public Dictionary<string, string?> Values => new() { ["role"] = $"{Role}", ["email"] = Email };
}

public sealed record AccountsPage(IReadOnlyList<AccountRow> Rows, AccountFilter Filter, Pager Pager);

public sealed record AccountPage(AccountRow Account, Language Language, DateTime Created, IReadOnlyList<LocalText> Communities, bool IsOwn);

public sealed record PasswordLinkPage(Guid AccountId, string? Name, string Link);

/// <summary>A link that cannot be used, and what its owner can do about it.</summary>
public sealed record GonePage(string Advice);
