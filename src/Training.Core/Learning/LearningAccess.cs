using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Core.Learning;

/// <summary>Whose learning an actor may see. Members never see each other's; an administrator sees nobody's.</summary>
public static class LearningAccess
{
    /// <summary>A person's attempts: their own for a participant, those of the people they see for staff.</summary>
    public static IQueryable<Attempt> AttemptsOf(this TrainingDb db, Actor actor) => actor.Role == Role.Participant
        ? db.Attempts.Where(a => a.PersonId == actor.PersonId)
        : db.Attempts.Where(a => db.PeopleOf(actor).Any(p => p.Id == a.PersonId));
}
