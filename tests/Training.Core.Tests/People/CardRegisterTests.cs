using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Core.Tests.People;

/// <summary>What happens at the same moment.</summary>
public sealed class CardRegisterTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task Issue_FourAtOnceToOnePerson_LeavesOneGoodCardAndOneAccount()
    {
        var person = await ConsentingAsync();
        var specialist = app.Data.ActorOf(await app.Data.AccountAsync(Role.Specialist));

        var prints = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => WithAsync<CardRegister, IReadOnlyList<CardIssue>?>(
            register => register.IssueAsync([person.Id], Guid.CreateVersion7(), specialist, CancellationToken.None)))));

        await using var db = app.OpenDb();
        Assert.All(prints, Assert.NotNull);
        Assert.Equal(4, await db.SignInCards.CountAsync(c => c.PersonId == person.Id));
        Assert.Equal(1, await db.SignInCards.CountAsync(c => c.PersonId == person.Id && c.RevokedUtc == null));
        Assert.Equal(1, await db.Users.CountAsync(a => a.PersonId == person.Id));
    }

    [Fact]
    public async Task Begin_TwoOwnersAtOnce_TakesOnePin()
    {
        var card = await app.CardAsync(await app.Data.PersonAsync());
        var presented = new[] { await PresentAsync(card), await PresentAsync(card) };

        var accounts = await Task.WhenAll(presented.Select(p => Task.Run(() =>
            WithAsync<CardSignIn, Account?>(cards => cards.BeginAsync(p.CardId, p.NewPin!.Hash, CancellationToken.None)))));

        Assert.Single(accounts, a => a is not null);
    }

    [Fact]
    public async Task Check_ThirtyWrongPinsAtOnce_AreCountedUntilTheWayRests()
    {
        var card = await app.CardAsync(await app.Data.PersonAsync());
        var presented = await PresentAsync(card);
        await WithAsync<CardSignIn, Account?>(cards => cards.BeginAsync(presented.CardId, presented.NewPin!.Hash, CancellationToken.None));
        var wrong = presented.NewPin!.Digits == "000000" ? "000001" : "000000";

        var accounts = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() =>
            WithAsync<CardSignIn, Account?>(cards => cards.CheckAsync(presented.CardId, CardWay.Typed, wrong, CancellationToken.None)))));

        await using var db = app.OpenDb();
        var stored = await db.SignInCards.SingleAsync(c => c.Id == presented.CardId);
        Assert.All(accounts, Assert.Null);
        Assert.Equal((PinTries.Free, 0), (stored.Typed.Failures, stored.Scanned.Failures));
        Assert.Equal(1, await db.Activity.CountAsync(e => e.Verb == "card.rests" && e.RecordId == stored.PersonId));
    }

    private async Task<Person> ConsentingAsync()
    {
        var person = await app.Data.PersonAsync();
        await app.ConsentAsync(person);

        return person;
    }

    private Task<PresentedCard> PresentAsync(CardSecret card) =>
        WithAsync<CardSignIn, PresentedCard>(cards => cards.PresentAsync(null, card.Code, CancellationToken.None));

    private async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();

        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
