using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Training.Core.People;
using Training.TestKit;

namespace Training.Browser.Tests;

/// <summary>The site on a real port, so that a browser can open it.</summary>
public class BrowserSite : TrainingApp
{
    public BrowserSite() => UseKestrel(0);

    public Uri Address { get; private set; } = default!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        StartServer();
        var addresses = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Address = new Uri(addresses.First());
    }

    public static async Task SignInAsync(IPage page, Account account)
    {
        await page.GotoAsync("/sign-in");
        await page.Locator("main input[name=Email]").FillAsync(account.Email!);
        await page.Locator("main input[name=Password]").FillAsync(Password);
        await page.Locator("main form[action='/sign-in'] button.button").First.FollowAsync();
        await page.WaitForURLAsync("**/today");
    }
}

/// <summary>The site with the product's own modules, published.</summary>
public sealed class LessonSite : BrowserSite
{
    public override string ContentPath => Repository.Modules;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await PublishModulesAsync();
    }
}
