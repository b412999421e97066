using Training.Core.Data;

namespace Training.Core.People;

public static class CardAccess
{
    /// <summary>Those of some people who are staff: an account of staff is theirs, or has their e-mail address.</summary>
    public static IQueryable<Person> WhoAreStaff(this IQueryable<Person> people, TrainingDb db) =>
        people.Where(p => db.Users.Any(a => a.Role != Role.Participant
            && (a.PersonId == p.Id || (p.Email != null && a.NormalizedEmail == p.Email.ToUpper()))));

    public static IQueryable<Person> WhoseAccountIsClosed(this IQueryable<Person> people, TrainingDb db) =>
        people.Where(p => db.Users.Any(a => a.Role == Role.Participant && a.PersonId == p.Id && a.IsDisabled));
}
