using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Workshops;
using Training.TestKit;
using Xunit;

namespace Training.Browser.Tests;

/// <summary>
/// The main job from end to end: a specialist plans phase 1 for the nine pilots, a trainer invites, takes the roll on a small phone and closes,
/// the specialist exports. Forms and links are found by address, since the words are in another language each time.
/// </summary>
[Collection(nameof(BrowserTests))]
public sealed partial class PhaseOneJourneyTests(Browser browser, BrowserSite site) : IClassFixture<BrowserSite>
{
    private const int Phone = 360;

    [Theory]
    [InlineData("en", "ky")]
    [InlineData("ru", "uz")]
    public async Task Phase_PlannedInvitedMarkedClosed_IsInTheDonorsWorkbook(string office, string field)
    {
        site.Clock.MoveTo(TestClock.Start);
        var pilots = await PilotsAsync();
        var kochkor = await site.Data.PilotAsync();
        await SeatTheGroupAsync(kochkor);
        var programme = await site.Data.ProgrammeAsync(communityIds: pilots);
        var specialist = await site.Data.AccountAsync(Role.Specialist);
        var trainer = await site.Data.AccountAsync(Role.Trainer, communityIds: [.. pilots]);

        var desktop = await OpenAsync(specialist, office, 1280);
        await PlanAsync(desktop, programme, trainer);
        var workshop = await TheWorkshopOfAsync(programme, kochkor);
        await InviteAsync(await OpenAsync(trainer, field, Phone), workshop);

        // Weeks go by, so everybody signs in again.
        site.Clock.MoveToLocal(workshop.LastDay, new TimeOnly(18, 0));
        var phone = await OpenAsync(trainer, field, Phone);
        await TakeTheRollAsync(phone, workshop);
        await CloseAsync(phone, workshop);
        var rows = await ExportAsync(await OpenAsync(specialist, office, 1280), programme);

        Assert.Equal(12 * workshop.SessionCount, rows);
    }

    private async Task<IPage> OpenAsync(Account account, string language, int width)
    {
        var page = await browser.OpenAsync(site.Address, language, width);
        await BrowserSite.SignInAsync(page, account);
        await page.Locator("header details.menu summary").First.ClickAsync();
        await page.Locator($"button[name=language][value={language}]").FollowAsync();
        await page.WaitForFunctionAsync($"document.documentElement.lang.startsWith('{language}')");

        return page;
    }

    private static async Task PlanAsync(IPage page, Programme programme, Account trainer)
    {
        await page.GotoAsync($"/programmes/{programme.Code}");
        await Axe.AssertCleanAsync(page);
        await page.Locator("a.button[href*='/phase-plans/new']").FollowAsync();
        await page.Locator($"#trainer-{trainer.Id}").CheckAsync();
        await page.Locator("#Terms_From").FillAsync("2026-11-09");
        await page.Locator("#Terms_To").FillAsync("2027-01-31");
        await page.Locator("#Terms_DaysPerWorkshop").FillAsync("2");
        await page.Locator("form[action$='/proposal'] button.button").FollowAsync();
        Assert.Equal(9, await page.Locator("input[type=checkbox][name$='.IsIn']:checked").CountAsync());
        await Axe.AssertCleanAsync(page);
        await page.Locator($"form[action='/programmes/{programme.Code}/phase-plans'] .form-actions button:not([formaction])").FollowAsync();
        await page.WaitForURLAsync($"**/programmes/{programme.Code}");
        Assert.Equal(9, await page.Locator("a.cell.planned").CountAsync());
    }

    private static async Task InviteAsync(IPage page, Workshop workshop)
    {
        await page.GotoAsync($"/workshops/{workshop.Id}");
        await Axe.AssertCleanAsync(page);
        await page.Locator("a[href$='/invitation/new']").First.FollowAsync();
        await Axe.AssertCleanAsync(page);
        await page.Locator("form[action$='/invitation'] button.button").FollowAsync();
        await page.WaitForURLAsync($"**/workshops/{workshop.Id}");
        Assert.True(await page.Locator(".state.invited").CountAsync() > 0);
    }

    private async Task TakeTheRollAsync(IPage page, Workshop workshop)
    {
        foreach (var (index, session) in workshop.Sessions.OrderBy(s => s.Number).Index())
        {
            await page.GotoAsync($"/sessions/{session.Id}/roll-call");
            await Axe.AssertCleanAsync(page);
            var people = await page.Locator(".roll-row").CountAsync();
            Assert.Equal(12, people);

            for (var person = 0; person < people; person++)
            {
                var status = (person + index) % 7 == 0 ? "Absent" : "Present";
                await page.Locator($"label[for=mark-{person}-{status}]").ClickAsync();
            }

            await page.Locator("[data-count]", new PageLocatorOptions { HasTextRegex = TwelveOfTwelve() }).WaitForAsync();
            await page.Locator(".save-state.saved").First.WaitForAsync();
            await EventuallyAsync(async () =>
            {
                await using var db = site.OpenDb();

                return await db.AttendanceRecords.CountAsync(r => r.SessionId == session.Id) == 12;
            });
        }
    }

    private static async Task CloseAsync(IPage page, Workshop workshop)
    {
        await page.GotoAsync($"/workshops/{workshop.Id}");
        await page.Locator("form[action$='/closing'] button").First.FollowAsync();
        await page.Locator(".state.closed").First.WaitForAsync();
        await Axe.AssertCleanAsync(page);
    }

    private static async Task<int> ExportAsync(IPage page, Programme programme)
    {
        await page.GotoAsync($"/programmes/{programme.Code}/exports/new");
        await page.Locator("form.stack[method=post] .form-actions button.button").FollowAsync();
        var link = page.Locator("a[href$='/file']").First;
        await link.WaitForAsync();
        await Axe.AssertCleanAsync(page);
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        using var workbook = ZipFile.OpenRead(await download.PathAsync());
        using var workbookXml = new StreamReader(workbook.GetEntry("xl/workbook.xml")!.Open());
        Assert.Contains("\"Attendance\"", await workbookXml.ReadToEndAsync(), StringComparison.Ordinal);
        using var sheet = new StreamReader(workbook.GetEntry("xl/worksheets/sheet2.xml")!.Open());

        return Rows().Count(await sheet.ReadToEndAsync()) - 1;
    }

    private async Task<Guid[]> PilotsAsync()
    {
        await using var db = site.OpenDb();

        return await db.Communities.Select(c => c.Id).ToArrayAsync();
    }

    private async Task SeatTheGroupAsync(Guid communityId)
    {
        await using var db = site.OpenDb();

        if (!await db.Members.AnyAsync())
        {
            await site.Data.MembersAsync(communityId);
        }
    }

    private async Task<Workshop> TheWorkshopOfAsync(Programme programme, Guid communityId)
    {
        await using var db = site.OpenDb();

        return await db.Workshops.Include(w => w.Sessions)
            .SingleAsync(w => w.ProgrammeId == programme.Id && w.Communities.Any(c => c.CommunityId == communityId));
    }

    private static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Links.Patience);

        while (!await condition())
        {
            await Task.Delay(50, patience.Token);
        }
    }

    [GeneratedRegex("12 / 12")]
    private static partial Regex TwelveOfTwelve();

    [GeneratedRegex("<row ")]
    private static partial Regex Rows();
}
