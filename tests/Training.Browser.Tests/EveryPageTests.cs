using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Browser.Tests;

/// <summary>Follows every link that a role is shown, once per kind of page, and holds each page to WCAG 2.2 AA.</summary>
[Collection(nameof(BrowserTests))]
public sealed partial class EveryPageTests(Browser browser, BrowserSite site) : IClassFixture<BrowserSite>
{
    private const int MostPages = 80;

    [Theory]
    [InlineData(Role.Specialist, "en", 1280)]
    [InlineData(Role.Specialist, "ru", 320)]
    [InlineData(Role.Trainer, "ky", 320)]
    [InlineData(Role.Trainer, "uz", 360)]
    [InlineData(Role.Administrator, "uz", 320)]
    [InlineData(Role.Participant, "ky", 320)]
    public async Task Page_ByPage_HasNothingAxeFinds(Role role, string language, int width)
    {
        var account = await PrepareAsync(role);
        var page = await browser.OpenAsync(site.Address, language, width);
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                errors.Add($"{page.Url}: {message.Text}");
            }
        };
        await page.GotoAsync("/");
        await Axe.AssertCleanAsync(page);
        await page.GotoAsync("/sign-in");
        await Axe.AssertCleanAsync(page);
        await BrowserSite.SignInAsync(page, account);
        await ChooseLanguageAsync(page, language);
        var visited = await CrawlAsync(page);

        Assert.Empty(errors);
        Assert.True(visited.Count >= (role == Role.Participant ? 2 : 5), string.Join('\n', visited));
    }

    private static async Task<HashSet<string>> CrawlAsync(IPage page)
    {
        var visited = new HashSet<string>();
        var waiting = new Queue<string>(["/today"]);

        while (waiting.TryDequeue(out var address) && visited.Count < MostPages)
        {
            if (!visited.Add(KindOf(address)))
            {
                continue;
            }

            var response = await page.GotoAsync(address);
            Assert.True(response!.Ok, $"{address}: {response.Status}");
            await Axe.AssertCleanAsync(page);

            foreach (var link in await page.Locator("a[href^='/']").EvaluateAllAsync<string[]>("links => links.filter(l => !l.hasAttribute('download')).map(l => l.getAttribute('href'))"))
            {
                if (!Downloads().IsMatch(link) && !visited.Contains(KindOf(link)))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        return visited;
    }

    private static async Task ChooseLanguageAsync(IPage page, string language)
    {
        await page.Locator("header details.menu summary").First.ClickAsync();
        await page.Locator($"button[name=language][value={language}]").FollowAsync();
        await page.WaitForFunctionAsync($"document.documentElement.lang.startsWith('{language}')");
    }

    private async Task<Account> PrepareAsync(Role role)
    {
        TestModule.Write(site.ContentPath);
        await site.PublishModulesAsync();
        var kochkor = await site.Data.PilotAsync();
        var people = await site.Data.MembersAsync(kochkor, count: 0);
        var person = await site.Data.PersonAsync(communityId: kochkor);
        var account = await site.Data.AccountAsync(
            role, personId: role == Role.Participant ? person.Id : null, communityIds: role == Role.Trainer ? [kochkor] : []);
        var programme = await site.Data.ProgrammeAsync(communityIds: kochkor);
        await site.Data.WorkshopAsync(kochkor, programme: programme, invited: [person, .. people], trainerId: role == Role.Trainer ? account.Id : null);
        await site.Data.WorkshopAsync(kochkor, new DateOnly(2026, 11, 2), programme: programme, invited: [person], trainerId: role == Role.Trainer ? account.Id : null);

        return account;
    }

    /// <summary>Two addresses of one kind differ in their ids and queries only.</summary>
    private static string KindOf(string address) => Ids().Replace(address.Split('?', '#')[0], "{id}");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/programmes/)P[0-9]+")]
    private static partial Regex Ids();

    [GeneratedRegex(@"\.ics$|/file$|/exports/[^/]+/progress$")]
    private static partial Regex Downloads();
}
