using Training.Core.Data;

namespace Training.Core.People;

public static class AccountAccess
{
    public static IQueryable<Account> AccountsOf(this TrainingDb db, Actor actor) =>
        actor.Role == Role.Administrator ? db.Users : db.Users.Where(a => a.Id == actor.AccountId);

    /// <summary>Administrators who can sign in. Without one, nobody could make the next.</summary>
    public static IQueryable<Account> ActiveAdministrators(this TrainingDb db) =>
        db.Users.Where(a => a.Role == Role.Administrator && !a.IsDisabled && a.PasswordHash != null);
}
