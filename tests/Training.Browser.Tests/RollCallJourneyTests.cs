using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Training.Core.Attendance;
using Training.Core.People;
using Xunit;

namespace Training.Browser.Tests;

/// <summary>The roll in a cold hall where the network comes and goes.</summary>
[Collection(nameof(BrowserTests))]
public sealed class RollCallJourneyTests(Browser browser, BrowserSite site) : IClassFixture<BrowserSite>
{
    private const int Phone = 360;

    [Fact]
    public async Task Marks_TakenWithoutNetwork_OutliveTheBrowserTabAndArriveOnce()
    {
        var kochkor = await site.Data.PilotAsync();
        var people = await site.Data.MembersAsync(kochkor);
        var trainer = await site.Data.AccountAsync(Role.Trainer, communityIds: kochkor);
        var workshop = await site.Data.WorkshopAsync(kochkor, invited: people, trainerId: trainer.Id);
        site.Clock.MoveToLocal(workshop.LastDay, new TimeOnly(18, 0));
        var address = $"/sessions/{workshop.Sessions.First().Id}/roll-call";
        var page = await browser.OpenAsync(site.Address, "ky", Phone);
        await BrowserSite.SignInAsync(page, trainer);
        await page.GotoAsync(address);

        await page.RouteAsync("**/marks", route => route.AbortAsync());
        await MarkAsync(page, 0, AttendanceStatus.Present);
        await MarkAsync(page, 1, AttendanceStatus.Absent);
        await MarkAsync(page, 1, AttendanceStatus.Late);
        await page.Locator("p.save-state.unsent").WaitForAsync();
        Assert.DoesNotContain(people[0].Name, await page.EvaluateAsync<string>("JSON.stringify(localStorage)"), StringComparison.Ordinal);
        var reopened = await page.Context.NewPageAsync();
        await page.CloseAsync();
        await reopened.GotoAsync(address);
        await reopened.Locator("p.save-state.saved").WaitForAsync();

        await using var db = site.OpenDb();
        var marks = await db.AttendanceMarks.Where(m => m.SessionId == workshop.Sessions.First().Id).Select(m => m.Status).ToListAsync();
        Assert.Equal([AttendanceStatus.Present, AttendanceStatus.Late], marks.Order());
        Assert.Equal(0, await reopened.EvaluateAsync<int>("localStorage.length"));
    }

    [Fact]
    public async Task Mark_ThatSomebodyElseMadeSince_IsNotOverwrittenByAnOlderOne()
    {
        var kochkor = await site.Data.PilotAsync("Nookat");
        var people = await site.Data.MembersAsync(kochkor);
        var trainers = new[] { await site.Data.AccountAsync(Role.Trainer, communityIds: kochkor), await site.Data.AccountAsync(Role.Trainer, communityIds: kochkor) };
        var workshop = await site.Data.WorkshopAsync(kochkor, invited: people, trainerId: trainers[0].Id);
        site.Clock.MoveToLocal(workshop.LastDay, new TimeOnly(18, 0));
        var address = $"/sessions/{workshop.Sessions.First().Id}/roll-call";
        var (phone, other) = (await browser.OpenAsync(site.Address, "ky", Phone), await browser.OpenAsync(site.Address, "ru", Phone));
        await BrowserSite.SignInAsync(phone, trainers[0]);
        await BrowserSite.SignInAsync(other, trainers[1]);
        await phone.GotoAsync(address);
        await phone.RouteAsync("**/marks", route => route.AbortAsync());
        await MarkAsync(phone, 0, AttendanceStatus.Present);
        await phone.Locator("p.save-state.unsent").WaitForAsync();

        await other.GotoAsync(address);
        await MarkAsync(other, 0, AttendanceStatus.Absent);
        await other.Locator("p.save-state.saved").WaitForAsync();
        await phone.UnrouteAsync("**/marks");
        var reopened = await phone.Context.NewPageAsync();
        await phone.CloseAsync();
        await reopened.GotoAsync(address);
        await reopened.Locator(".roll-row .save-state.refused").WaitForAsync();

        Assert.True(await reopened.Locator("#mark-0-Absent").IsCheckedAsync());
        await using var db = site.OpenDb();
        Assert.Equal(AttendanceStatus.Absent, await db.AttendanceRecords.Where(r => r.SessionId == workshop.Sessions.First().Id).Select(r => r.Status).SingleAsync());
    }

    private static Task MarkAsync(IPage page, int row, AttendanceStatus status) => page.Locator($"label[for=mark-{row}-{status}]").ClickAsync();
}
