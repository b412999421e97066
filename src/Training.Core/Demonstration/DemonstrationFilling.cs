using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Learning.Content;
using Training.Core.People;

namespace Training.Core.Demonstration;

/// <summary>
/// Fills an empty database with a programme as it might stand on one day: nine communities, their groups, phase 1 held, phase 2 ahead.
/// The same day gives the same rows, ids included. Every person in it is invented.
/// </summary>
public sealed class DemonstrationFilling(TrainingDb db, ContentFolder content, CardHashes hashes, LocalClock clock)
{
    public static readonly DateOnly DefaultDay = new(2026, 11, 22);

    public const string ProgrammeCode = DemoProgramme.Code;

    public async Task<bool> IsPossibleAsync(CancellationToken ct) =>
        !await db.Users.AnyAsync(ct) && !await db.Programmes.AnyAsync(ct) && !await db.People.AnyAsync(ct);

    public async Task FillAsync(DateOnly today, bool withPasswords, CancellationToken ct)
    {
        var communities = await db.Communities.OrderBy(c => c.Id).ToListAsync(ct);
        var stage = new DemoStage(db, clock, today, communities)
        {
            Groups = await db.AdvisoryGroups.Include(g => g.Seats).ThenInclude(s => s.Members).AsSplitQuery().ToListAsync(ct),
            StakeholderGroups = await db.StakeholderGroups.ToListAsync(ct),
            Holidays = await db.PublicHolidays.Select(h => h.Date).ToHashSetAsync(ct),
        };

        DemoPeople.Add(stage);
        DemoAccounts.Add(stage, withPasswords);

        if (withPasswords)
        {
            DemoCards.Add(stage, hashes);
        }

        var programme = DemoProgramme.Add(stage);
        var workshops = new DemoWorkshops(stage, programme);
        workshops.AddHeld();
        workshops.AddAhead();
        var modules = new DemoLearning(stage, content).Add();
        new DemoTests(stage, programme, modules).Add();
        new DemoCertificates(stage, programme, modules).Add();
        StableId.Settle(db);
        await db.SaveChangesAsync(ct);
    }
}
