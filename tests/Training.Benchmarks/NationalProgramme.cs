using Training.Core.Attendance;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Workshops;

namespace Training.Benchmarks;

/// <summary>
/// A generated programme of national size: 1,000 communities in seven oblasts, 12,000 people, ten phases of four half-day sessions, and so
/// 480,000 attendance records. The workshops of the last phase are still open.
/// </summary>
public sealed class NationalProgramme(Func<TrainingDb> open, DateTime nowUtc)
{
    public const int Communities = 1000;
    public const int PeoplePerCommunity = 12;
    public const int Phases = 10;
    public const string Code = "NATIONAL";
    public const int Trainers = 20;
    private const int SavedAtOnce = 50;

    private static readonly string[] Oblasts = ["KG-B", "KG-C", "KG-Y", "KG-J", "KG-N", "KG-O", "KG-T"];

    private static readonly SessionTimesOfDay[] HalfDays = [new(0, 9), new(0, 14), new(1, 9), new(1, 14)];

    private readonly Random random = new(20261122);

    public IReadOnlyList<Account> TrainerAccounts { get; private set; } = [];

    public Account Specialist { get; private set; } = default!;

    public async Task GenerateAsync(Func<Account, Task> createAccount)
    {
        Specialist = Account.Create("Specialist", "specialist@example.kg", Role.Specialist, Language.English, nowUtc);
        TrainerAccounts = [.. Enumerable.Range(1, Trainers)
            .Select(n => Account.Create($"Trainer {n}", $"trainer{n}@example.kg", Role.Trainer, Language.Russian, nowUtc))];

        foreach (var account in TrainerAccounts.Append(Specialist))
        {
            await createAccount(account);
        }

        List<Guid> groups;
        await using (var db = open())
        {
            groups = [.. db.StakeholderGroups.OrderBy(g => g.Order).Select(g => g.Id)];
        }

        var communities = Enumerable.Range(1, Communities).Select(Community).ToList();
        var programme = NewProgramme();

        await using (var db = open())
        {
            programme.Communities.AddRange(communities);
            db.Programmes.Add(programme);
            db.CommunityTrainers.AddRange(communities.Index().Select(c => new CommunityTrainer
            {
                CommunityId = c.Item.Id,
                AccountId = TrainerAccounts[c.Index % Trainers].Id,
            }));
            await db.SaveChangesAsync();
        }

        foreach (var chunk in communities.Index().Chunk(SavedAtOnce))
        {
            await using var db = open();
            db.ChangeTracker.AutoDetectChangesEnabled = false;

            foreach (var (index, community) in chunk)
            {
                Fill(db, programme, community, TrainerAccounts[index % Trainers], groups);
            }

            await db.SaveChangesAsync();
        }
    }

    private void Fill(TrainingDb db, Programme programme, Community community, Account trainer, List<Guid> groups)
    {
        var composition = groups.Take(6).Select(id => new SeatPlaces(id, 2)).ToList();
        var group = AdvisoryGroup.Create(community.Id, composition);
        var people = group.Seats.SelectMany(seat => Enumerable.Repeat(seat, 2)).Select(seat => NewPerson(community, seat)).ToList();

        foreach (var (index, seat) in group.Seats.SelectMany(seat => Enumerable.Repeat(seat, 2)).Index())
        {
            group.Sit(seat.Id, people[index].Id, new DateOnly(2024, 1, 1));
        }

        db.People.AddRange(people);
        db.AdvisoryGroups.Add(group);

        foreach (var phase in programme.Phases)
        {
            var workshop = NewWorkshop(programme, phase, community, trainer);
            workshop.Invite(people, nowUtc.AddDays(-30));
            db.Workshops.Add(workshop);

            foreach (var registration in workshop.Registrations)
            {
                Attend(db, workshop, registration, trainer);
            }

            if (phase.Order < Phases)
            {
                workshop.Close(new Actor(trainer.Id, trainer.Name, trainer.Role), nowUtc, nowUtc);
            }
        }
    }

