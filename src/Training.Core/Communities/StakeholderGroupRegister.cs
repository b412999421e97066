using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Core.Communities;

public enum StakeholderGroupOutcome
{
    Saved,
    CodeTaken,
    OvertakenByAnother,
}

/// <summary>Keeps the programme's list of stakeholder groups. A group is retired, never deleted: seats and figures of the past name it.</summary>
public sealed class StakeholderGroupRegister(TrainingDb db, LocalClock clock)
{
    public async Task<StakeholderGroupOutcome> AddAsync(Guid id, string code, LocalText name, int order, Actor actor, CancellationToken ct)
    {
        db.StakeholderGroups.Add(new StakeholderGroup { Id = id, Code = code, Name = name, Order = order });
        db.Log(actor, clock.NowUtc, "stakeholder-group.added", id);
        var isNew = await db.SaveUnlessThereAsync(() => db.StakeholderGroups.AnyAsync(g => g.Id == id || g.Code == code, ct), ct);

        return isNew || await db.StakeholderGroups.AnyAsync(g => g.Id == id, ct)
            ? StakeholderGroupOutcome.Saved
            : StakeholderGroupOutcome.CodeTaken;
    }

    public async Task<StakeholderGroupOutcome> ChangeAsync(Guid id, LocalText name, int order, int version, Actor actor, CancellationToken ct)
    {
        var group = await FindAsync(id, ct);
        db.ExpectVersion(group, version);
        (group.Name, group.Order) = (name, order);
        db.Log(actor, clock.NowUtc, "stakeholder-group.changed", id);

        return await db.SaveUnlessOvertakenAsync(ct) ? StakeholderGroupOutcome.Saved : StakeholderGroupOutcome.OvertakenByAnother;
    }

    public async Task SetRetiredAsync(Guid id, bool isRetired, Actor actor, CancellationToken ct)
    {
        var group = await FindAsync(id, ct);

        if (group.IsRetired != isRetired)
        {
            group.IsRetired = isRetired;
            db.Log(actor, clock.NowUtc, isRetired ? "stakeholder-group.retired" : "stakeholder-group.returned", id);
            await db.SaveChangesAsync(ct);
        }
    }

    private Task<StakeholderGroup> FindAsync(Guid id, CancellationToken ct) =>
        db.StakeholderGroups.SingleOrDefaultAsync(g => g.Id == id, ct).OrNotFoundAsync();
}
