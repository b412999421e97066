using Training.Core.Data;
using Training.Core.People;

namespace Training.Core.Reporting;

public static class ExportAccess
{
    /// <summary>An export belongs to the specialist who asked for it, and to nobody else.</summary>
    public static IQueryable<ExportRequest> ExportsOf(this TrainingDb db, Actor actor) =>
        actor.Role == Role.Specialist
            ? db.ExportRequests.Where(e => e.RequestedByAccountId == actor.AccountId)
            : db.ExportRequests.Where(e => false);
}
