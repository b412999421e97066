using Training.Core.Data;
using Training.Core.People;

namespace Training.Core.Workshops;

public static class WorkshopAccess
{
    /// <summary>
    /// Every workshop for specialists and administrators; for a trainer those of their communities; for a participant their own. Whoever ran a
    /// workshop and then lost its communities reads it no longer.
    /// </summary>
    public static IQueryable<Workshop> WorkshopsOf(this TrainingDb db, Actor actor) => actor.Role switch
    {
        Role.Administrator or Role.Specialist => db.Workshops,
        Role.Trainer => db.WorkshopsServedBy(actor),
        _ => db.Workshops.Where(w => w.Registrations.Any(r => r.PersonId == actor.PersonId && r.Status != RegistrationStatus.Cancelled)),
    };

    /// <summary>The workshops the actor may change, invite to, cancel and close: a guest community's trainer only looks on.</summary>
    public static IQueryable<Workshop> WorkshopsLedBy(this TrainingDb db, Actor actor) => actor.Role switch
    {
        Role.Specialist => db.Workshops,
        Role.Trainer => db.WorkshopsServedBy(actor).Where(w =>
            w.Trainers.Any(t => t.AccountId == actor.AccountId)
            || w.Communities.Any(c => c.Part == CommunityPart.Host
                && db.CommunityTrainers.Any(t => t.CommunityId == c.CommunityId && t.AccountId == actor.AccountId))),
        _ => db.Workshops.Where(w => false),
    };

    /// <summary>
    /// The registrations whose names the actor may read. A trainer who runs the workshop reads the whole roll; one whose community is
    /// only a guest reads their own community's part.
    /// </summary>
    public static IQueryable<Registration> RegistrationsOf(this TrainingDb db, Actor actor) => actor.Role switch
    {
        Role.Specialist => db.Registrations,
        Role.Trainer => db.Registrations.Where(r =>
            (r.Workshop.Trainers.Any(t => t.AccountId == actor.AccountId) && db.WorkshopsServedBy(actor).Any(w => w.Id == r.WorkshopId))
            || db.CommunityTrainers.Any(t => t.CommunityId == r.CommunityId && t.AccountId == actor.AccountId)),
        Role.Participant => db.Registrations.Where(r => r.PersonId == actor.PersonId),
        _ => db.Registrations.Where(r => false),
    };

    public static IQueryable<Session> SessionsOf(this TrainingDb db, Actor actor) =>
        db.Sessions.Where(s => db.WorkshopsOf(actor).Any(w => w.Id == s.WorkshopId));

    /// <summary>Those expected in the hall, as <see cref="Registration.IsOnRoll"/> has it.</summary>
    public static IQueryable<Registration> OnRoll(this IQueryable<Registration> registrations) =>
        registrations.Where(r => r.Status == RegistrationStatus.Invited || r.Status == RegistrationStatus.Confirmed);

    /// <summary>The tests an actor opens, closes and enters.</summary>
    public static IQueryable<WorkshopTest> TestsLedBy(this TrainingDb db, Actor actor) =>
        db.WorkshopTests.Where(t => db.WorkshopsLedBy(actor).Any(w => w.Id == t.WorkshopId));

    private static IQueryable<Workshop> WorkshopsServedBy(this TrainingDb db, Actor actor) => db.Workshops.Where(w =>
        w.Communities.Any(c => db.CommunityTrainers.Any(t => t.CommunityId == c.CommunityId && t.AccountId == actor.AccountId)));
}
