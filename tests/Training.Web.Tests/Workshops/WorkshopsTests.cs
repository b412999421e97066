using System.Net;
using Microsoft.EntityFrameworkCore;
using Training.Core.People;
using Training.Core.Workshops;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Workshops;

public sealed class WorkshopsTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Theory]
    [InlineData("")]
    [InlineData("/edit")]
    [InlineData("/cancellation/new")]
    [InlineData("/invitation/new")]
    [InlineData("/registrations/new")]
    [InlineData("/calendar.ics")]
    public async Task EveryPage_AnotherCommunitysTrainer_IsNotFound(string page)
    {
        var workshop = await app.Data.WorkshopAsync();
        var stranger = await app.SignInAsync(Role.Trainer, await app.Data.PilotAsync("Isfana"));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/workshops/{workshop.Id}{page}")).Status);
    }

    [Theory]
    [InlineData("/edit")]
    [InlineData("/cancellation/new")]
    [InlineData("/invitation/new")]
    public async Task EveryChange_TheGuestsTrainer_IsNotFound(string page)
    {
        var guest = await app.Data.PilotAsync("Isfana");
        var workshop = await app.Data.WorkshopAsync(guests: [guest]);
        var trainer = await app.SignInAsync(Role.Trainer, guest);

        Assert.Equal(HttpStatusCode.OK, (await trainer.GetAsync($"/workshops/{workshop.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await trainer.GetAsync($"/workshops/{workshop.Id}{page}")).Status);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("/edit", "")]
    [InlineData("/cancellation/new", "/cancellation")]
    [InlineData("/invitation/new", "/invitation")]
    [InlineData("", "/closing")]
    [InlineData("/reopening/new", "/reopening")]
    public async Task StaffPages_Participant_IsForbidden(string page, string post)
    {
        var person = await app.Data.PersonAsync();
        var workshop = await app.Data.WorkshopAsync(invited: [person]);
        var participant = await app.SignInAsync(await app.Data.AccountAsync(Role.Participant, personId: person.Id));

        Assert.Equal(HttpStatusCode.Forbidden, (await participant.GetAsync($"/workshops/{workshop.Id}{page}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await participant.PostDirectlyAsync($"/workshops/{workshop.Id}{post}", [])).Status);
    }

    [Fact]
    public async Task Show_Specialist_NamesPeopleByStatusAndTheWaitingListInOrder()
    {
        var first = await app.Data.PersonAsync("Замира Юлдашева");
        var second = await app.Data.PersonAsync("Айбек Асанов");
        var third = await app.Data.PersonAsync("Бакыт Төлөгөнов");
        var workshop = await app.Data.WorkshopAsync(capacity: 1, invited: [first, second, third]);
        await AnswerAsync(workshop.Id, (third, 1), (first, 2), (second, 3));
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync($"/workshops/{workshop.Id}");

        Assert.Equal("Working together", page.Text("h1"));
        Assert.StartsWith("1. Замира Юлдашева", page.Texts("ol.list li")[0], StringComparison.Ordinal);
        Assert.StartsWith("2. Айбек Асанов", page.Texts("ol.list li")[1], StringComparison.Ordinal);
        Assert.Contains("1 of 1 places taken", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_Administrator_SeesCountsAndNoName()
    {
        var workshop = await app.Data.WorkshopAsync(invited: [await app.Data.PersonAsync("Нурлан Садыков")]);
        var administrator = await app.SignInAsync(Role.Administrator);

        var page = await administrator.GetAsync($"/workshops/{workshop.Id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Садыков", page.Html, StringComparison.Ordinal);
        Assert.Contains("Invited", page.Texts("dl.facts dt"));
        Assert.False(page.Has("a[href$='/edit']"));
    }

    [Fact]
    public async Task Show_TheGuestsTrainer_ReadsTheirOwnPeopleOnly()
    {
        var guest = await app.Data.PilotAsync("Isfana");
        var workshop = await app.Data.WorkshopAsync(
            guests: [guest], invited: [await app.Data.PersonAsync("Хозяин Кочкорский"), await app.Data.PersonAsync("Гость Исфанинский", guest)]);
        var trainer = await app.SignInAsync(Role.Trainer, guest);

        var page = await trainer.GetAsync($"/workshops/{workshop.Id}");

        Assert.Contains("Гость Исфанинский", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Хозяин Кочкорский", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_FromPlanToClose_OffersOneMainActionAtATime()
    {
        var kochkor = await app.Data.PilotAsync();
        var today = DateOnly.FromDateTime(TestClock.Start.UtcDateTime);
        var trainer = await app.SignInAsync(Role.Trainer, kochkor);
        var person = await app.Data.PersonAsync(communityId: kochkor);
        var planned = await app.Data.WorkshopAsync(kochkor);
        var invited = await app.Data.WorkshopAsync(kochkor, invited: [person]);
        var held = await app.Data.WorkshopAsync(kochkor, today.AddDays(-3), invited: [person]);

        Assert.Equal(["Invite the group"], (await trainer.GetAsync($"/workshops/{planned.Id}")).Texts(".page-head .actions .button:not(.quiet)"));
        Assert.Empty((await trainer.GetAsync($"/workshops/{invited.Id}")).Texts(".page-head .actions .button:not(.quiet)"));
        Assert.Equal(["Take the roll call"], (await trainer.GetAsync($"/workshops/{held.Id}")).Texts(".page-head .actions .button:not(.quiet)"));

        foreach (var session in held.Sessions)
        {
            await trainer.PostDirectlyAsync($"/sessions/{session.Id}/marks", new() { ["personId"] = $"{person.Id}", ["status"] = "Present" });
        }

        var page = await trainer.GetAsync($"/workshops/{held.Id}");
        Assert.Equal(["Close the workshop"], page.Texts(".page-head .actions .button:not(.quiet)"));

        var closed = await trainer.SubmitAsync(page, "form[action$='/closing']");
        Assert.Contains("Attended", closed.Texts("span.state.present"));
        Assert.Equal("Closed", closed.Texts(".page-head .state")[0]);
    }

    [Fact]
    public async Task New_FromTheBoard_ComesFilledIn()
    {
        var kochkor = await app.Data.PilotAsync();
        var programme = await app.Data.ProgrammeAsync(communityIds: kochkor);
        var trainer = await app.SignInAsync(await app.Data.AccountAsync(Role.Trainer, "Гулнара", communityIds: kochkor));

        var page = await trainer.GetAsync($"/workshops/new?programme={programme.Code}&community={kochkor}&phase={programme.Phases[0].Id}");

        Assert.Equal("Workshop 1", page.Document.QuerySelector("input[name='Title.Ru']")?.GetAttribute("value"));
        Assert.Equal("Kochkor", page.Text("select[name=HostId] option[selected]"));
        Assert.Equal(6, page.Texts("input[name$='.Date']").Count);
        Assert.Contains(page.Document.QuerySelectorAll("label.choice").Where(c => c.QuerySelector("input[checked]") is not null), c => c.TextContent.Contains("Гулнара", StringComparison.Ordinal));
    }

    [Fact]
    public async Task New_AnotherCommunitysTrainer_ProgrammeIsNotFound()
    {
        var programme = await app.Data.ProgrammeAsync(communityIds: await app.Data.PilotAsync());
        var trainer = await app.SignInAsync(Role.Trainer, await app.Data.PilotAsync("Isfana"));

        Assert.Equal(HttpStatusCode.NotFound, (await trainer.GetAsync($"/workshops/new?programme={programme.Code}")).Status);
    }

    [Fact]
    public async Task Create_SentTwice_PlansOneWorkshop()
    {
        var (trainer, page, programmeId) = await NewFormAsync();
        var values = Row(0, "2026-12-17", "09:00", "12:30");
        values["Venue"] = "Маданият үйү";

        var planned = await trainer.SubmitAsync(page, "form[action='/workshops']", values);
        var again = await trainer.SubmitAsync(page, "form[action='/workshops']", values);

        Assert.Equal(planned.Path, again.Path);
        await using var db = app.OpenDb();
        var workshop = await db.Workshops.Include(w => w.Sessions).SingleAsync(w => w.ProgrammeId == programmeId);
        Assert.Equal("Маданият үйү", workshop.Venue);
        Assert.Equal(new SessionSlot(new(2026, 12, 17), new(9, 0), new(12, 30)), Assert.Single(workshop.Sessions).Slot);
        Assert.Equal("Workshop 1", workshop.Title.Ru);
    }

    [Theory]
    [InlineData("2026-12-17", "09:00", "", "Enter the time, such as 12:30.")]
    [InlineData("", "09:00", "12:30", "Enter the date.")]
    [InlineData("2026-12-17", "12:30", "09:00", "The session ends before it begins.")]
    [InlineData("tomorrow", "09:00", "12:30", "This value does not fit.")]
    public async Task Create_ASessionThatMakesNoSense_SaysSoUnderTheFieldAndKeepsTheRest(string date, string starts, string ends, string sentence)
    {
        var (trainer, page, programmeId) = await NewFormAsync();
        var values = Row(1, date, starts, ends);
        values["Venue"] = "Школа № 2";

        var refused = await trainer.SubmitAsync(page, "form[action='/workshops']", values);

        Assert.Contains(sentence, refused.Texts(".field .error"));
        Assert.Equal("Школа № 2", refused.Document.QuerySelector("input[name=Venue]")?.GetAttribute("value"));
        await using var db = app.OpenDb();
        Assert.False(await db.Workshops.AnyAsync(w => w.ProgrammeId == programmeId));
    }

    [Fact]
    public async Task Create_NoSessionNoPlacesAndTwoThatOverlap_AreRefused()
    {
        var (trainer, page, _) = await NewFormAsync();
        var overlapping = Row(0, "2026-12-17", "09:00", "12:30");
        foreach (var (name, value) in Row(1, "2026-12-17", "12:00", "15:00"))
        {
            overlapping[name] = value;
        }

        Assert.Contains("at least one session", (await trainer.SubmitAsync(page, "form[action='/workshops']")).Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("overlap", (await trainer.SubmitAsync(page, "form[action='/workshops']", overlapping)).Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains(
            "Enter how many places there are.",
            (await trainer.SubmitAsync(page, "form[action='/workshops']", new() { ["Capacity"] = "" })).Texts(".field .error"));
        Assert.Contains(
            "Enter a number between 1 and 500.",
            (await trainer.SubmitAsync(page, "form[action='/workshops']", new() { ["Capacity"] = "0" })).Texts(".field .error"));
    }

    [Fact]
    public async Task Create_AHostThatIsNotTheirs_IsRefused()
    {
        var (trainer, page, programmeId) = await NewFormAsync();
        var values = Row(0, "2026-12-17", "09:00", "12:30");
        values["HostId"] = $"{await app.Data.PilotAsync("Isfana")}";

        var refused = await trainer.SubmitAsync(page, "form[action='/workshops']", values);

        Assert.Contains("Choose the host community.", refused.Texts(".field .error"));
        await using var db = app.OpenDb();
        Assert.False(await db.Workshops.AnyAsync(w => w.ProgrammeId == programmeId));
    }

    [Fact]
    public async Task Create_ATitleThatNamesTheTheme_IsRefusedAndShown()
    {
        var (trainer, page, _) = await NewFormAsync();
        var values = Row(0, "2026-12-17", "09:00", "12:30");
        values["Title.Ru"] = "Профилактика экстремизма";

        var refused = await trainer.SubmitAsync(page, "form[action='/workshops']", values);

        Assert.Contains("Choose a neutral title: people read it in messages on their phones.", refused.Texts(".error"));
        Assert.True(refused.Has("details[open] input[name='Title.Ru']"));
    }

    [Fact]
    public async Task Create_AnExchangeVisit_NeedsAGuestAndKeepsIt()
    {
        var guest = await app.Data.PilotAsync("Isfana");
        var host = await app.Data.PilotAsync();
        var programme = await app.Data.ProgrammeAsync(communityIds: [host, guest]);
        var specialist = await app.SignInAsync(Role.Specialist);
        var page = await specialist.GetAsync($"/workshops/new?programme={programme.Code}&community={host}");
        var values = Row(0, "2026-12-17", "09:00", "12:30");
        values["Kind"] = "ExchangeVisit";
        values["Title.Ru"] = "Обмен опытом";

        var refused = await specialist.SubmitAsync(page, "form[action='/workshops']", values);
        values["GuestIds"] = $"{guest}";
        var planned = await specialist.SubmitAsync(refused, "form[action='/workshops']", values);

        Assert.Contains("Choose at least one guest community for an exchange visit.", refused.Texts(".error"));
        Assert.Contains("Isfana", planned.Text("dl.facts"), StringComparison.Ordinal);
    }

    private async Task<(Visitor Trainer, Page Page, Guid ProgrammeId)> NewFormAsync()
    {
        var kochkor = await app.Data.PilotAsync();
        var programme = await app.Data.ProgrammeAsync(communityIds: [kochkor, await app.Data.PilotAsync("Isfana")]);
        var trainer = await app.SignInAsync(Role.Trainer, kochkor);

        return (trainer, await trainer.GetAsync($"/workshops/new?programme={programme.Code}&community={kochkor}&phase={programme.Phases[0].Id}"), programme.Id);
    }

    private static Dictionary<string, string> Row(int index, string date, string starts, string ends) => new()
    {
        [$"Sessions[{index}].Date"] = date,
        [$"Sessions[{index}].Starts"] = starts,
        [$"Sessions[{index}].Ends"] = ends,
    };

    private async Task AnswerAsync(Guid workshopId, params (Person Person, int Minute)[] answers)
    {
        await using var db = app.OpenDb();
        var workshop = await db.Workshops.Include(w => w.Sessions).Include(w => w.Registrations).SingleAsync(w => w.Id == workshopId);

        foreach (var (person, minute) in answers)
        {
            workshop.Answer(person.Id, comes: true, TestClock.Start.UtcDateTime.AddMinutes(minute), TestClock.Start.UtcDateTime);
        }

        await db.SaveChangesAsync();
    }
}
