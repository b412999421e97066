using Training.Core.Communities;
using Training.Core.Data;

namespace Training.Core.People;

public static class CardAccess
{
    public static IQueryable<SignInCard> CardsOf(this TrainingDb db, Actor actor) =>
        db.SignInCards.Where(c => db.PeopleOf(actor).Any(p => p.Id == c.PersonId));

    /// <summary>Those of some people who are staff: an account of staff is theirs, or has their e-mail address.</summary>
    public static IQueryable<Person> WhoAreStaff(this IQueryable<Person> people, TrainingDb db) =>
        people.Where(p => db.Users.Any(a => a.Role != Role.Participant && (a.PersonId == p.Id || a.NormalizedEmail == p.Email!.ToUpper())));

    public static IQueryable<Person> WhoseAccountIsClosed(this IQueryable<Person> people, TrainingDb db) =>
        people.Where(p => db.Users.Any(a => a.Role == Role.Participant && a.PersonId == p.Id && a.IsDisabled));
}
