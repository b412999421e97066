using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Core.Programmes;

public static class ProgrammeAccess
{
    /// <summary>Every programme for specialists and administrators; for a trainer those that work in one of their communities.</summary>
    public static IQueryable<Programme> ProgrammesOf(this TrainingDb db, Actor actor) =>
        actor.SeesEveryCommunity ? db.Programmes
        : actor.Role == Role.Trainer
            ? db.Programmes.Where(p =>
                p.Communities.Any(c => db.CommunityTrainers.Any(t => t.CommunityId == c.Id && t.AccountId == actor.AccountId)))
        : db.Programmes.Where(p => false);

    /// <summary>A code as it is stored, however it was typed into an address.</summary>
    public static IQueryable<Programme> WithCode(this IQueryable<Programme> programmes, string code)
    {
        var stored = code.ToUpperInvariant();

        return programmes.Where(p => p.Code == stored);
    }

    public static IQueryable<Community> CommunitiesIn(this TrainingDb db, Guid programmeId, Actor actor) =>
        db.CommunitiesOf(actor).Where(c => db.Programmes.Any(p => p.Id == programmeId && p.Communities.Any(own => own.Id == c.Id)));
}
