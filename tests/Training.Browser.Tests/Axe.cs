using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Training.Browser.Tests;

public static class Axe
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private const string TooWide = """
        (() => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) { return []; }
          const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > root.clientWidth);
          return wide.map(e => e.outerHTML.slice(0, 160)).concat([`${root.scrollWidth} px`]);
        })()
        """;

    /// <summary>WCAG 2.2 A and AA and axe's best practice hold, and nothing is wider than the screen.</summary>
    public static async Task AssertCleanAsync(IPage page)
    {
        var result = await page.RunAxe(Options);
        var findings = result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {v.Help} at {n.Html}"));
        Assert.True(result.Violations.Length == 0, $"{page.Url}\n{string.Join('\n', findings)}");

        var wide = await page.EvaluateAsync<string[]>(TooWide);
        Assert.True(wide.Length == 0, $"{page.Url} is wider than the screen:\n{string.Join('\n', wide)}");
    }
}
