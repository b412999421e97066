using Training.Core.Data;
using Training.Core.People;

namespace Training.Core.Communities;

/// <summary>What an actor may see, as queries: whatever they leave out does not exist for that actor.</summary>
public static class CommunityAccess
{
    public static IQueryable<Community> CommunitiesOf(this TrainingDb db, Actor actor) =>
        actor.SeesEveryCommunity ? db.Communities
        : actor.Role == Role.Trainer
            ? db.Communities.Where(c => db.CommunityTrainers.Any(t => t.CommunityId == c.Id && t.AccountId == actor.AccountId))
        : db.Communities.Where(c => false);

    /// <summary>The people whose names the actor may read: administrators keep the house, they read no names.</summary>
    public static IQueryable<Person> PeopleOf(this TrainingDb db, Actor actor) => actor.Role switch
    {
        Role.Specialist => db.People,
        Role.Trainer => db.People.Where(p => db.CommunityTrainers.Any(t => t.CommunityId == p.CommunityId && t.AccountId == actor.AccountId)),
        Role.Participant => db.People.Where(p => p.Id == actor.PersonId),
        _ => db.People.Where(p => false),
    };

    public static IQueryable<AdvisoryGroup> GroupsOf(this TrainingDb db, Actor actor) =>
        actor.Role == Role.Specialist ? db.AdvisoryGroups
        : db.AdvisoryGroups.Where(g => db.CommunityTrainers.Any(t => t.CommunityId == g.CommunityId && t.AccountId == actor.AccountId));
}
