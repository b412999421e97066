using System.Net;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.TestKit;
using Training.Web.Tests.SignIn;
using Xunit;

namespace Training.Web.Tests.Cards;

public sealed class CardGuessingTests(CountingApp app) : IClassFixture<CountingApp>
{
    [Fact]
    public async Task WhateverIsWrong_AtTheCardAndAtThePin_AnswersAlikeAndHashesOnce()
    {
        var (expired, expiredPin) = await InUseAsync();
        app.Clock.Advance(TimeSpan.FromDays(190));
        var (wrong, wrongPin) = await InUseAsync();
        var (revoked, revokedPin) = await InUseAsync();
        var (resting, restingPin) = await InUseAsync();
        var (closed, closedPin) = await InUseAsync();
        var (staff, staffPin) = await InUseAsync();
        await using var db = app.OpenDb();
        await ChangeAsync(revoked, cards => cards.ExecuteUpdateAsync(set => set.SetProperty(c => c.RevokedUtc, TestClock.Start.UtcDateTime)));
        await ChangeAsync(resting, cards => cards.ExecuteUpdateAsync(set => set.SetProperty(c => c.Typed.RestsUntilUtc, DateTime.MaxValue)));
        await OwnersOf(db, closed).ExecuteUpdateAsync(set => set.SetProperty(a => a.IsDisabled, true));
        await OwnersOf(db, staff).ExecuteUpdateAsync(set => set.SetProperty(a => a.Role, Role.Trainer));
        await TryAsync(CardSecret.Create(), "000000");

        var answers = new List<(HttpStatusCode, string, int, int)>();

        foreach (var (card, pin) in new[]
        {
            (CardSecret.Create(), "000000"),
            (wrong, Other(wrongPin)),
            (expired, expiredPin),
            (revoked, revokedPin),
            (resting, restingPin),
            (closed, closedPin),
            (staff, staffPin),
        })
        {
            answers.Add(await TryAsync(card, pin));
        }

        Assert.Single(answers.Distinct());
        Assert.Equal((HttpStatusCode.OK, 1), (answers[0].Item1, answers[0].Item3));
        Assert.Contains("Card and PIN do not match", answers[0].Item2, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FiveWrongPins_TypedByAStranger_DoNotKeepTheOwnerFromScanning()
    {
        var (card, pin) = await InUseAsync();
        var stranger = app.NewVisitor();
        var page = await stranger.PresentAsync(card);

        for (var i = 0; i < PinTries.Free; i++)
        {
            page = await stranger.EnterPinAsync(page, Other(pin));
        }

        var owner = app.NewVisitor();

        Assert.Equal("/card/sign-in", (await owner.EnterPinAsync(await owner.PresentAsync(card), pin)).Path);
        Assert.Equal("/today", (await owner.EnterPinAsync(await owner.PresentAsync(card, CardWay.Scanned), pin)).Path);
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("/today", (await owner.EnterPinAsync(await owner.PresentAsync(card), pin)).Path);
    }

    private async Task<(CardSecret Card, string Pin)> InUseAsync()
    {
        var card = await app.CardAsync(await app.Data.PersonAsync(language: Language.English));

        return (card, await app.NewVisitor().BeginAsync(card));
    }

    /// <summary>What is seen on both pages, how often a PIN was compared, and how long the seal is.</summary>
    private async Task<(HttpStatusCode, string, int, int)> TryAsync(CardSecret card, string pin)
    {
        var visitor = app.NewVisitor();
        var asked = await visitor.PresentAsync(card);
        var seal = asked.Document.QuerySelector("[name=Sealed]")!.GetAttribute("value")!;
        app.Hasher.Verifications = 0;
        var answer = await visitor.EnterPinAsync(asked, pin);

        return (answer.Status, $"{asked.Status} {asked.Text("main")} {answer.Path} {answer.Text("main")}", app.Hasher.Verifications, seal.Length);
    }

    private async Task ChangeAsync(CardSecret card, Func<IQueryable<SignInCard>, Task<int>> change)
    {
        var hash = app.HashOf(card);
        await using var db = app.OpenDb();
        Assert.Equal(1, await change(db.SignInCards.Where(c => c.CodeHash == hash)));
    }

    private IQueryable<Account> OwnersOf(TrainingDb db, CardSecret card)
    {
        var hash = app.HashOf(card);

        return db.Users.Where(a => db.SignInCards.Any(c => c.PersonId == a.PersonId && c.CodeHash == hash));
    }

    private static string Other(string pin) => pin == "000000" ? "000001" : "000000";
}

/// <summary>Apart from the others, since it uses up a minute's tries of its address.</summary>
public sealed class CardLimitTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task Codes_TriedByTheHundred_AreRefusedWhilePinsAreNot()
    {
        var visitor = app.NewVisitor();
        var asked = await visitor.PresentAsync(CardSecret.Create());
        var statuses = new List<HttpStatusCode>();

        for (var i = 0; i < 125; i++)
        {
            statuses.Add((await visitor.PresentAsync(CardSecret.Create())).Status);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Equal(HttpStatusCode.OK, (await visitor.EnterPinAsync(asked, "123456")).Status);
    }
}
