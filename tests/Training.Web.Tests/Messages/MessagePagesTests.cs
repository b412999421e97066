using System.Net;
using Microsoft.EntityFrameworkCore;
using Training.Core.Messages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.Jobs.Messages;
using Training.Jobs.Reminders;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Messages;

public sealed class MessagePagesTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Trainer)]
    [InlineData(Role.Participant)]
    public async Task Messages_ForOthersThanSpecialists_AreForbidden(Role role)
    {
        var message = await SentAsync();
        var visitor = await app.SignInAsync(role, await app.Data.PilotAsync());

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/messages")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/messages/missed")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync($"/messages/{message.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostDirectlyAsync($"/messages/{message.Id}/sendings", [])).Status);
    }

    [Fact]
    public async Task Message_Unknown_IsNotFound()
    {
        var specialist = await app.SignInAsync(Role.Specialist);

        Assert.Equal(HttpStatusCode.NotFound, (await specialist.GetAsync($"/messages/{Guid.CreateVersion7()}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await specialist.PostDirectlyAsync($"/messages/{Guid.CreateVersion7()}/sendings", [])).Status);
    }

    [Fact]
    public async Task Message_WhoseTextIsDeleted_SaysSo()
    {
        var message = await SentAsync();
        await using (var db = app.OpenDb())
        {
            await db.OutboxMessages.Where(m => m.Id == message.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.TextBody, ""));
        }

        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync($"/messages/{message.Id}");

        Assert.Equal("Texts are deleted after 30 days. Sent again, the message is written anew.", page.Text(".empty"));
        Assert.True(page.Has($"form[action='/messages/{message.Id}/sendings']"));
    }

    [Fact]
    public async Task Messages_AsSpecialist_ShowsEachWithItsState()
    {
        var message = await SentAsync("Айбек Токтогулов");
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync("/messages?state=Sent&kind=Invitation");

        var row = page.Document.QuerySelector($"a[href='/messages/{message.Id}']")!.Closest("tr")!;
        Assert.Equal("Айбек Токтогулов", row.QuerySelector("th")!.TextContent.Trim());
        Assert.Equal("Sent", row.QuerySelector(".state")!.TextContent.Trim());
        Assert.Contains("Working together, Kochkor", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_FilteredByAnotherState_LeavesItOut()
    {
        var message = await SentAsync();
        var specialist = await app.SignInAsync(Role.Specialist);

        Assert.False((await specialist.GetAsync("/messages?state=Dead")).Has($"a[href='/messages/{message.Id}']"));
        Assert.True((await specialist.GetAsync("/messages?state=nonsense")).Has($"a[href='/messages/{message.Id}']"));
    }

    [Fact]
    public async Task Message_Shown_HasTheTextAndTheServersAnswer()
    {
        var message = await SentAsync();
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync($"/messages/{message.Id}");

        Assert.Equal(message.Subject, page.Text("h1"));
        Assert.Contains("Written to", page.Text("dl.facts"), StringComparison.Ordinal);
        Assert.Contains("House of culture, Кочкор", page.Text(".panel"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAgain_PressedTwice_MakesOneCopyAndLogsIt()
    {
        var message = await SentAsync();
        var specialist = await app.SignInAsync(Role.Specialist);
        var page = await specialist.GetAsync($"/messages/{message.Id}");

        var first = await specialist.SubmitAsync(page, $"form[action='/messages/{message.Id}/sendings']");
        var second = await specialist.SubmitAsync(page, $"form[action='/messages/{message.Id}/sendings']");

        Assert.Contains("goes out again", first.Text(".flash"), StringComparison.Ordinal);
        Assert.Contains("on its way", second.Text(".flash"), StringComparison.Ordinal);
        await using var db = app.OpenDb();
        var copies = await db.OutboxMessages.Where(m => m.ReminderId == message.ReminderId).OrderBy(m => m.Resend).ToListAsync();
        Assert.Equal([0, 1], copies.Select(m => m.Resend));
        Assert.NotEqual(copies[0].MessageId, copies[1].MessageId);
        Assert.True(await db.Activity.AnyAsync(a => a.Verb == "message.sent-again" && a.RecordId == copies[1].Id));
    }

    [Fact]
    public async Task SendAgain_AddressWasCorrected_GoesToTheNewOne()
    {
        var message = await SentAsync();
        await using (var db = app.OpenDb())
        {
            var person = await db.People.SingleAsync(p => p.Id == message.PersonId);
            person.Change(new PersonFacts
            {
                Name = person.Name,
                Sex = person.Sex,
                BirthYear = person.BirthYear,
                CommunityId = person.CommunityId,
                StakeholderGroupId = person.StakeholderGroupId,
                Email = "right@training.test",
            });
            await db.SaveChangesAsync();
        }

        var specialist = await app.SignInAsync(Role.Specialist);
        await specialist.PostDirectlyAsync($"/messages/{message.Id}/sendings", []);

        await using var after = app.OpenDb();
        Assert.Equal("right@training.test", (await after.OutboxMessages.SingleAsync(m => m.ReminderId == message.ReminderId && m.Resend == 1)).ToAddress);
    }

    [Fact]
    public async Task SendAgain_WorkshopCancelledSince_SaysThatItIsNoLongerTrue()
    {
        var message = await SentAsync();
        await using (var db = app.OpenDb())
        {
            var workshop = await db.Workshops.Include(w => w.Registrations).SingleAsync(w => w.Id == message.WorkshopId);
            workshop.Cancel("Snow", app.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        }

        var specialist = await app.SignInAsync(Role.Specialist);
        var page = await specialist.PostDirectlyAsync($"/messages/{message.Id}/sendings", []);

        Assert.Contains("no longer true", page.Text(".flash"), StringComparison.Ordinal);
        await using var after = app.OpenDb();
        Assert.True(await after.Reminders.AnyAsync(r => r.WorkshopId == message.WorkshopId && r.Kind == MessageKind.Cancelled), "Nobody is told of the cancellation.");
    }

    [Fact]
    public async Task Missed_WhatNobodySaidInTime_IsListedAndCounted()
    {
        var person = await app.Data.PersonAsync(name: "Зухра Ибраимова", email: "zuhra@training.test");
        var workshop = await app.Data.WorkshopAsync(invited: [person]);
        await app.RunAsync<ReconcileReminders>();
        await using (var db = app.OpenDb())
        {
            await db.Reminders.Where(r => r.WorkshopId == workshop.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, Core.Reminders.ReminderState.Expired));
        }

        var specialist = await app.SignInAsync(Role.Specialist);
        var page = await specialist.GetAsync("/messages/missed");

        Assert.Contains("Зухра Ибраимова", page.Texts("tbody th"));
        Assert.NotEqual("0", (await specialist.GetAsync("/messages")).Text("a[href='/messages/missed'] strong"));
    }

    private async Task<OutboxMessage> SentAsync(string? name = null)
    {
        var person = await app.Data.PersonAsync(name: name, email: $"p{Guid.CreateVersion7():n}@training.test");
        Workshop workshop = await app.Data.WorkshopAsync(invited: [person]);
        await app.RunAsync<ReconcileReminders>();
        await app.RunAsync<ReleaseReminders>();
        await app.RunAsync<SendOutbox>();
        await using var db = app.OpenDb();

        return await db.OutboxMessages.AsNoTracking().SingleAsync(m => m.WorkshopId == workshop.Id);
    }
}
