using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Workshops;

namespace Training.TestKit;

/// <summary>Makes rows with every default filled in; a test names only what matters to it.</summary>
public sealed class TestData(Func<TrainingDb> open, TimeProvider clock)
{
    private static readonly PasswordHasher<Account> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 1 }));

    private int counter;

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    public async Task<Guid> PilotAsync(string name = "Kochkor")
    {
        await using var db = open();

        return await db.Communities.Where(c => c.Name.En == name).Select(c => c.Id).SingleAsync();
    }

    public async Task<Guid> StakeholderGroupAsync(string code = "LSG")
    {
        await using var db = open();

        return await db.StakeholderGroups.Where(g => g.Code == code).Select(g => g.Id).SingleAsync();
    }

    public async Task<Account> AccountAsync(
        Role role, string? name = null, Language language = Language.English, Guid? personId = null, params Guid[] communityIds)
    {
        var number = Interlocked.Increment(ref counter);
        var account = Account.Create(name ?? $"{role} {number}", $"{role}{number}@example.kg".ToLowerInvariant(), role, language, NowUtc, personId);
        account.NormalizedEmail = account.NormalizedUserName = account.Email!.ToUpperInvariant();
        account.SecurityStamp = Guid.CreateVersion7().ToString();
        account.PasswordHash = Hasher.HashPassword(account, TrainingApp.Password);
        await using var db = open();
        db.Users.Add(account);
        db.CommunityTrainers.AddRange(communityIds.Select(id => new CommunityTrainer { CommunityId = id, AccountId = account.Id }));
        await db.SaveChangesAsync();

        return account;
    }

    public Actor ActorOf(Account account) => new(account.Id, account.Name, account.Role, account.PersonId);

    public async Task<Person> PersonAsync(
        string? name = null,
        Guid? communityId = null,
        Sex sex = Sex.Female,
        int? birthYear = 1985,
        string? email = null,
        string? phone = null,
        string group = "LSG",
        Language? language = null)
    {
        var person = Person.Create(
            new PersonFacts
            {
                Name = name ?? $"Айгүл Асанова {Interlocked.Increment(ref counter)}",
                Sex = sex,
                BirthYear = birthYear,
                CommunityId = communityId ?? await PilotAsync(),
                StakeholderGroupId = await StakeholderGroupAsync(group),
                Email = email,
                Phone = phone,
                Language = language,
            },
            NowUtc);
        await using var db = open();
        db.People.Add(person);
        await db.SaveChangesAsync();

        return person;
    }

    /// <summary>Seats so many new people in the community's group, from a day long past.</summary>
    public async Task<IReadOnlyList<Person>> MembersAsync(Guid communityId, int count = 12)
    {
        await using var db = open();
        var group = await db.AdvisoryGroups.Include(g => g.Seats).ThenInclude(s => s.Members).SingleAsync(g => g.CommunityId == communityId);
        var people = new List<Person>();

        foreach (var seat in group.Seats.SelectMany(s => Enumerable.Repeat(s, s.Places)).Take(count))
        {
            var person = await PersonAsync(communityId: communityId, sex: people.Count % 2 == 0 ? Sex.Female : Sex.Male);
            people.Add(person);
            group.Sit(seat.Id, person.Id, new DateOnly(2026, 3, 1));
        }

        await db.SaveChangesAsync();

        return people;
    }

    public async Task<Programme> ProgrammeAsync(string? code = null, int phases = 2, params Guid[] communityIds)
    {
        var number = Interlocked.Increment(ref counter);
        await using var db = open();
        var programme = new Programme
        {
            Code = code ?? $"P{number}",
            Title = LocalText.Same($"Programme {number}"),
            StartsOn = new DateOnly(2026, 1, 1),
            EndsOn = new DateOnly(2027, 12, 31),
        };

        foreach (var phase in Enumerable.Range(1, phases))
        {
            programme.AddPhase(LocalText.Same($"Phase {phase}"), LocalText.Same($"Workshop {phase}"));
        }

        programme.Donors.Add(new Donor { Name = $"Donor {number}" });
        programme.Communities.AddRange(await db.Communities.Where(c => communityIds.Contains(c.Id)).ToListAsync());
        db.Programmes.Add(programme);
        await db.SaveChangesAsync();

        return programme;
    }

    /// <summary>A one-day workshop of two half-day sessions in a new programme's first phase, ten days from now, for Kochkor, unless told otherwise.</summary>
    public async Task<Workshop> WorkshopAsync(
        Guid? communityId = null,
        DateOnly? day = null,
        int capacity = Workshop.DefaultCapacity,
        Programme? programme = null,
        Guid? trainerId = null,
        IReadOnlyList<Person>? invited = null,
        IReadOnlyList<Guid>? guests = null,
        IReadOnlyList<SessionSlot>? sessions = null)
    {
        var host = communityId ?? await PilotAsync();
        programme ??= await ProgrammeAsync(communityIds: [host, .. guests ?? []]);
        var date = day ?? DateOnly.FromDateTime(NowUtc).AddDays(10);
        await using var db = open();
        var workshop = new Workshop
        {
            ProgrammeId = programme.Id,
            PhaseId = guests is null ? programme.Phases.OrderBy(p => p.Order).First().Id : null,
            Kind = guests is null ? WorkshopKind.PhaseWorkshop : WorkshopKind.ExchangeVisit,
            Title = LocalText.Same("Working together"),
            Capacity = capacity,
        };
        workshop.Schedule(sessions ?? [new(date, new(9, 0), new(12, 30)), new(date, new(13, 30), new(17, 0))]);
        workshop.SetPlace("House of culture", "Behind the school");
        workshop.SetCommunities(host, guests ?? []);
        workshop.SetTrainers(trainerId is { } id ? [id] : []);

        if (invited is not null)
        {
            workshop.Invite(invited, NowUtc);
        }

        db.Workshops.Add(workshop);
        await db.SaveChangesAsync();

        return workshop;
    }
}
