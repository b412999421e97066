using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Learning;
using Training.Core.Workshops;

namespace Training.Core.Reporting;

/// <summary>What groups learned at their workshops: the mean of the matched pairs in percentage points, by one query for all of them.</summary>
internal static class GroupGains
{
    /// <summary>Fewer pairs would tell one person's score to whoever reads the board.</summary>
    public const int FewestPairs = 3;

    public static async Task<Dictionary<Guid, int>> ReadAsync(TrainingDb db, IQueryable<Workshop> workshops, CancellationToken ct)
    {
        // Where nobody is tested the board asks for nothing more.
        if (!await db.WorkshopTests.AnyAsync(t => t.Purpose == AttemptPurpose.PostTest, ct))
        {
            return [];
        }

        var ids = workshops.Select(w => w.Id);
        var gains = await (
            from post in db.WorkshopTests
            where post.Purpose == AttemptPurpose.PostTest && ids.Contains(post.WorkshopId)
            from pre in db.WorkshopTests.Where(t => t.WorkshopId == post.WorkshopId && t.ModuleId == post.ModuleId && t.Purpose == AttemptPurpose.PreTest)
            from after in db.Attempts.Where(a => a.SeriesId == post.Id && a.HandedInUtc != null && a.Total > 0)
            from before in db.Attempts.Where(b => b.PersonId == after.PersonId && b.SeriesId == pre.Id && b.HandedInUtc != null && b.Total > 0)

            // Attempt.PercentOf, in the words of a query.
            let afterPercent = after.Total == 0 ? 0 : after.Right * 100 / after.Total
            let beforePercent = before.Total == 0 ? 0 : before.Right * 100 / before.Total
            group afterPercent - beforePercent by post.WorkshopId into own
            where own.Count() >= FewestPairs
            select new { own.Key, Points = own.Sum(), Pairs = own.Count() })
            .ToListAsync(ct);

        return gains.ToDictionary(g => g.Key, g => (int)Math.Round((double)g.Points / g.Pairs, MidpointRounding.AwayFromZero));
    }
}
