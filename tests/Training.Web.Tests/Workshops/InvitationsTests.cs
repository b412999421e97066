using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Workshops;

public sealed class InvitationsTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task Invite_TheGroup_SaysHowManyAndInWhichLanguageAndInvitesThemOnce()
    {
        var balykchy = await app.Data.PilotAsync("Balykchy");
        await app.Data.MembersAsync(balykchy);
        var workshop = await app.Data.WorkshopAsync(balykchy);
        var trainer = await app.SignInAsync(Role.Trainer, balykchy);
        var page = await trainer.GetAsync($"/workshops/{workshop.Id}/invitation/new");

        var invited = await trainer.SubmitAsync(page, "main form");
        var again = await trainer.SubmitAsync(page, "main form");

        Assert.Equal(["Russian", "0", "12"], page.Texts("tbody tr > *"));
        Assert.Contains("Invite 12 people", page.Texts("button"));
        Assert.Equal("12 people are invited.", invited.Text(".flash.ok"));
        Assert.Equal("Nobody was left to invite.", again.Text(".flash.warn"));
        Assert.Equal("Invited", again.Texts(".page-head .state")[0]);
    }

    [Fact]
    public async Task Invite_NobodySitsInTheGroup_SaysSoAndLeadsToTheGroup()
    {
        var aidarken = await app.Data.PilotAsync("Aidarken");
        var workshop = await app.Data.WorkshopAsync(aidarken);
        var trainer = await app.SignInAsync(Role.Trainer, aidarken);

        var page = await trainer.GetAsync($"/workshops/{workshop.Id}/invitation/new");

        Assert.Contains("Nobody sits in the group on 12 Nov", page.Text(".empty"), StringComparison.Ordinal);
        Assert.True(page.Has($".empty a[href='/communities/{aidarken}']"));
    }

    [Fact]
    public async Task InviteOneMore_FoundByName_IsInvitedOnce()
    {
        var nookat = await app.Data.PilotAsync("Nookat");
        var person = await app.Data.PersonAsync("Гүлнара Исакова", nookat);
        await app.Data.PersonAsync("Замира Юлдашева", nookat);
        await app.Data.PersonAsync("Гулнара Чужая", await app.Data.PilotAsync("Isfana"));
        var workshop = await app.Data.WorkshopAsync(nookat);
        var trainer = await app.SignInAsync(Role.Trainer, nookat);

        var page = await trainer.GetAsync($"/workshops/{workshop.Id}/registrations/new?q=gulnara");
        var invited = await trainer.SubmitAsync(page, "ul.list form");
        var again = await trainer.SubmitAsync(page, "ul.list form");

        Assert.StartsWith("Гүлнара Исакова", Assert.Single(page.Texts("ul.list li")), StringComparison.Ordinal);
        Assert.True(invited.Has(".flash.ok"));
        Assert.True(again.Has(".flash.warn"));
        await using var db = app.OpenDb();
        Assert.Equal(person.Id, (await db.Registrations.SingleAsync(r => r.WorkshopId == workshop.Id)).PersonId);
    }

    [Fact]
    public async Task InviteOneMore_SomebodyOfAnotherCommunity_IsNotFound()
    {
        var nookat = await app.Data.PilotAsync("Nookat");
        var workshop = await app.Data.WorkshopAsync(nookat);
        var stranger = await app.Data.PersonAsync(communityId: await app.Data.PilotAsync("Isfana"));
        var trainer = await app.SignInAsync(Role.Trainer, nookat);

        var page = await trainer.PostDirectlyAsync($"/workshops/{workshop.Id}/registrations", new() { ["personId"] = $"{stranger.Id}" });

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Answer_HeardByPhone_IsWrittenDownByTheirTrainerOnly()
    {
        var kochkor = await app.Data.PilotAsync();
        var workshop = await app.Data.WorkshopAsync(kochkor, invited: [await app.Data.PersonAsync(communityId: kochkor)]);
        var address = $"/registrations/{workshop.Registrations[0].Id}/answer";
        var stranger = await app.SignInAsync(Role.Trainer, await app.Data.PilotAsync("Isfana"));
        var administrator = await app.SignInAsync(Role.Administrator);
        var trainer = await app.SignInAsync(Role.Trainer, kochkor);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostDirectlyAsync(address, new() { ["comes"] = "true" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.PostDirectlyAsync(address, new() { ["comes"] = "true" })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await trainer.PostDirectlyAsync(address, new() { ["comes"] = "perhaps" })).Status);

        var page = await trainer.SubmitAsync(await trainer.GetAsync($"/workshops/{workshop.Id}"), $"form[action='{address}']", button: "true");

        Assert.Equal("Written down: comes.", page.Text(".flash.ok"));
        Assert.Equal(RegistrationStatus.Confirmed, await StatusAsync(workshop.Registrations[0].Id));
    }

    [Fact]
    public async Task Withdraw_SomebodyWithAPlace_PromotesWhoeverWaits()
    {
        var kochkor = await app.Data.PilotAsync();
        var workshop = await app.Data.WorkshopAsync(
            kochkor, capacity: 1, invited: [await app.Data.PersonAsync(communityId: kochkor), await app.Data.PersonAsync(communityId: kochkor)]);
        var trainer = await app.SignInAsync(Role.Trainer, kochkor);

        foreach (var registration in workshop.Registrations)
        {
            await trainer.PostDirectlyAsync($"/registrations/{registration.Id}/answer", new() { ["comes"] = "true" });
        }

        await trainer.SubmitAsync(
            await trainer.GetAsync($"/workshops/{workshop.Id}"), $"form[action='/registrations/{workshop.Registrations[0].Id}/withdrawal']");

        Assert.Equal(RegistrationStatus.Cancelled, await StatusAsync(workshop.Registrations[0].Id));
        Assert.Equal(RegistrationStatus.Confirmed, await StatusAsync(workshop.Registrations[1].Id));
    }

    [Fact]
    public async Task AnswerLink_WithoutSignIn_ShowsTheNeutralTitleAndNoNameAndTakesTheAnswer()
    {
        var person = await app.Data.PersonAsync("Бакыт Төлөгөнов");
        var workshop = await app.Data.WorkshopAsync(invited: [person]);
        var visitor = app.NewVisitor();

        var page = await visitor.GetAsync(LinkOf(workshop.Registrations[0]));
        var answered = await visitor.SubmitAsync(page, "main form", button: "true");
        await visitor.SubmitAsync(page, "main form", button: "true");

        Assert.Equal("Working together", page.Text("h1"));
        Assert.Contains("House of culture", page.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Төлөгөнов", page.Html + answered.Html, StringComparison.Ordinal);
        Assert.Equal("You come", answered.Text(".state"));
        Assert.Equal(RegistrationStatus.Confirmed, await StatusAsync(workshop.Registrations[0].Id));
    }

    [Fact]
    public async Task AnswerLink_ToAFullWorkshop_SaysTheNumberOnTheWaitingList()
    {
        var workshop = await app.Data.WorkshopAsync(capacity: 1, invited: [await app.Data.PersonAsync(), await app.Data.PersonAsync()]);
        await app.NewVisitor().PostDirectlyAsync(LinkOf(workshop.Registrations[0]), new() { ["comes"] = "true" });

        var page = await app.NewVisitor().PostDirectlyAsync(LinkOf(workshop.Registrations[1]), new() { ["comes"] = "true" });

        Assert.Contains("You are number 1 on the waiting list", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswerLink_AfterTheStartOrOfACancelledWorkshop_HasExpired()
    {
        var today = DateOnly.FromDateTime(TestClock.Start.UtcDateTime);
        var begun = await app.Data.WorkshopAsync(day: today, invited: [await app.Data.PersonAsync()]);
        var cancelled = await app.Data.WorkshopAsync(invited: [await app.Data.PersonAsync()]);
        await using var db = app.OpenDb();
        await db.Workshops.Where(w => w.Id == cancelled.Id).ExecuteUpdateAsync(set => set.SetProperty(w => w.CancelledUtc, TestClock.Start.UtcDateTime));

        foreach (var workshop in new[] { begun, cancelled })
        {
            var page = await app.NewVisitor().GetAsync(LinkOf(workshop.Registrations[0]));
            var posted = await app.NewVisitor().PostDirectlyAsync(LinkOf(workshop.Registrations[0]), new() { ["comes"] = "true" });

            Assert.Equal(HttpStatusCode.Gone, page.Status);
            Assert.Equal("This link has expired", page.Text("h1"));
            Assert.Equal(HttpStatusCode.Gone, posted.Status);
            Assert.Equal(RegistrationStatus.Invited, await StatusAsync(workshop.Registrations[0].Id));
        }
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task AnswerLink_Unknown_IsTheSamePageNotFound(string token)
    {
        var page = await app.NewVisitor("ru").GetAsync($"/answer/{token}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(Phrases.In(Language.Russian)["This link has expired"], page.Text("h1"));
    }

    private string LinkOf(Registration registration) =>
        $"/answer/{app.Services.GetRequiredService<AnswerLinks>().TokenFor(registration.Id)}";

    private async Task<RegistrationStatus> StatusAsync(Guid registrationId)
    {
        await using var db = app.OpenDb();

        return await db.Registrations.Where(r => r.Id == registrationId).Select(r => r.Status).SingleAsync();
    }
}
