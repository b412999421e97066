using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Demonstration;
using Training.Core.People;

namespace Training.Web.Features.SignIn;

/// <summary>The demonstration's sign-ins, for the sign-in page of a developer's machine and of no other.</summary>
public sealed class DemoSignIns(TrainingDb db, CardHashes hashes, IHostEnvironment environment)
{
    public async Task<IReadOnlyList<DemoSignIn>> ListAsync(CancellationToken ct)
    {
        if (!environment.IsDevelopment())
        {
            return [];
        }

        var emails = DemoAccounts.All.Select(a => a.Email).ToList();
        var present = await db.Users.Where(a => emails.Contains(a.Email!)).Select(a => a.Email).ToListAsync(ct);

        return [.. DemoAccounts.All.Where(a => present.Contains(a.Email)).Select(a => new DemoSignIn(a.Role, a.Name, a.Email))];
    }

    public async Task<IReadOnlyList<DemoCard>> ListCardsAsync(CancellationToken ct)
    {
        if (!environment.IsDevelopment())
        {
            return [];
        }

        var known = DemoCards.All.ToDictionary(c => hashes.OfCode(c.Code));
        var present = await db.SignInCards.Where(c => known.Keys.Contains(c.CodeHash) && c.RevokedUtc == null).Select(c => c.CodeHash).ToListAsync(ct);

        return [.. known.Where(c => present.Contains(c.Key)).Select(c => c.Value)];
    }
}
