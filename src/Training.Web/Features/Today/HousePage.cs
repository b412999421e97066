using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Web.Features.Today;

/// <summary>The state of the house for whoever keeps it: accounts and room on the disk, and nobody's name.</summary>
public sealed record HousePage(
    IReadOnlyDictionary<Role, int> Accounts, int NeverSignedIn, int Disabled, int Communities, int WithoutTrainer, long FreeMegabytes, long UsedMegabytes)
{
    private const long Megabyte = 1024 * 1024;

    public static async Task<HousePage> ReadAsync(TrainingDb db, DataDirectory data, CancellationToken ct)
    {
        var accounts = await db.Users
            .GroupBy(a => a.Role)
            .Select(g => new
            {
                g.Key,
                Active = g.Count(a => !a.IsDisabled),
                Disabled = g.Count(a => a.IsDisabled),
                New = g.Count(a => !a.IsDisabled && a.LastSignInUtc == null),
            })
            .ToListAsync(ct);
        var folder = new DirectoryInfo(data.Path);

        return new HousePage(
            accounts.ToDictionary(a => a.Key, a => a.Active),
            accounts.Sum(a => a.New),
            accounts.Sum(a => a.Disabled),
            await db.Communities.CountAsync(ct),
            await db.Communities.CountAsync(c => !db.CommunityTrainers.Any(t => t.CommunityId == c.Id), ct),
            new DriveInfo(folder.FullName).AvailableFreeSpace / Megabyte,
            folder.EnumerateFiles().Sum(f => f.Length) / Megabyte);
    }
}
