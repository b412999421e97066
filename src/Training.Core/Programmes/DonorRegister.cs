using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Core.Programmes;

public enum DonorOutcome
{
    Saved,
    NameTaken,
}

/// <summary>Keeps the list of donors; the unique index settles two of one name.</summary>
public sealed class DonorRegister(TrainingDb db, LocalClock clock)
{
    public Task<DonorOutcome> AddAsync(string name, Actor actor, CancellationToken ct)
    {
        var donor = new Donor { Name = name };
        db.Donors.Add(donor);

        return SaveAsync(donor, "donor.added", actor, ct);
    }

    public async Task<DonorOutcome> RenameAsync(Guid id, string name, Actor actor, CancellationToken ct)
    {
        var donor = await db.Donors.SingleOrDefaultAsync(d => d.Id == id, ct).OrNotFoundAsync();
        donor.Name = name;

        return await SaveAsync(donor, "donor.renamed", actor, ct);
    }

    private async Task<DonorOutcome> SaveAsync(Donor donor, string verb, Actor actor, CancellationToken ct)
    {
        db.Log(actor, clock.NowUtc, verb, donor.Id);

        return await db.SaveUnlessThereAsync(() => db.Donors.AnyAsync(d => d.Name == donor.Name && d.Id != donor.Id, ct), ct)
            ? DonorOutcome.Saved
            : DonorOutcome.NameTaken;
    }
}