    private void Attend(TrainingDb db, Workshop workshop, Registration registration, Account trainer)
    {
        var minutes = 0;

        foreach (var session in workshop.Sessions)
        {
            var status = (AttendanceStatus)(random.Next(10) switch { < 7 => 0, 7 => 1, 8 => 3, _ => 4 });
            minutes += status.CountsAsPresent() ? session.Minutes : 0;
            db.AttendanceRecords.Add(new AttendanceRecord
            {
                SessionId = session.Id,
                PersonId = registration.PersonId,
                Status = status,
                MarkedByAccountId = trainer.Id,
                MarkedUtc = nowUtc.AddDays(-1),
                Source = AttendanceSource.RollCall,
            });
        }

        registration.Tally(workshop.SessionCount, minutes);
    }

    private Person NewPerson(Community community, Seat seat) => Person.Create(
        new PersonFacts
        {
            Name = $"{Names.Given[random.Next(Names.Given.Length)]} {Names.Family[random.Next(Names.Family.Length)]}",
            Sex = random.Next(20) == 0 ? Sex.NotStated : random.Next(2) == 0 ? Sex.Female : Sex.Male,
            BirthYear = random.Next(30) == 0 ? null : random.Next(1950, 2008),
            CommunityId = community.Id,
            StakeholderGroupId = seat.StakeholderGroupId,
            Email = random.Next(2) == 0 ? null : $"person{random.Next(1_000_000)}@example.kg",
        },
        nowUtc);

    private Workshop NewWorkshop(Programme programme, Phase phase, Community community, Account trainer)
    {
        var firstDay = DateOnly.FromDateTime(nowUtc).AddDays((phase.Order - Phases) * 60 - 2 - random.Next(20));
        var workshop = new Workshop
        {
            ProgrammeId = programme.Id,
            PhaseId = phase.Id,
            Kind = WorkshopKind.PhaseWorkshop,
            Title = phase.WorkshopTitle,
            Capacity = Workshop.DefaultCapacity,
        };
        workshop.Schedule([.. HalfDays.Select(h => new SessionSlot(firstDay.AddDays(h.Day), new TimeOnly(h.Hour, 0), new TimeOnly(h.Hour + 3, 30)))]);
        workshop.SetCommunities(community.Id, []);
        workshop.SetTrainers([trainer.Id]);

        return workshop;
    }

    private static Community Community(int number) => new()
    {
        Name = LocalText.Same($"Community {number}"),
        Kind = CommunityKind.AiylOkmotu,
        OblastCode = Oblasts[number % Oblasts.Length],
        Latitude = 40 + (number % 30 / 10.0),
        Longitude = 70 + (number % 90 / 10.0),
    };

    private static Programme NewProgramme()
    {
        var programme = new Programme
        {
            Code = Code,
            Title = LocalText.Same("National programme"),
            StartsOn = new DateOnly(2024, 1, 1),
            EndsOn = new DateOnly(2029, 12, 31),
        };
        programme.Donors.Add(new Donor { Name = "Donor" });

        foreach (var phase in Enumerable.Range(1, Phases))
        {
            programme.AddPhase(LocalText.Same($"Phase {phase}"), LocalText.Same($"Workshop {phase}"));
        }

        return programme;
    }

    private sealed record SessionTimesOfDay(int Day, int Hour);

    private static class Names
    {
        public static readonly string[] Given = ["Айгүл", "Бакыт", "Гүлнара", "Данияр", "Жаңыл", "Замира", "Нурбек", "Өмүрбек", "Чынара", "Үмүт"];
        public static readonly string[] Family = ["Асанова", "Жумабеков", "Төлөгөнов", "Исакова", "Муратов", "Орозбаева", "Юлдашева", "Ибраимов"];
    }
}
