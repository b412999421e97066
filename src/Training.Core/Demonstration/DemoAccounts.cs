using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Core.Demonstration;

/// <summary>Somebody who can sign in to the demonstration, and the communities they work with.</summary>
public sealed record DemoAccount(string Name, string Email, Role Role, Language Language, IReadOnlyList<string> Communities);

/// <summary>The demonstration's sign-ins. Everybody knows their password, which is why it is given in Development only.</summary>
public static class DemoAccounts
{
    public const string Password = "kopuro-demo-2026";
    public const string Administrator = "administrator@example.kg";
    public const string Specialist = "specialist@example.kg";
    public const string NorthTrainer = "trainer.north@example.kg";
    public const string SouthTrainer = "trainer.south@example.kg";
    public const string CountryTrainer = "trainer.all@example.kg";
    public const string Participant = "participant@example.kg";
    public const string ParticipantName = "Айгүл Токтосунова";

    // A salt of its own at every filling would make no two fillings equal.
    private const string PasswordHash =
        "AQAAAAIAA1tgAAAAEIEs2p/NMIdANv0ZI1sU4ayPBZ3BaMh9kJb5ffnN9gg0f4jAkj8L6GDMeknJZGHDQA==";

    public static IReadOnlyList<string> North { get; } = ["Balykchy", "Kochkor", "Kara-Balta", "Kara-Buura"];

    public static IReadOnlyList<string> South { get; } = ["Chek-Abad", "Nookat", "Bazar-Korgon", "Aidarken", "Isfana"];

    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("Тимур Асылбеков", Administrator, Role.Administrator, Language.English, []),
        new("Данияр Осмонкулов", Specialist, Role.Specialist, Language.Russian, []),
        new("Гүлжан Абылгазиева", NorthTrainer, Role.Trainer, Language.Kyrgyz, North),
        new("Рустам Ҳайдаров", SouthTrainer, Role.Trainer, Language.Uzbek, South),
        new("Наталья Волкова", CountryTrainer, Role.Trainer, Language.Russian, [.. North, .. South]),
        new(ParticipantName, Participant, Role.Participant, Language.Kyrgyz, []),
    ];

    internal static void Add(DemoStage stage, bool withPasswords)
    {
        foreach (var demo in All)
        {
            var id = StableId.Of($"account {demo.Email}");
            Guid? personId = demo.Role == Role.Participant ? stage.People.Single(p => p.Name == demo.Name).Id : null;
            var account = Account.Create(demo.Name, demo.Email, demo.Role, demo.Language, stage.Begin.Utc, personId);
            account.Id = id;
            account.SecurityStamp = StableId.Of($"security stamp {demo.Email}").ToString("n");
            account.ConcurrencyStamp = StableId.Of($"concurrency stamp {demo.Email}").ToString("n");
            account.PasswordHash = withPasswords ? PasswordHash : null;
            stage.Db.Users.Add(account);
            stage.Db.CommunityTrainers.AddRange(demo.Communities
                .Select(name => new CommunityTrainer { AccountId = id, CommunityId = stage.CommunityId(name) }));
        }
    }

    internal static Actor Actor(string email)
    {
        var demo = All.Single(a => a.Email == email);

        return new Actor(StableId.Of($"account {email}"), demo.Name, demo.Role);
    }
}
