using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Core.Demonstration;

/// <summary>A participant of the demonstration who signs in by card; they have no e-mail address.</summary>
public sealed record DemoCard(string Name, string Code, string Pin);

/// <summary>Cards that everybody knows, given in Development only, like the password of <see cref="DemoAccounts"/>.</summary>
public static class DemoCards
{
    private const int DaysSinceIssue = 20;
    private const int DaysSinceFirstUse = 12;

    // As with the password, a salt of its own at every filling would make no two fillings equal.
    private static readonly (DemoCard Card, string PinHash)[] Cards =
    [
        (new("Замира Бекешова", "KCHKRZMRBK", "270491"), "AQAAAAIAA1tgAAAAEHKss9w+Ibh8yJ2PINl50YWRGugHi7l1NlLr9VrkG6Tbh2Tup0j7cUp3CrLj4JWY8g=="),
        (new("Жумабек Чыныбаев", "KCHKRJMBKC", "381562"), "AQAAAAIAA1tgAAAAEEL/jKjedW00eHtjb5PGN/V7AxypYg0zWAYukPJXeKO8rq0PegLwtBGrcI/X4l0KfQ=="),
        (new("Чолпон Исакова", "KCHKRCHLPN", "492617"), "AQAAAAIAA1tgAAAAEAatuTpCjMwC8q2aziimii25b7ikgjKrm6O4ZCOAHx0276JQhdiOJ01g0lcdQQoSRw=="),
    ];

    public static IReadOnlyList<DemoCard> All { get; } = [.. Cards.Select(c => c.Card)];

    internal static void Add(DemoStage stage, CardHashes hashes)
    {
        var trainer = DemoAccounts.Actor(DemoAccounts.NorthTrainer);
        var issued = stage.At(stage.Today.AddDays(-DaysSinceIssue), new TimeOnly(10, 0)).Utc;
        var used = stage.At(stage.Today.AddDays(-DaysSinceFirstUse), new TimeOnly(19, 0)).Utc;

        foreach (var (demo, pinHash) in Cards)
        {
            var person = stage.People.Single(p => p.Name == demo.Name);
            var account = Account.CreateFor(person, issued);
            account.Id = StableId.Of($"account card {demo.Name}");
            account.UserName = StableId.Of($"user name {demo.Name}").ToString("n");
            account.NormalizedUserName = Account.Normalize(account.UserName);
            account.SecurityStamp = StableId.Of($"security stamp {demo.Name}").ToString("n");
            account.ConcurrencyStamp = StableId.Of($"concurrency stamp {demo.Name}").ToString("n");
            stage.Db.Users.Add(account);

            // The text stands in for a token: no QR code was ever printed with it.
            var secret = new CardSecret(demo.Name, demo.Code);
            var card = SignInCard.Create(person.Id, StableId.Of("demonstration cards"), secret, hashes, issued);
            StableId.Give(stage.Db, card, $"card {demo.Name}");
            card.Begin(pinHash, used);
            stage.Db.SignInCards.Add(card);
            stage.Db.Log(trainer, issued, "card.issued", person.Id);
        }
    }
}
