using System.Net;
using Microsoft.EntityFrameworkCore;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Workshops;

public sealed class ChangesTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task Check_AMove_ShowsWhoWillBeToldByLanguageAndChannelAndSavesNothing()
    {
        var (specialist, workshop) = await InvitedAsync();
        var form = await specialist.GetAsync($"/workshops/{workshop.Id}/edit");

        var check = await specialist.SubmitAsync(form, "main form", new() { ["Sessions[0].Date"] = "2026-12-01", ["Sessions[1].Date"] = "2026-12-01" }, "Check");

        Assert.Equal("2 people will be told", check.Text("h2"));
        Assert.Equal(["Kyrgyz", "1", "0", "Russian", "0", "1"], check.Texts("table:not(.stacked) tbody tr > *"));
        Assert.Contains("Save and tell 2 people", check.Texts("button"));
        Assert.Contains("Kyrgyz · E-mail", check.Text("main details ul"), StringComparison.Ordinal);
        Assert.Equal(workshop.FirstDay, (await FindAsync(workshop.Id)).FirstDay);
    }

    [Fact]
    public async Task Save_AfterTheCheck_MovesTheWorkshopAndRaisesItsSequence()
    {
        var (specialist, workshop) = await InvitedAsync();
        var form = await specialist.GetAsync($"/workshops/{workshop.Id}/edit");
        var check = await specialist.SubmitAsync(form, "main form", new() { ["Sessions[0].Date"] = "2026-12-01", ["Sessions[1].Date"] = "2026-12-01" }, "Check");

        var saved = await specialist.SubmitAsync(check, "main form", button: "Save");
        var again = await specialist.SubmitAsync(check, "main form", button: "Save");

        var now = await FindAsync(workshop.Id);
        Assert.Equal($"/workshops/{workshop.Id}", saved.Path);
        Assert.True(again.Has(".flash.ok"));
        Assert.Equal(new DateOnly(2026, 12, 1), now.FirstDay);
        Assert.Equal(workshop.Sequence + 1, now.Sequence);
    }

    [Fact]
    public async Task Check_BackToTheForm_KeepsWhatWasTyped()
    {
        var (specialist, workshop) = await InvitedAsync();
        var check = await specialist.SubmitAsync(
            await specialist.GetAsync($"/workshops/{workshop.Id}/edit"), "main form", new() { ["Venue"] = "Жаңы мектеп" }, "Check");

        var form = await specialist.SubmitAsync(check, "main form", button: "Back");

        Assert.Equal("Жаңы мектеп", form.Document.QuerySelector("input[name=Venue]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Check_OnlyPlacesAndTrainers_TellsNobody()
    {
        var (specialist, workshop) = await InvitedAsync();

        var check = await specialist.SubmitAsync(
            await specialist.GetAsync($"/workshops/{workshop.Id}/edit"), "main form", new() { ["Capacity"] = "20" }, "Check");
        await specialist.SubmitAsync(check, "main form", button: "Save");

        Assert.Contains("Nobody will be told of this.", check.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Save", check.Texts("button"));
        Assert.Equal((20, workshop.Sequence), await CapacityAndSequenceAsync(workshop.Id));
    }

    [Fact]
    public async Task Save_OvertakenByAnotherChange_GivesBothValuesAndSavesNothing()
    {
        var (first, workshop) = await InvitedAsync();
        var second = await app.SignInAsync(Role.Specialist);
        var form = await first.GetAsync($"/workshops/{workshop.Id}/edit");
        await SaveAsync(second, workshop.Id, new() { ["Venue"] = "School" });

        var overtaken = await first.SubmitAsync(form, "main form", new() { ["Venue"] = "Library" }, "Check");

        Assert.Contains("Somebody changed this workshop", overtaken.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("Library", overtaken.Document.QuerySelector("input[name=Venue]")?.GetAttribute("value"));
        Assert.Contains("School", overtaken.Texts(".note dd"));
        Assert.Equal("School", (await FindAsync(workshop.Id)).Venue);

        var check = await first.SubmitAsync(overtaken, "main form", button: "Check");
        await first.SubmitAsync(check, "main form", button: "Save");
        Assert.Equal("Library", (await FindAsync(workshop.Id)).Venue);
    }

    [Fact]
    public async Task Save_SomebodyOnlyAnsweredMeanwhile_IsNotOvertaken()
    {
        var (specialist, workshop) = await InvitedAsync();
        var form = await specialist.GetAsync($"/workshops/{workshop.Id}/edit");
        await specialist.PostDirectlyAsync($"/registrations/{workshop.Registrations[0].Id}/answer", new() { ["comes"] = "true" });

        var check = await specialist.SubmitAsync(form, "main form", new() { ["Venue"] = "School" }, "Check");
        await specialist.SubmitAsync(check, "main form", button: "Save");

        Assert.Equal("School", (await FindAsync(workshop.Id)).Venue);
    }

    [Fact]
    public async Task Edit_OfACancelledWorkshop_LeadsBackToIt()
    {
        var (specialist, workshop) = await InvitedAsync();
        await specialist.PostDirectlyAsync($"/workshops/{workshop.Id}/cancellation", new() { ["Form.Reason"] = "Snow", ["Reason"] = "Snow" });

        var page = await specialist.GetAsync($"/workshops/{workshop.Id}/edit");

        Assert.Equal($"/workshops/{workshop.Id}", page.Path);
        Assert.True(page.Has(".flash.warn"));
    }

    [Fact]
    public async Task Cancel_ShowsWhoWillBeToldAndNeedsAReason()
    {
        var (specialist, workshop) = await InvitedAsync();
        var page = await specialist.GetAsync($"/workshops/{workshop.Id}/cancellation/new");

        var refused = await specialist.SubmitAsync(page, "main form");
        var cancelled = await specialist.SubmitAsync(refused, "main form", new() { ["Form.Reason"] = "Snow on the pass" });
        var again = await specialist.SubmitAsync(refused, "main form", new() { ["Form.Reason"] = "Snow on the pass" });

        Assert.Equal("2 people will be told", page.Text("h2"));
        Assert.Contains("Write why the workshop is cancelled.", refused.Texts(".error"));
        Assert.Equal("Cancelled", cancelled.Texts(".page-head .state")[0]);
        Assert.Contains("Snow on the pass", cancelled.Text(".note"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(workshop.Sequence + 1, (await FindAsync(workshop.Id)).Sequence);
    }

    [Fact]
    public async Task Close_BeforeTheRollIsComplete_SaysWhatIsMissing()
    {
        var kochkor = await app.Data.PilotAsync();
        var workshop = await app.Data.WorkshopAsync(
            kochkor, DateOnly.FromDateTime(TestClock.Start.UtcDateTime).AddDays(-2), invited: [await app.Data.PersonAsync(communityId: kochkor)]);
        var trainer = await app.SignInAsync(Role.Trainer, kochkor);

        var page = await trainer.PostDirectlyAsync($"/workshops/{workshop.Id}/closing", []);

        Assert.Contains("session 1 (0 of 1 marked), session 2 (0 of 1 marked)", page.Text(".flash.warn"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reopen_TrainerIsForbidden_SpecialistGivesAReason()
    {
        var kochkor = await app.Data.PilotAsync();
        var workshop = await app.Data.WorkshopAsync(kochkor);
        await using var db = app.OpenDb();
        await db.Workshops.Where(w => w.Id == workshop.Id).ExecuteUpdateAsync(set => set.SetProperty(w => w.ClosedUtc, TestClock.Start.UtcDateTime));
        var trainer = await app.SignInAsync(Role.Trainer, kochkor);
        var specialist = await app.SignInAsync(Role.Specialist);

        Assert.Equal(HttpStatusCode.Forbidden, (await trainer.GetAsync($"/workshops/{workshop.Id}/reopening/new")).Status);

        var refused = await specialist.SubmitAsync(await specialist.GetAsync($"/workshops/{workshop.Id}/reopening/new"), "main form");
        Assert.Contains("Write why the workshop is reopened.", refused.Texts(".error"));

        await specialist.SubmitAsync(refused, "main form", new() { ["Form.Reason"] = "A sheet came late" });
        Assert.Null((await FindAsync(workshop.Id)).ClosedUtc);
    }

    [Fact]
    public async Task Calendar_OfAParticipantsOwnWorkshop_HasTheNeutralTitleAndNoName()
    {
        var person = await app.Data.PersonAsync("Айзада Турдуева");
        var workshop = await app.Data.WorkshopAsync(invited: [person]);
        var participant = await app.SignInAsync(await app.Data.AccountAsync(Role.Participant, personId: person.Id));

        var file = await participant.GetAsync($"/workshops/{workshop.Id}/calendar.ics");

        Assert.Equal("text/calendar", file.Response.Content.Headers.ContentType?.MediaType);
        Assert.Contains($"UID:{workshop.Sessions[0].Id:n}@training", file.Html, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Working together", file.Html, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20261112T030000Z", file.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Айзада", file.Html, StringComparison.Ordinal);
    }

    private async Task SaveAsync(Visitor visitor, Guid id, Dictionary<string, string> changes)
    {
        var check = await visitor.SubmitAsync(await visitor.GetAsync($"/workshops/{id}/edit"), "main form", changes, "Check");
        await visitor.SubmitAsync(check, "main form", button: "Save");
    }

    private async Task<(Visitor Specialist, Workshop Workshop)> InvitedAsync()
    {
        var workshop = await app.Data.WorkshopAsync(invited:
        [
            await app.Data.PersonAsync(email: "a@example.kg", language: Language.Kyrgyz),
            await app.Data.PersonAsync(phone: "+996700123456", language: Language.Russian),
        ]);

        return (await app.SignInAsync(Role.Specialist), workshop);
    }

    private async Task<Workshop> FindAsync(Guid id)
    {
        await using var db = app.OpenDb();

        return await db.Workshops.SingleAsync(w => w.Id == id);
    }

    private async Task<(int Capacity, int Sequence)> CapacityAndSequenceAsync(Guid id)
    {
        var workshop = await FindAsync(id);

        return (workshop.Capacity, workshop.Sequence);
    }
}
