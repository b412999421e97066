using System.Net;
using Microsoft.EntityFrameworkCore;
using Training.Core.People;
using Training.Core.Workshops;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Today;

public sealed class TodayTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    private static readonly DateOnly Now = DateOnly.FromDateTime(TestClock.Start.UtcDateTime);

    [Fact]
    public async Task Today_WithoutSignIn_AsksForOne()
    {
        Assert.StartsWith("/sign-in", new Uri(new Uri("http://x"), (await app.NewVisitor().GetAsync("/today")).Path).AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Participant_SeesTheNextWorkshopFirstAndAnswersIt()
    {
        var person = await app.Data.PersonAsync("Айбек Асанов");
        var later = await app.Data.WorkshopAsync(day: Now.AddDays(20), invited: [person]);
        var next = await app.Data.WorkshopAsync(day: Now.AddDays(5), invited: [person]);
        var past = await app.Data.WorkshopAsync(day: Now.AddDays(-20), invited: [person]);
        var participant = await app.SignInAsync(await app.Data.AccountAsync(Role.Participant, personId: person.Id));

        var page = await participant.GetAsync("/today");
        var answered = await participant.SubmitAsync(page, ".panel.next form", button: "true");

        Assert.Contains("07.11.2026", page.Text(".panel.next"), StringComparison.Ordinal);
        Assert.Contains("House of culture", page.Text(".panel.next"), StringComparison.Ordinal);
        Assert.Equal(["I will come", "I cannot come"], page.Texts(".panel.next button"));
        Assert.Contains("22.11.2026", page.Text(".panel:not(.next)"), StringComparison.Ordinal);
        Assert.Contains("13.10.2026", page.Text("ul.list"), StringComparison.Ordinal);
        Assert.Equal("You come", answered.Text(".panel.next .state"));
        Assert.Equal("/today", answered.Path);
        Assert.NotEqual(later.Id, next.Id);
        Assert.NotEqual(past.Id, next.Id);
    }

    [Fact]
    public async Task Participant_AnswersForThemselvesOnly()
    {
        var person = await app.Data.PersonAsync();
        var workshop = await app.Data.WorkshopAsync(invited: [person, await app.Data.PersonAsync()]);
        var participant = await app.SignInAsync(await app.Data.AccountAsync(Role.Participant, personId: person.Id));

        var answer = await participant.PostDirectlyAsync($"/registrations/{workshop.Registrations[1].Id}/answer", new() { ["comes"] = "false" });

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task Participant_OfACancelledWorkshop_IsToldThatItDoesNotTakePlace()
    {
        var person = await app.Data.PersonAsync();
        var workshop = await app.Data.WorkshopAsync(invited: [person]);
        await using var db = app.OpenDb();
        await db.Workshops.Where(w => w.Id == workshop.Id).ExecuteUpdateAsync(set => set.SetProperty(w => w.CancelledUtc, TestClock.Start.UtcDateTime));
        var participant = await app.SignInAsync(await app.Data.AccountAsync(Role.Participant, personId: person.Id));

        var page = await participant.GetAsync("/today");

        Assert.Equal("Cancelled", page.Text(".panel .state"));
        Assert.False(page.Has("main form"));
    }

    [Fact]
    public async Task Trainer_SeesTodaysSessionsWhatIsMissingAndWhatComes()
    {
        var balykchy = await app.Data.PilotAsync("Balykchy");
        var person = await app.Data.PersonAsync(communityId: balykchy);
        var today = await app.Data.WorkshopAsync(balykchy, Now, invited: [person]);
        var missing = await app.Data.WorkshopAsync(balykchy, Now.AddDays(-4), invited: [person]);
        var toInvite = await app.Data.WorkshopAsync(balykchy, Now.AddDays(6));
        await app.Data.WorkshopAsync(await app.Data.PilotAsync("Isfana"), Now);
        var trainer = await app.SignInAsync(Role.Trainer, balykchy);

        var page = await trainer.GetAsync("/today");

        Assert.Equal(2, page.Texts("section.panel").Count);
        Assert.Equal($"/sessions/{today.Sessions[0].Id}/roll-call", page.Document.QuerySelector(".panel.next a.button:not(.quiet)")?.GetAttribute("href"));
        Assert.Equal(2, page.Texts(".state.overdue").Count);
        Assert.True(page.Has($"a[href='/sessions/{missing.Sessions[1].Id}/roll-call']"));
        Assert.True(page.Has($"a[href='/workshops/{toInvite.Id}']"));
        Assert.DoesNotContain("Isfana", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Specialist_SeesOverdueWorkshopsEmptySeatsAndTheWeek()
    {
        var overdue = await app.Data.WorkshopAsync(await app.Data.PilotAsync("Nookat"), Now.AddDays(-9), invited: [await app.Data.PersonAsync()]);
        var coming = await app.Data.WorkshopAsync(await app.Data.PilotAsync("Kara-Balta"), Now.AddDays(3));
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync("/today");

        Assert.True(page.Has($"li:has(.overdue) a[href='/workshops/{overdue.Id}']"));
        Assert.True(page.Has($"a[href='/workshops/{coming.Id}']"));
        Assert.Contains("12 empty seats", page.Text("main"), StringComparison.Ordinal);
        Assert.True(page.Has("main a[href^='/messages']"));
        Assert.True(page.Has("header a[href='/activity']"));
    }

    [Fact]
    public async Task Specialist_NothingInTheNextSevenDays_HearsOnlyOfThese()
    {
        await app.Data.WorkshopAsync(day: Now.AddDays(500));
        app.Clock.MoveToLocal(Now.AddDays(490), new(9, 0));

        var page = await (await app.SignInAsync(Role.Specialist)).GetAsync("/today");

        app.Clock.MoveTo(TestClock.Start);
        Assert.Contains("No workshop takes place in the next seven days.", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrator_SeesTheHouseAndNoName()
    {
        await app.Data.WorkshopAsync(day: Now, invited: [await app.Data.PersonAsync("Замира Юлдашева")]);
        var administrator = await app.SignInAsync(Role.Administrator);

        var page = await administrator.GetAsync("/today");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Accounts that never signed in", page.Texts("dt"));
        Assert.DoesNotContain("Юлдашева", page.Html, StringComparison.Ordinal);
    }
}
