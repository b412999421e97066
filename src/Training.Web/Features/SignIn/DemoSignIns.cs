using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Demonstration;

namespace Training.Web.Features.SignIn;

/// <summary>The demonstration's sign-ins, for the sign-in page of a developer's machine and of no other.</summary>
public sealed class DemoSignIns(TrainingDb db, IHostEnvironment environment)
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
}
