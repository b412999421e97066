using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Training.Core.Languages;
using Training.Core.People;
using Training.Jobs.Certificates;
using Training.TestKit;
using Xunit;

namespace Training.Browser.Tests;

/// <summary>A participant finds a certificate on a small phone, prints it, and somebody else checks it.</summary>
[Collection(nameof(BrowserTests))]
public sealed partial class CertificateJourneyTests(Browser browser, BrowserSite site) : IClassFixture<BrowserSite>
{
    private const int Phone = 360;

    [Theory]
    [InlineData(Language.Kyrgyz)]
    [InlineData(Language.Russian)]
    public async Task Certificate_OpenedPrintedAndChecked_IsOnePageAndTrue(Language language)
    {
        var person = await HolderAsync("Өмүрбек Үсөнов уулу Таңатар", language);
        await CloseAsync(person);
        var certificate = (await site.CertificatesAsync(person)).Single();
        var account = await site.Data.AccountAsync(Role.Participant, language: language, personId: person.Id);
        var page = await browser.OpenAsync(site.Address, language.Code(), Phone);
        await BrowserSite.SignInAsync(page, account);

        await page.Locator($"a[href='/certificates/{certificate.Id}']").FollowAsync();
        await page.Locator(".certificate-qr").WaitForAsync();
        await Axe.AssertCleanAsync(page);
        Assert.True(await page.Locator("[data-print]").IsVisibleAsync());
        var pdf = await PrintAsync(page);

        Assert.Equal(1, Pages().Count(pdf));
        Assert.Matches(LandscapeA4(), pdf);
        var stranger = await browser.OpenAsync(site.Address, language.Code(), Phone);
        await stranger.GotoAsync("/verify");
        await Axe.AssertCleanAsync(stranger);
        await stranger.Locator("#code").FillAsync(await page.Locator(".certificate-code").InnerTextAsync());
        await stranger.Locator("form[action='/verify'] .button").FollowAsync();
        await stranger.WaitForURLAsync($"**/verify/{certificate.Code}");
        Assert.True(await stranger.Locator(".state.confirmed").IsVisibleAsync());
        Assert.Equal(person.Name, await stranger.Locator("dd").First.InnerTextAsync());
        await Axe.AssertCleanAsync(stranger);
        await stranger.GotoAsync("/verify/none");
        await Axe.AssertCleanAsync(stranger);
    }

    [Fact]
    public async Task Certificates_OfAWorkshop_PrintOnePageEachHoweverLongTheNames()
    {
        var people = new[]
        {
            await HolderAsync(string.Join(' ', Enumerable.Repeat("Абдыкадырова", 9)), Language.Russian),
            await HolderAsync("Ли Ян", Language.Uzbek),
            await HolderAsync(new string('Щ', Person.NameMaxLength), Language.Kyrgyz),
        };
        var workshop = await CloseAsync(people);
        var page = await browser.OpenAsync(site.Address, "ru");
        await BrowserSite.SignInAsync(page, await site.Data.AccountAsync(Role.Trainer, communityIds: people[0].CommunityId));

        await page.GotoAsync($"/workshops/{workshop.Id}/certificates");
        await Axe.AssertCleanAsync(page);
        await page.Locator("a[href$='/sheets']").FollowAsync();
        await page.Locator(".certificate").Nth(2).WaitForAsync();
        await Axe.AssertCleanAsync(page);
        var overflow = await OverflowAsync(page);

        Assert.Equal(3, Pages().Count(await PrintAsync(page)));
        Assert.Equal(0, overflow);
    }

    private async Task<Person> HolderAsync(string name, Language language)
    {
        var person = await site.Data.PersonAsync(name, language: language);
        await site.ConsentAsync(person);

        return person;
    }

    private async Task<Training.Core.Workshops.Workshop> CloseAsync(params Person[] people)
    {
        var workshop = await site.HeldWorkshopAsync(null, people);
        await using (var db = site.OpenDb())
        {
            var stored = await db.Workshops.FindAsync(workshop.Id);
            stored!.Title = LocalText.Same("Жамаатыбыздагы көйгөйлөрдү чогуу чечүү: биринчи семинар, жергиликтүү кеңеш берүүчү топтун мүчөлөрү жана тренерлер үчүн");
            await db.SaveChangesAsync();
        }

        await site.CloseAsync(workshop);
        await site.RunAsync<IssueCertificates>();

        return workshop;
    }

    private static async Task<string> PrintAsync(IPage page) =>
        Encoding.Latin1.GetString(await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true }));

    /// <summary>How many certificates would be cut off at the foot of their page.</summary>
    private static async Task<int> OverflowAsync(IPage page)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.SetViewportSizeAsync(1123, 794);

        return await page.Locator(".certificate").EvaluateAllAsync<int>("all => all.filter(c => c.scrollHeight > c.clientHeight).length");
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Pages();

    [GeneratedRegex(@"/MediaBox\s*\[0 0 841\.\d+ 59[45](\.\d+)?\]")]
    private static partial Regex LandscapeA4();
}
