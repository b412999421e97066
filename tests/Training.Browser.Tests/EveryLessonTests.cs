using Microsoft.Playwright;
using Training.Core.Languages;
using Training.Core.Learning.Content;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Browser.Tests;

/// <summary>Opens every text of every module at 360 px in each language: nothing reaches over the edge, and every diagram can be read.</summary>
[Collection(nameof(BrowserTests))]
public sealed class EveryLessonTests(Browser browser, LessonSite site) : IClassFixture<LessonSite>
{
    private const int Phone = 360;

    /// <summary>What a browser must not find: a page wider than the screen, letters of a diagram below 11 px or outside their sheet or over each other.</summary>
    private const string Faults = """
        () => {
          const faults = [];
          if (document.documentElement.scrollWidth > window.innerWidth) {
            faults.push(`wider than the screen: ${document.documentElement.scrollWidth}`);
          }
          document.querySelectorAll('.diagram').forEach((figure, number) => {
            const sheet = figure.getBoundingClientRect();
            const texts = [...figure.querySelectorAll('text')];
            const boxes = texts.map(text => text.getBoundingClientRect());
            texts.forEach((text, index) => {
              const box = boxes[index];
              const lines = text.querySelectorAll('tspan').length || 1;
              if (box.height / lines < 11) {
                faults.push(`diagram ${number + 1}: “${text.textContent}” is ${(box.height / lines).toFixed(1)} px high`);
              }
              if (box.left < sheet.left - 1 || box.right > sheet.right + 1 || box.top < sheet.top - 1 || box.bottom > sheet.bottom + 1) {
                faults.push(`diagram ${number + 1}: “${text.textContent}” is outside`);
              }
              boxes.slice(index + 1).forEach((other, after) => {
                const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
                const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
                if (wide > 4 && high > 6) {
                  faults.push(`diagram ${number + 1}: “${text.textContent}” and “${texts[index + 1 + after].textContent}” overlap`);
                }
              });
            });
          });
          return faults;
        }
        """;

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Russian)]
    [InlineData(Language.Kyrgyz)]
    public async Task Text_OnAPhone_FitsItsScreen(Language language)
    {
        var account = await site.Data.AccountAsync(Role.Specialist, language: language);
        var page = await browser.OpenAsync(site.Address, language.Code(), Phone);
        await BrowserSite.SignInAsync(page, account);
        var found = new List<string>();

        foreach (var module in new ContentFolder(Repository.Modules).Read().Select(r => r.Module!))
        {
            foreach (var text in module.Lessons.Select(l => l.Article).Concat(module.Cases).Concat(module.Exercises).Append(module.Guide!))
            {
                var response = await page.GotoAsync($"/modules/{module.Slug}/texts/{text.Id}", new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
                Assert.True(response!.Ok, $"{module.Slug}/{text.Id}: {response.Status}");
                found.AddRange((await page.EvaluateAsync<string[]>(Faults)).Select(fault => $"{module.Slug}/{text.Id} {language.Code()}: {fault}"));
            }
        }

        Assert.Empty(found);
    }
}
