using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;

namespace Training.Benchmarks;

/// <summary>Learners signed in to the national site, with the product's modules published.</summary>
public static class LearningSite
{
    private const string Password = "a long benchmark password";

    public static async Task<Module> PublishAsync(NationalSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var library = scope.ServiceProvider.GetRequiredService<Library>();
        var publishing = scope.ServiceProvider.GetRequiredService<Publishing>();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        var people = site.Programme.TrainerAccounts.Select(a => new Actor(a.Id, a.Name, a.Role)).Take(2).ToList();

        foreach (var draft in (await library.OpenAsync(default)).Drafts.Select(d => d.Module).OfType<Module>())
        {
            await publishing.ProposeAsync(draft.Id, people[0], default);
        }

        foreach (var id in await db.ModuleVersions.Where(v => v.ApprovedUtc == null).Select(v => v.Id).ToListAsync())
        {
            await publishing.ApproveAsync(id, people[1], default);
        }

        return (await library.OpenAsync(default)).Published.MaxBy(m => m.Lessons.Max(l => l.Article.In(Language.Russian).Html.Length))!;
    }

    public static async Task<IReadOnlyList<(HttpClient Client, string Token)>> SignInAsync(NationalSite site, int learners)
    {
        await using var db = site.Open();
        var people = await db.People.Where(p => !db.Users.Any(a => a.PersonId == p.Id)).OrderBy(p => p.Id).Take(learners).Select(p => new { p.Id, p.Name }).ToListAsync();
        var clients = new List<(HttpClient, string)>();

        foreach (var person in people)
        {
            var account = Account.Create(person.Name, $"{person.Id:n}@example.kg", Role.Participant, Language.Russian, TimeProvider.System.GetUtcNow().UtcDateTime, person.Id);
            await using var scope = site.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
            clients.Add(await site.SignInAsync(account));
        }

        return clients;
    }
}
