using Training.Core.Data;
using Training.Core.People;

namespace Training.Core.Activity;

public static class ActivityLog
{
    /// <summary>Adds an entry that is saved together with the change it tells of.</summary>
    public static void Log(this TrainingDb db, Actor? actor, DateTime nowUtc, string verb, Guid? recordId = null, string? detail = null) =>
        db.Activity.Add(new ActivityEntry
        {
            AtUtc = nowUtc,
            AccountId = actor?.AccountId,
            Verb = verb,
            RecordId = recordId,
            Detail = detail is { Length: > ActivityEntry.DetailMaxLength } ? detail[..ActivityEntry.DetailMaxLength] : detail,
        });
}
