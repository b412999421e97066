using Microsoft.Playwright;
using Xunit;

namespace Training.Browser.Tests;

/// <summary>One Chromium for all browser tests: the system's where there is one, else Playwright's own, which it fetches.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string SystemChromium = "/usr/bin/chromium";
    private IPlaywright playwright = default!;
    private IBrowser browser = default!;

    public async Task InitializeAsync()
    {
        var hasSystem = File.Exists(SystemChromium);

        if (!hasSystem && Microsoft.Playwright.Program.Main(["install", "chromium"]) != 0)
        {
            throw new InvalidOperationException("There is no Chromium here and Playwright could not fetch its own.");
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = hasSystem ? SystemChromium : null,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    public async Task<IPage> OpenAsync(Uri site, string language = "en", int width = 1280, bool script = true)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.ToString(),
            Locale = language,
            ViewportSize = new ViewportSize { Width = width, Height = width < 500 ? 740 : 900 },
            HasTouch = width < 500,
            JavaScriptEnabled = script,
        });
        context.SetDefaultTimeout((float)Links.Patience.TotalMilliseconds);

        return await context.NewPageAsync();
    }
}

[CollectionDefinition(nameof(BrowserTests))]
public sealed class BrowserTests : ICollectionFixture<Browser>;
