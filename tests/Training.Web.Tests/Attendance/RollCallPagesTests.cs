using System.Net;
using Microsoft.EntityFrameworkCore;
using Training.Core.Attendance;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Attendance;

public sealed class RollCallPagesTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TestClock.Start.UtcDateTime);

    [Fact]
    public async Task EveryPage_AnotherCommunitysTrainer_IsNotFound()
    {
        var (workshop, people, _) = await HallAsync(1);
        var address = $"/sessions/{workshop.Sessions[0].Id}";
        var stranger = await app.SignInAsync(Role.Trainer, await app.Data.PilotAsync("Isfana"));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{address}/roll-call")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{address}/walk-ins/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostDirectlyAsync($"{address}/marks", Tap(people[0], "Present"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostDirectlyAsync($"{address}/roll-call", [])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostDirectlyAsync($"{address}/walk-ins", new() { ["personId"] = $"{people[0].Id}" })).Status);
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Participant)]
    public async Task EveryPage_WhoeverTakesNoRoll_IsForbidden(Role role)
    {
        var (workshop, people, _) = await HallAsync(1);
        var address = $"/sessions/{workshop.Sessions[0].Id}";
        var visitor = await app.SignInAsync(await app.Data.AccountAsync(role, personId: role == Role.Participant ? people[0].Id : null));

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync($"{address}/roll-call")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostDirectlyAsync($"{address}/marks", Tap(people[0], "Present"))).Status);
    }

    [Fact]
    public async Task Show_Trainer_HasARowPersonWithFiveStatusesAndTheScriptsContract()
    {
        var (workshop, _, trainer) = await HallAsync(12);
        var address = $"/sessions/{workshop.Sessions[0].Id}";

        var page = await trainer.GetAsync($"{address}/roll-call");

        Assert.Equal(12, page.Texts(".roll-row").Count);
        Assert.Equal(["Present", "Late", "Partly", "Excused", "Absent"], page.Texts(".roll-row .segmented label").Take(5));
        Assert.Equal($"{address}/marks", page.Document.QuerySelector("form.roll")?.GetAttribute("data-mark-url"));
        Assert.True(page.Has("form.roll input[name='marks[0].PersonId']"));
        Assert.True(page.Has("form.roll progress"));
        Assert.Equal("0 / 12", page.Text("[data-count]"));
        Assert.Equal(2, page.Texts(".tabs a").Count);
        Assert.True(page.Has("script[src*='roll-call']"));
    }

    [Fact]
    public async Task Tap_RepeatedByThePhone_IsOneMark()
    {
        var (workshop, people, trainer) = await HallAsync(1);
        var address = $"/sessions/{workshop.Sessions[0].Id}/marks";

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.NoContent, (await trainer.PostDirectlyAsync(address, Tap(people[0], "Late"))).Status);
        }

        await using var db = app.OpenDb();
        Assert.Equal(1, await db.AttendanceMarks.CountAsync(m => m.SessionId == workshop.Sessions[0].Id));
        Assert.Equal(AttendanceStatus.Late, (await db.AttendanceRecords.SingleAsync(r => r.SessionId == workshop.Sessions[0].Id)).Status);
    }

    [Theory]
    [InlineData("Sleeping")]
    [InlineData("")]
    [InlineData("17")]
    public async Task Tap_OfAnUnknownStatus_IsABadRequest(string status)
    {
        var (workshop, people, trainer) = await HallAsync(1);

        var answer = await trainer.PostDirectlyAsync($"/sessions/{workshop.Sessions[0].Id}/marks", Tap(people[0], status));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Tap_NotTaken_SaysWhyInTheTrainersLanguage()
    {
        var kochkor = await app.Data.PilotAsync();
        var person = await app.Data.PersonAsync(communityId: kochkor);
        var future = await app.Data.WorkshopAsync(kochkor, invited: [person]);
        var (closed, people, _) = await HallAsync(1);
        await using var db = app.OpenDb();
        await db.Workshops.Where(w => w.Id == closed.Id).ExecuteUpdateAsync(set => set.SetProperty(w => w.ClosedUtc, TestClock.Start.UtcDateTime));
        var trainer = await app.SignInAsync(await app.Data.AccountAsync(Role.Trainer, language: Language.Kyrgyz, communityIds: kochkor));
        var t = Phrases.In(Language.Kyrgyz);

        var early = await trainer.PostDirectlyAsync($"/sessions/{future.Sessions[0].Id}/marks", Tap(person, "Present"));
        var late = await trainer.PostDirectlyAsync($"/sessions/{closed.Sessions[0].Id}/marks", Tap(people[0], "Present"));

        Assert.Equal((HttpStatusCode.Conflict, t["The roll call opens on the day of the session."]), (early.Status, early.Html));
        Assert.Equal((HttpStatusCode.Conflict, t["The workshop is closed or cancelled, so the roll is not changed any more."]), (late.Status, late.Html));
    }

    [Fact]
    public async Task Form_WithoutScript_SavesTheRowsThatWereChosen()
    {
        var (workshop, _, trainer) = await HallAsync(3);
        var address = $"/sessions/{workshop.Sessions[0].Id}/roll-call";

        var saved = await trainer.SubmitAsync(
            await trainer.GetAsync(address), "form.roll", new() { ["marks[0].Status"] = "Present", ["marks[2].Status"] = "Absent" });

        Assert.True(saved.Has(".flash.ok"));
        Assert.Equal("2 / 3", saved.Text("[data-count]"));
        await using var db = app.OpenDb();
        Assert.Equal(2, await db.AttendanceRecords.CountAsync(r => r.SessionId == workshop.Sessions[0].Id));
    }

    [Fact]
    public async Task Form_ARowLeftAlone_DoesNotUndoSomebodyElsesLaterMark()
    {
        var (workshop, _, trainer) = await HallAsync(2);
        var address = $"/sessions/{workshop.Sessions[0].Id}";
        await trainer.SubmitAsync(
            await trainer.GetAsync($"{address}/roll-call"), "form.roll", new() { ["marks[0].Status"] = "Present", ["marks[1].Status"] = "Present" });
        var old = await trainer.GetAsync($"{address}/roll-call");
        var personId = Guid.Parse(old.Document.QuerySelector("input[name='marks[0].PersonId']")!.GetAttribute("value")!);
        var other = await app.SignInAsync(await app.Data.AccountAsync(Role.Specialist, "Нурбек"));
        await other.PostDirectlyAsync($"{address}/marks", new() { ["personId"] = $"{personId}", ["status"] = "Absent" });

        var saved = await trainer.SubmitAsync(old, "form.roll", new() { ["marks[1].Status"] = "Late" });

        await using var db = app.OpenDb();
        var records = await db.AttendanceRecords.Where(r => r.SessionId == workshop.Sessions[0].Id).ToListAsync();
        Assert.Equal(AttendanceStatus.Absent, records.Single(r => r.PersonId == personId).Status);
        Assert.Equal(AttendanceStatus.Late, records.Single(r => r.PersonId != personId).Status);
        Assert.Contains("by Нурбек", saved.Text(".roll-row .seat"), StringComparison.Ordinal);
        Assert.Contains("Нурбек", saved.Text("details.no-print ul"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_MarksTheOthersPresent()
    {
        var (workshop, people, trainer) = await HallAsync(3);
        var address = $"/sessions/{workshop.Sessions[0].Id}";
        await trainer.PostDirectlyAsync($"{address}/marks", Tap(people[1], "Absent"));

        var page = await trainer.SubmitAsync(await trainer.GetAsync($"{address}/roll-call"), "#everybody");

        Assert.Equal("3 / 3", page.Text("[data-count]"));
        await using var db = app.OpenDb();
        var records = await db.AttendanceRecords.Where(r => r.SessionId == workshop.Sessions[0].Id).ToListAsync();
        Assert.Equal(AttendanceStatus.Absent, records.Single(r => r.PersonId == people[1].Id).Status);
        Assert.Equal(2, records.Count(r => r.Status == AttendanceStatus.Present));
    }

    [Fact]
    public async Task Form_OfTheBiggestRoll_IsRead()
    {
        var (workshop, people, trainer) = await HallAsync(1);
        var address = $"/sessions/{workshop.Sessions[0].Id}/roll-call";
        var page = await trainer.GetAsync(address);
        var values = Enumerable.Range(0, Workshop.MostPlaces).SelectMany(i => new KeyValuePair<string, string>[]
        {
            new($"marks[{i}].PersonId", $"{people[0].Id}"),
            new($"marks[{i}].Shown", ""),
            new($"marks[{i}].Status", i == 0 ? "Present" : ""),
        }).Append(new("__RequestVerificationToken", page.Document.QuerySelector("form.roll input[name=__RequestVerificationToken]")!.GetAttribute("value")!));

        var saved = await trainer.PostAsync(address, values);

        Assert.True(saved.Has(".flash.ok"));
    }

    [Fact]
    public async Task WalkIn_SomebodyNotInvited_IsAddedOnceAndStandsOnTheRoll()
    {
        var (workshop, _, trainer) = await HallAsync(1);
        var guest = await app.Data.PersonAsync("Данияр Муратов", await app.Data.PilotAsync());
        var address = $"/sessions/{workshop.Sessions[0].Id}";
        var page = await trainer.GetAsync($"{address}/walk-ins/new?q=Данияр");

        var added = await trainer.SubmitAsync(page, "ul.list form");
        await trainer.SubmitAsync(page, "ul.list form");

        Assert.Contains(added.Texts(".roll-row .name"), name => name == "Данияр Муратов");
        Assert.True(page.Has($"a[href^='/people/new?community=']"));
        await using var db = app.OpenDb();
        Assert.Equal(
            RegistrationStatus.Confirmed,
            (await db.Registrations.SingleAsync(r => r.WorkshopId == workshop.Id && r.PersonId == guest.Id)).Status);
    }

    [Fact]
    public async Task Show_BeforeTheDay_SaysWhenItOpensAndOffersNoButton()
    {
        var kochkor = await app.Data.PilotAsync();
        var workshop = await app.Data.WorkshopAsync(kochkor, invited: [await app.Data.PersonAsync(communityId: kochkor)]);
        var trainer = await app.SignInAsync(Role.Trainer, kochkor);

        var page = await trainer.GetAsync($"/sessions/{workshop.Sessions[0].Id}/roll-call");

        Assert.Contains("The roll call opens on", page.Text(".note"), StringComparison.Ordinal);
        Assert.True(page.Has(".roll-row input[disabled]"));
        Assert.False(page.Has("main form"));
    }

    [Fact]
    public async Task Show_TheGuestsTrainer_HasTheirOwnPeopleOnTheRoll()
    {
        var guest = await app.Data.PilotAsync("Isfana");
        var workshop = await app.Data.WorkshopAsync(
            day: Today, guests: [guest], invited: [await app.Data.PersonAsync("Хозяин Кочкорский"), await app.Data.PersonAsync("Гость Исфанинский", guest)]);
        var trainer = await app.SignInAsync(Role.Trainer, guest);

        var page = await trainer.GetAsync($"/sessions/{workshop.Sessions[0].Id}/roll-call");

        Assert.Equal(["Гость Исфанинский"], page.Texts(".roll-row .name"));
    }

    private static Dictionary<string, string> Tap(Person person, string status) => new() { ["personId"] = $"{person.Id}", ["status"] = status };

    private async Task<(Workshop Workshop, IReadOnlyList<Person> People, Visitor Trainer)> HallAsync(int people)
    {
        var kochkor = await app.Data.PilotAsync();
        var invited = new List<Person>();

        for (var i = 0; i < people; i++)
        {
            invited.Add(await app.Data.PersonAsync(communityId: kochkor));
        }

        return (await app.Data.WorkshopAsync(kochkor, Today, invited: invited), invited, await app.SignInAsync(Role.Trainer, kochkor));
    }
}
