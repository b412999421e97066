using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Core.Certificates;

public static class CertificateAccess
{
    /// <summary>One's own for a participant; for a trainer those of their people, and of the workshops whose roll they read; none for an administrator.</summary>
    public static IQueryable<Certificate> CertificatesOf(this TrainingDb db, Actor actor) => actor.Role switch
    {
        Role.Specialist => db.Certificates,
        Role.Trainer => db.Certificates.Where(c =>
            db.PeopleOf(actor).Any(p => p.Id == c.PersonId)
            || db.RegistrationsOf(actor).Any(r => r.WorkshopId == c.WorkshopId && r.PersonId == c.PersonId)),
        Role.Participant => db.Certificates.Where(c => c.PersonId == actor.PersonId),
        _ => db.Certificates.Where(c => false),
    };
}
