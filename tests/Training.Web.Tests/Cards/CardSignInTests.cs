using Microsoft.EntityFrameworkCore;
using Training.Core.Languages;
using Training.Core.People;
using Training.TestKit;
using Training.Web.Features.Cards;
using Xunit;

namespace Training.Web.Tests.Cards;

public sealed class CardSignInTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task FirstUse_OfAPrintedCard_ShowsAPinOnceAndLetsInAfterGoingOn()
    {
        var (person, card) = await NewCardAsync();
        var visitor = app.NewVisitor();

        var shown = await visitor.PresentAsync(card);
        var before = await visitor.GetAsync("/today");
        var home = await visitor.GoOnAsync(shown);
        var asked = await app.NewVisitor().PresentAsync(card);

        Assert.Matches("^[0-9]{6}$", shown.Text(".pin"));
        Assert.StartsWith("/sign-in", before.Path, StringComparison.Ordinal);
        Assert.Equal("/today", home.Path);
        Assert.Contains(person.Name, home.Text("header"), StringComparison.Ordinal);
        Assert.False(asked.Has(".pin"));
        await using var db = app.OpenDb();
        var account = await db.Users.SingleAsync(a => a.PersonId == person.Id);
        Assert.Equal((Role.Participant, null, null), (account.Role, account.Email, account.PasswordHash));
        Assert.DoesNotContain(person.Name, account.UserName, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CardWay.Scanned)]
    [InlineData(CardWay.Typed)]
    public async Task LaterUse_CardAndPin_LetIn(CardWay way)
    {
        var (person, card) = await NewCardAsync();
        var pin = await app.NewVisitor().BeginAsync(card);
        var visitor = app.NewVisitor();

        var home = await visitor.EnterPinAsync(await visitor.PresentAsync(card, way), $" {pin[..3]} {pin[3..]} ");

        Assert.Equal("/today", home.Path);
        Assert.Contains(person.Name, home.Text("header"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FirstUse_PageLostBeforeGoingOn_ShowsAnotherPinAndOnlyTheKeptOneCounts()
    {
        var (_, card) = await NewCardAsync();
        var (visitor, first) = (app.NewVisitor(), app.NewVisitor());
        var lost = await first.PresentAsync(card);
        var kept = await visitor.PresentAsync(card, CardWay.Scanned);
        await visitor.GoOnAsync(kept);

        var late = await first.GoOnAsync(lost);

        Assert.Equal("/card", late.Path);
        Assert.Contains("has its PIN already", late.Text(".flash.warn"));
        Assert.Equal("/card/sign-in", (await visitor.EnterPinAsync(await visitor.PresentAsync(card), Other(kept.Text(".pin")))).Path);
        Assert.Equal("/today", (await visitor.EnterPinAsync(await visitor.PresentAsync(card), kept.Text(".pin"))).Path);
    }

    [Fact]
    public async Task TheStepsBetween_AfterTenMinutesOrMadeUp_BeginAgain()
    {
        var (_, card) = await NewCardAsync();
        var visitor = app.NewVisitor();
        var shown = await visitor.PresentAsync(card);
        app.Clock.Advance(SealedCards.Lifespan + TimeSpan.FromSeconds(1));

        var late = await visitor.GoOnAsync(shown);
        var invented = await visitor.SubmitAsync(await visitor.PresentAsync(card), "form[action='/card/pin']", new() { ["Sealed"] = "AAAA" });
        var empty = await visitor.PostDirectlyAsync("/card/sign-in", new() { ["Pin"] = "123456" });

        Assert.All([late, invented, empty], page => Assert.Equal("/card", page.Path));
        Assert.All([late, invented, empty], page => Assert.Contains("more than ten minutes", page.Text(".flash.warn")));
        var hash = app.HashOf(card);
        await using var db = app.OpenDb();
        Assert.Null((await db.SignInCards.SingleAsync(c => c.CodeHash == hash)).FirstUsedUtc);
    }

    [Theory]
    [InlineData("")]
    [InlineData("BCDFG")]
    [InlineData("BCDFG-HJKLM-N")]
    public async Task Code_NotTenLetters_IsAskedForAgain(string typed)
    {
        var visitor = app.NewVisitor();

        var page = await visitor.SubmitAsync(await visitor.GetAsync("/card"), "form[action='/card']", new() { ["Code"] = typed });

        Assert.Contains("Enter the ten letters", page.Text("#Code-error"));
    }

    [Fact]
    public async Task Session_OpenedByCard_LastsTwoHoursFromTheLastPage()
    {
        var (_, card) = await NewCardAsync();
        var visitor = app.NewVisitor();
        await visitor.BeginAsync(card);

        foreach (var _ in Enumerable.Range(0, 3))
        {
            app.Clock.Advance(CardSessions.Length - TimeSpan.FromMinutes(5));
            Assert.Equal("/today", (await visitor.GetAsync("/today")).Path);
        }

        app.Clock.Advance(CardSessions.Length + TimeSpan.FromMinutes(1));
        Assert.StartsWith("/sign-in", (await visitor.GetAsync("/today")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SwitchPerson_InTwoTaps_LeavesNothingAndAsksForTheNextCard()
    {
        var (person, card) = await NewCardAsync();
        var visitor = app.NewVisitor();
        await visitor.BeginAsync(card);
        var home = await visitor.GetAsync("/today");
        var token = home.Document.QuerySelector("form[action='/sign-out'] [name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var response = await visitor.Client.PostAsync(
            "/sign-out", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("toCard", "true")]));
        var next = await visitor.GetAsync("/card");

        Assert.True(home.Has("header .menu form[action='/sign-out'] button[name=toCard]"));
        Assert.Equal("/card", response.Headers.Location!.ToString());
        Assert.Equal("\"cache\", \"cookies\", \"storage\"", response.Headers.GetValues("Clear-Site-Data").Single());
        Assert.Contains(response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("session=;", StringComparison.Ordinal));
        Assert.DoesNotContain(person.Name, next.Html, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", (await visitor.GetAsync("/today")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consent_Withdrawn_EndsTheCardAndWhatItOpened()
    {
        var (person, card) = await NewCardAsync();
        var visitor = app.NewVisitor();
        var pin = await visitor.BeginAsync(card);
        var trainer = await app.SignInAsync(Role.Trainer, person.CommunityId);

        await trainer.SubmitAsync(await trainer.GetAsync($"/people/{person.Id}"), "form[action$='/withdrawal']");
        app.Clock.Advance(TimeSpan.FromSeconds(59));

        Assert.StartsWith("/sign-in", (await visitor.GetAsync("/today")).Path, StringComparison.Ordinal);
        Assert.Equal("/card/sign-in", (await visitor.EnterPinAsync(await visitor.PresentAsync(card), pin)).Path);
    }

    [Fact]
    public async Task NewCard_ForSomebodySignedIn_EndsTheirSessionAndTheOldCard()
    {
        var (person, card) = await NewCardAsync();
        var visitor = app.NewVisitor();
        var pin = await visitor.BeginAsync(card);
        var trainer = await app.SignInAsync(Role.Trainer, person.CommunityId);

        var sheet = await trainer.SubmitAsync(await trainer.GetAsync($"/people/{person.Id}"), "form[action$='/card']");
        app.Clock.Advance(TimeSpan.FromSeconds(59));

        Assert.StartsWith("/sign-in", (await visitor.GetAsync("/today")).Path, StringComparison.Ordinal);
        Assert.Equal("/card/sign-in", (await visitor.EnterPinAsync(await visitor.PresentAsync(card), pin)).Path);
        Assert.True((await visitor.PresentAsync(new CardSecret("", CardSecret.LettersOf(sheet.Text(".card-code"))))).Has(".pin"));
    }

    [Fact]
    public async Task Revocation_InOneTap_EndsTheSessionAndIsWrittenOnce()
    {
        var (person, card) = await NewCardAsync();
        var visitor = app.NewVisitor();
        await visitor.BeginAsync(card);
        var trainer = await app.SignInAsync(Role.Trainer, person.CommunityId);
        var page = await trainer.GetAsync($"/people/{person.Id}");

        var revoked = await trainer.SubmitAsync(page, "form[action$='/card/revocation']");
        await trainer.SubmitAsync(page, "form[action$='/card/revocation']");
        app.Clock.Advance(TimeSpan.FromSeconds(59));

        Assert.True(revoked.Has(".state.cancelled"));
        Assert.False(revoked.Has("form[action$='/card/revocation']"));
        Assert.StartsWith("/sign-in", (await visitor.GetAsync("/today")).Path, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.Equal(1, await db.Activity.CountAsync(e => e.Verb == "card.revoked" && e.RecordId == person.Id));
    }

    [Fact]
    public async Task Participant_WithoutAddressOrPassword_KeepsTheLanguageTheyChoose()
    {
        var (person, card) = await NewCardAsync();
        var visitor = app.NewVisitor();
        await visitor.BeginAsync(card);

        var page = await visitor.SubmitAsync(await visitor.GetAsync("/today"), "form[action='/language']", new() { ["language"] = "uz" });
        var profile = await visitor.GetAsync("/account");

        Assert.Equal("uz-Cyrl", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.False(profile.Has("a[href='/account/password']"));
        await using var db = app.OpenDb();
        Assert.Equal(Language.Uzbek, (await db.Users.SingleAsync(a => a.PersonId == person.Id)).Language);
    }

    [Fact]
    public async Task SignInPage_ForWhoeverHasACard_OffersItFirst()
    {
        var page = await app.NewVisitor().GetAsync("/sign-in");

        Assert.Equal("/card", page.Document.QuerySelectorAll("main a, main input:not([type=hidden]), main button")[0].GetAttribute("href"));
    }

    private async Task<(Person Person, CardSecret Card)> NewCardAsync()
    {
        var person = await app.Data.PersonAsync(language: Language.English);

        return (person, await app.CardAsync(person));
    }

    private static string Other(string pin) => pin == "000000" ? "000001" : "000000";
}
