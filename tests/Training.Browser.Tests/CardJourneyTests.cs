using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Training.Core.Languages;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Browser.Tests;

/// <summary>A card on a small phone: scanned the first time, typed the next time, and the paper it comes on.</summary>
[Collection(nameof(BrowserTests))]
public sealed partial class CardJourneyTests(Browser browser, BrowserSite site) : IClassFixture<BrowserSite>
{
    private const int Phone = 360;

    [Fact]
    public async Task Card_ScannedThenTypedWithoutScript_LetsItsOwnerInTwice()
    {
        var person = await site.Data.PersonAsync(language: Language.Kyrgyz);
        var card = await site.CardAsync(person);
        var page = await browser.OpenAsync(site.Address, "ky", Phone);

        await page.GotoAsync($"/card#{card.Token}");
        await page.Locator(".pin").WaitForAsync();
        await page.WaitForLoadStateAsync();
        await Axe.AssertCleanAsync(page);
        var pin = (await page.Locator(".pin").TextContentAsync())!.Trim();
        Assert.Equal("/card", new Uri(page.Url).PathAndQuery + new Uri(page.Url).Fragment);
        await page.Locator("form[action='/card/pin'] button").FollowAsync();
        await page.WaitForURLAsync("**/today");
        Assert.Contains(person.Name, await page.Locator("header").TextContentAsync(), StringComparison.Ordinal);
        await SwitchPersonAsync(page);
        await AssertNothingIsLeftAsync(page, person);

        var old = await browser.OpenAsync(site.Address, "ky", Phone, script: false);
        await old.GotoAsync("/sign-in");
        await old.Locator("main a[href='/card']").First.FollowAsync();
        await old.Locator("#Code").FillAsync(card.ShownCode.ToLowerInvariant());
        await old.Locator("form[action='/card'] button").FollowAsync();
        await old.Locator("#Pin").FillAsync(pin);
        await old.Locator("form[action='/card/sign-in'] button").FollowAsync();
        await old.WaitForURLAsync("**/today");
        Assert.Contains(person.Name, await old.Locator("header").TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_OfACard_HaveNothingAxeFinds()
    {
        var card = await site.CardAsync(await site.Data.PersonAsync());
        var page = await browser.OpenAsync(site.Address, "uz", 320);
        await page.GotoAsync("/card");
        await Axe.AssertCleanAsync(page);
        await page.Locator("form[action='/card'] button").FollowAsync();
        await page.Locator("#Code-error").WaitForAsync();
        await Axe.AssertCleanAsync(page);
        await page.Locator("#Code").FillAsync(CardSecret.Create().Code);
        await page.Locator("form[action='/card'] button").FollowAsync();
        await page.Locator("#Pin").FillAsync("123456");
        await Axe.AssertCleanAsync(page);
        await page.Locator("form[action='/card/sign-in'] button").FollowAsync();
        await page.Locator(".error-summary").WaitForAsync();
        await Axe.AssertCleanAsync(page);
        Assert.Equal("", await page.Locator("#Pin").InputValueAsync());
        Assert.Equal(("numeric", "off"), (await page.Locator("#Pin").GetAttributeAsync("inputmode"), await page.Locator("#Pin").GetAttributeAsync("autocomplete")));
        Assert.NotEqual("", card.Code);
    }

    [Theory]
    [InlineData(Language.Kyrgyz)]
    [InlineData(Language.Uzbek)]
    public async Task TenCards_Printed_FillOneSheetOfA4(Language language)
    {
        var community = await site.Data.PilotAsync(language == Language.Uzbek ? "Nookat" : "Isfana");
        var trainer = await site.Data.AccountAsync(Role.Trainer, language: Language.Russian, communityIds: community);

        foreach (var member in await site.Data.MembersAsync(community, 12))
        {
            await site.ConsentAsync(member);
            await SpeakAsync(member, language);
        }

        var page = await browser.OpenAsync(site.Address, "ru", Phone);
        await BrowserSite.SignInAsync(page, trainer);
        await page.GotoAsync($"/communities/{community}/cards");
        await Axe.AssertCleanAsync(page);
        await page.Locator("[name=PersonIds]").First.UncheckAsync();
        await page.Locator("[name=PersonIds]").Last.UncheckAsync();
        await page.Locator("main form .form-actions button").FollowAsync();
        await page.Locator(".card").First.WaitForAsync();
        await Axe.AssertCleanAsync(page);

        var paper = await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });

        Assert.Equal(10, await page.Locator(".card").CountAsync());
        Assert.Single(PdfPage().Matches(Encoding.Latin1.GetString(paper)));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.SetViewportSizeAsync(703, 1017);
        Assert.Empty(await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.card')].filter(c => c.scrollHeight > c.clientHeight + 1 || c.scrollWidth > c.clientWidth + 1).map(c => `${c.scrollHeight} > ${c.clientHeight}, ${c.scrollWidth} > ${c.clientWidth}`)"));
    }

    private static async Task SwitchPersonAsync(IPage page)
    {
        await page.Locator("header details.menu summary").Last.ClickAsync();
        await page.Locator("button[name=toCard]").FollowAsync();
        await page.WaitForURLAsync("**/card");
    }

    private static async Task AssertNothingIsLeftAsync(IPage page, Person person)
    {
        Assert.DoesNotContain(person.Name, await page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
        Assert.Empty(await page.EvaluateAsync<string[]>("indexedDB.databases().then(all => all.map(d => d.name))"));
        Assert.DoesNotContain(await page.Context.CookiesAsync(), cookie => cookie.Name is not ("form" or "flash"));
    }

    private async Task SpeakAsync(Person person, Language language)
    {
        await using var db = site.OpenDb();
        var stored = await db.People.FindAsync(person.Id);
        stored!.Change(new PersonFacts
        {
            Name = "Абдырахмановa Гүлбарчын Мамасалиевна",
            Sex = person.Sex,
            BirthYear = person.BirthYear,
            CommunityId = person.CommunityId,
            StakeholderGroupId = person.StakeholderGroupId,
            Language = language,
        });
        await db.SaveChangesAsync();
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PdfPage();
}
