using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.People;

namespace Training.TestKit;

/// <summary>Cards with the secrets that only their paper knows.</summary>
public static class CardData
{
    /// <summary>A new card for a person, who consents first if they have not.</summary>
    public static async Task<CardSecret> CardAsync(this TrainingApp app, Person person)
    {
        await using var db = app.OpenDb();

        if (!await db.Consents.AnyAsync(c => c.PersonId == person.Id && c.WithdrawnUtc == null))
        {
            await app.ConsentAsync(person);
        }

        var specialist = app.Data.ActorOf(await app.Data.AccountAsync(Role.Specialist));
        await using var scope = app.Services.CreateAsyncScope();
        var issues = await scope.ServiceProvider.GetRequiredService<CardRegister>()
            .IssueAsync([person.Id], Guid.CreateVersion7(), specialist, CancellationToken.None);

        return issues!.Single().Secret!;
    }

    /// <summary>What the database knows of a card's letters.</summary>
    public static string HashOf(this TrainingApp app, CardSecret card) => app.Services.GetRequiredService<CardHashes>().OfCode(card.Code);

    /// <summary>Holds a card out by its letters, or by its token as the script does.</summary>
    public static async Task<Page> PresentAsync(this Visitor visitor, CardSecret card, CardWay way = CardWay.Typed) =>
        await visitor.SubmitAsync(
            await visitor.GetAsync("/card"),
            "form[action='/card']",
            way == CardWay.Typed ? new() { ["Code"] = card.ShownCode } : new() { ["Token"] = card.Token });

    public static Task<Page> GoOnAsync(this Visitor visitor, Page newPin) => visitor.SubmitAsync(newPin, "form[action='/card/pin']");

    public static Task<Page> EnterPinAsync(this Visitor visitor, Page page, string pin) =>
        visitor.SubmitAsync(page, "form[action='/card/sign-in']", new() { ["Pin"] = pin });

    /// <summary>Uses a new card for the first time and returns the PIN it got.</summary>
    public static async Task<string> BeginAsync(this Visitor visitor, CardSecret card)
    {
        var page = await visitor.PresentAsync(card);
        await visitor.GoOnAsync(page);

        return page.Text(".pin");
    }
}
