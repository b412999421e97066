using Microsoft.Playwright;

namespace Training.Browser.Tests;

public static class Links
{
    /// <summary>As long as the first visit to a page may take where tests, site and browser share a busy machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Clicks on what leads to another page, and waits until that page is there with its stylesheet.</summary>
    public static async Task FollowAsync(this ILocator link)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnLoad(object? sender, IPage page) => loaded.TrySetResult();
        link.Page.Load += OnLoad;

        try
        {
            await link.ClickAsync();
            await loaded.Task.WaitAsync(Patience);
        }
        finally
        {
            link.Page.Load -= OnLoad;
        }
    }
}
