using System.Net;
using Microsoft.EntityFrameworkCore;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Reminders;
using Training.Core.Workshops;
using Training.Jobs.Reminders;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Messages;

public sealed class CallListTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Participant)]
    public async Task CallList_ForThoseWhoReadNoNames_IsForbidden(Role role)
    {
        var workshop = await InvitedAsync();
        var visitor = await app.SignInAsync(role);

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync($"/workshops/{workshop.Id}/call-list")).Status);
    }

    [Fact]
    public async Task CallList_OfAnotherCommunity_IsNotFound()
    {
        var workshop = await InvitedAsync(phone: "0700123456");
        var stranger = await app.SignInAsync(Role.Trainer, await app.Data.PilotAsync("Isfana"));
        var reminder = await ReminderAsync(workshop);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/workshops/{workshop.Id}/call-list")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await TellAsync(stranger, workshop, reminder)).Status);
    }

    [Fact]
    public async Task CallList_PersonWithPhone_HasLinksWithTheWordsInTheirLanguage()
    {
        var workshop = await InvitedAsync("Нурлан Садыков", "0700 123 456", Language.English);
        var trainer = await app.SignInAsync(Role.Trainer, await app.Data.PilotAsync());

        var page = await trainer.GetAsync($"/workshops/{workshop.Id}/call-list");

        const string words = "You are invited: Working together, 12 Nov, 09:00–17:00, House of culture, Kochkor. Please say whether you come.";
        Assert.Equal(words, page.Text("tbody p"));
        Assert.Equal("+996700123456", page.Text("a[href='tel:+996700123456']"));
        Assert.Equal($"sms:+996700123456?body={Uri.EscapeDataString(words)}", page.Document.QuerySelector("a[href^='sms:']")!.GetAttribute("href"));
        var whatsApp = page.Document.QuerySelector("a[href^='https://wa.me/996700123456?text=']")!.GetAttribute("href")!;
        Assert.Contains(Uri.EscapeDataString("/answer/"), whatsApp, StringComparison.Ordinal);
        Assert.Contains("2 SMS", page.Text("tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallList_PersonWithoutPhone_IsToBeToldInPerson()
    {
        var workshop = await InvitedAsync();
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync($"/workshops/{workshop.Id}/call-list");

        Assert.Contains("No phone: tell them in person", page.Text("tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Told_Pressed_RecordsWhoAndWhenOnce()
    {
        var workshop = await InvitedAsync("Бакыт Осмонов", "0555123456");
        var account = await app.Data.AccountAsync(Role.Trainer, communityIds: await app.Data.PilotAsync());
        var trainer = await app.SignInAsync(account);
        var page = await trainer.GetAsync($"/workshops/{workshop.Id}/call-list");

        var after = await trainer.SubmitAsync(page, "tbody form");
        await trainer.SubmitAsync(page, "tbody form");

        Assert.False(after.Has("tbody form"));
        Assert.Contains($"Бакыт Осмонов Invitation, by {account.Name} on 02.11.2026 10:00", after.Texts("ul.list li"));
        var reminder = await ReminderAsync(workshop);
        Assert.Equal((ReminderState.Told, account.Id), (reminder.State, reminder.ToldByAccountId!.Value));
        await using var db = app.OpenDb();
        Assert.Equal(1, await db.Activity.CountAsync(a => a.Verb == "reminder.told" && a.RecordId == reminder.Id));
    }

    [Fact]
    public async Task Told_WorkshopMovedMeanwhile_AsksToLookAgain()
    {
        var workshop = await InvitedAsync("Чолпон Маматова", "0555123457");
        var trainer = await app.SignInAsync(Role.Trainer, await app.Data.PilotAsync());
        var page = await trainer.GetAsync($"/workshops/{workshop.Id}/call-list");
        await using (var db = app.OpenDb())
        {
            var moved = await db.Workshops.Include(w => w.Sessions).SingleAsync(w => w.Id == workshop.Id);
            moved.Schedule([new(new(2026, 11, 20), new(9, 0), new(12, 0))]);
            await db.SaveChangesAsync();
        }

        await app.RunAsync<ReconcileReminders>();
        var after = await trainer.SubmitAsync(page, "tbody form");

        Assert.Contains("changed since you opened this list", after.Text(".flash"), StringComparison.Ordinal);
        Assert.Contains("20", after.Text("tbody p"), StringComparison.Ordinal);
        Assert.Equal(ReminderState.Released, (await ReminderAsync(workshop)).State);
    }

    [Fact]
    public async Task CallList_NobodyToCall_SaysSo()
    {
        var workshop = await app.Data.WorkshopAsync();
        var specialist = await app.SignInAsync(Role.Specialist);

        Assert.True((await specialist.GetAsync($"/workshops/{workshop.Id}/call-list")).Has("p.empty"));
    }

    private async Task<Workshop> InvitedAsync(string? name = null, string? phone = null, Language? language = null)
    {
        var person = await app.Data.PersonAsync(name: name, phone: phone, language: language);
        var workshop = await app.Data.WorkshopAsync(invited: [person]);
        await app.RunAsync<ReconcileReminders>();
        await app.RunAsync<ReleaseReminders>();

        return workshop;
    }

    private async Task<Reminder> ReminderAsync(Workshop workshop)
    {
        await using var db = app.OpenDb();

        return await db.Reminders.AsNoTracking().SingleAsync(r => r.WorkshopId == workshop.Id && r.ReleasedUtc != null);
    }

    private static Task<Page> TellAsync(Visitor visitor, Workshop workshop, Reminder reminder) =>
        visitor.PostDirectlyAsync($"/workshops/{workshop.Id}/call-list/{reminder.Id}/calls", new() { ["sequence"] = "0" });
}
