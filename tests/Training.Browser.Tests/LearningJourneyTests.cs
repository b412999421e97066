using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.Learning.Content;
using Training.Core.People;
using Training.Jobs.Certificates;
using Training.TestKit;
using Xunit;

namespace Training.Browser.Tests;

/// <summary>A participant's way on a small phone from the card to the completed module, with and without script; a trainer's test before and after.</summary>
[Collection(nameof(BrowserTests))]
public sealed class LearningJourneyTests(Browser browser, LessonSite site) : IClassFixture<LessonSite>
{
    private const int Phone = 360;
    private const string Slug = "sara-method";

    private static readonly IReadOnlyList<Module> Modules = [.. new ContentFolder(Repository.Modules).Read().Select(r => r.Module!)];
    private static readonly Module Sara = Modules.Single(m => m.Slug == Slug);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Module_FromTheCardOn_IsReadInterruptedResumedAndPassed(bool script)
    {
        var person = await site.Data.PersonAsync(language: Language.Kyrgyz);
        var card = await site.CardAsync(person);
        var page = await browser.OpenAsync(site.Address, "ky", Phone, script);
        var pin = await BeginAsync(page, card);

        await page.Locator("a[href='/learn']").First.FollowAsync();
        await page.Locator($"main a[href='/learn/{Sara.Handle}']").FollowAsync();
        await page.Locator("main a.button").First.FollowAsync();
        Assert.Equal(Sara.Lessons[0].Article.In(Language.Kyrgyz).Title, await page.Locator("h1").TextContentAsync());
        await AssertCleanAsync(page, script);
        await page.Locator("form[action$=reading] button").FollowAsync();
        await page.Locator("form[action$=reading] button").FollowAsync();

        // The phone is handed on in the middle of the third lesson.
        page = await browser.OpenAsync(site.Address, "ky", Phone, script);
        await ReturnAsync(page, card, pin);
        await page.Locator($"main a[href='/learn/{Sara.Handle}/3']").FollowAsync();

        foreach (var _ in Sara.Lessons.Skip(2))
        {
            await page.Locator("form[action$=reading] button").FollowAsync();
        }

        await page.Locator("form[action$=attempts] button").FollowAsync();

        foreach (var (index, question) in Sara.Quiz.Index())
        {
            await page.WaitForURLAsync($"**/{index + 1}");
            await AnswerAsync(page, question, script);
            await page.Locator("form.question button").FollowAsync();
        }

        await page.Locator("form[action$=hand-in]").WaitForAsync();

        await AssertCleanAsync(page, script);
        await page.Locator("form[action$=hand-in] button").FollowAsync();
        await AssertCleanAsync(page, script);

        await using var db = site.OpenDb();
        var completion = await db.Completions.SingleAsync(c => c.PersonId == person.Id && c.ModuleId == Sara.Id);
        Assert.Equal((100, Sara.Fingerprint), (completion.Score, completion.Fingerprint));
        await AssertCertifiedAsync(page, person);
    }

    [Fact]
    public async Task Answer_GivenWithoutNetwork_IsKeptAndSentWhenItIsBack()
    {
        var person = await site.Data.PersonAsync(language: Language.Kyrgyz);
        var page = await browser.OpenAsync(site.Address, "ky", Phone);
        await BeginAsync(page, await site.CardAsync(person));
        await OpenAChoiceAsync(page);

        await page.Context.SetOfflineAsync(true);
        await page.Locator("form.question label").First.ClickAsync();
        await page.Locator(".save-state.unsent").WaitForAsync();
        await page.Context.SetOfflineAsync(false);
        await page.Locator(".save-state.saved").WaitForAsync(new LocatorWaitForOptions { Timeout = 30_000 });

        await using var db = site.OpenDb();
        Assert.Equal(1, await db.Answers.CountAsync(a => db.Attempts.Any(x => x.Id == a.AttemptId && x.PersonId == person.Id)));
    }

    [Fact]
    public async Task Answer_GivenWithoutNetwork_OutlivesItsPageAndIsSentBeforeTheHandIn()
    {
        var person = await site.Data.PersonAsync(language: Language.Kyrgyz);
        var page = await browser.OpenAsync(site.Address, "ky", Phone);
        await BeginAsync(page, await site.CardAsync(person));
        var attempt = await OpenAChoiceAsync(page);
        await page.RouteAsync("**/attempts/**", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await page.Locator("form.question label").First.ClickAsync();
        await page.Locator(".save-state.unsent").WaitForAsync();

        await page.ReloadAsync();
        Assert.True(await page.Locator("form.question input[name=Answer]").First.IsCheckedAsync());
        await page.GotoAsync(attempt);
        await page.Locator("form[action$=hand-in] button").ClickAsync();
        await page.Locator(".save-state.unsent").WaitForAsync();
        var reopened = await page.Context.NewPageAsync();
        await page.CloseAsync();
        await reopened.GotoAsync(attempt);
        await reopened.Locator(".state.held").WaitForAsync();

        Assert.Equal(0, await reopened.EvaluateAsync<int>("localStorage.length"));
        await using var db = site.OpenDb();
        Assert.Equal(1, await db.Answers.CountAsync(a => db.Attempts.Any(x => x.Id == a.AttemptId && x.PersonId == person.Id)));
        Assert.True(await db.Attempts.AnyAsync(a => a.PersonId == person.Id && a.HandedInUtc == null));
    }

    [Fact]
    public async Task Language_ChangedInsideALesson_StaysAtTheSection()
    {
        var person = await site.Data.PersonAsync(language: Language.Kyrgyz);
        var page = await browser.OpenAsync(site.Address, "ky", Phone);
        await BeginAsync(page, await site.CardAsync(person));
        await page.GotoAsync($"/learn/{Slug}/{Sara.Lessons[4].Article.Id}");
        var section = page.Locator(".lesson h2[id]").Nth(1);
        var id = await section.GetAttributeAsync("id");
        await section.EvaluateAsync("heading => heading.scrollIntoView()");

        await page.EvaluateAsync("document.querySelector('header details.menu').open = true");
        await page.Locator("button[name=language][value=ru]").DispatchEventAsync("click");
        await page.WaitForFunctionAsync("document.documentElement.lang === 'ru'");

        Assert.EndsWith($"#{id}", page.Url, StringComparison.Ordinal);
        Assert.Equal(Sara.Lessons[4].Article.In(Language.Russian).Title, await page.Locator("h1").TextContentAsync());
    }

    [Fact]
    public async Task Tests_BeforeAndAfter_AreHeldOnAPhoneAndOnPaper()
    {
        var kochkor = await site.Data.PilotAsync();
        Person[] people = [await site.Data.PersonAsync(language: Language.Kyrgyz), await site.Data.PersonAsync()];
        var trainer = await site.Data.AccountAsync(Role.Trainer, language: Language.Russian, communityIds: kochkor);
        var programme = await site.Data.ProgrammeAsync(phases: 2, communityIds: kochkor);
        var workshop = await site.Data.WorkshopAsync(kochkor, programme: programme, invited: people, trainerId: trainer.Id);
        var desk = await browser.OpenAsync(site.Address, "ru");
        await BrowserSite.SignInAsync(desk, trainer);
        var phone = await browser.OpenAsync(site.Address, "ky", Phone);
        await BeginAsync(phone, await site.CardAsync(people[0]));

        foreach (var purpose in new[] { AttemptPurpose.PreTest, AttemptPurpose.PostTest })
        {
            await desk.GotoAsync($"/workshops/{workshop.Id}/tests");
            await desk.Locator($"form:has(input[value='{purpose}']):not(:has(select)) button").First.FollowAsync();
            await Axe.AssertCleanAsync(desk);
            await AnswerTestAsync(phone, wrong: purpose == AttemptPurpose.PreTest);
            await EnterPaperAsync(desk, purpose == AttemptPurpose.PreTest ? "before" : "after");
        }

        await desk.GotoAsync($"/workshops/{workshop.Id}/tests");
        Assert.Contains("2 человека", await desk.Locator("dl.facts").First.TextContentAsync(), StringComparison.Ordinal);
        await using var db = site.OpenDb();
        var onPhone = await db.Attempts.Where(a => a.PersonId == people[0].Id).OrderBy(a => a.StartedUtc).ThenBy(a => a.Purpose).ToListAsync();
        Assert.Equal([0, 100], onPhone.Select(a => a.Score).Order());
        await Axe.AssertCleanAsync(desk);
    }

    /// <summary>The job issues the certificate, its owner finds it, and somebody who was shown its code reads that it is valid.</summary>
    private async Task AssertCertifiedAsync(IPage page, Person person)
    {
        await site.RunAsync<IssueCertificates>();
        await page.GotoAsync("/today");
        await page.Locator("a[href^='/certificates/']").FollowAsync();
        Assert.Contains(Sara.NeutralTitle.Ky, await page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
        await using var db = site.OpenDb();
        var code = await db.Certificates.Where(c => c.PersonId == person.Id).Select(c => c.Code).SingleAsync();
        var stranger = await browser.OpenAsync(site.Address, "ru", Phone);
        await stranger.GotoAsync($"/verify/{code}");
        var said = await stranger.Locator("main").TextContentAsync();
        Assert.Contains(person.Name, said, StringComparison.Ordinal);
        Assert.Contains(Sara.NeutralTitle.Ky, said, StringComparison.Ordinal);
        await Axe.AssertCleanAsync(stranger);
    }

    private async Task AnswerTestAsync(IPage phone, bool wrong)
    {
        await phone.GotoAsync("/today");
        await phone.Locator("form[action^='/tests/'] button").FollowAsync();
        Guid attemptId = Guid.Parse(new Uri(phone.Url).Segments[2].Trim('/'));
        await using var db = site.OpenDb();
        var attempt = await db.Attempts.SingleAsync(a => a.Id == attemptId);
        var module = Modules.Single(m => m.Id == attempt.ModuleId);

        foreach (var (index, question) in module.Form(attempt.Form).Index())
        {
            await phone.WaitForURLAsync($"**/{index + 1}");

            if (wrong)
            {
                await phone.Locator("a.later").FollowAsync();
            }
            else
            {
                await AnswerAsync(phone, question, script: true);
                await phone.Locator("form.question button").FollowAsync();
            }
        }

        await phone.Locator("form[action$=hand-in] button").FollowAsync();
        await phone.Locator(".result-score").WaitForAsync();
    }

    private static async Task EnterPaperAsync(IPage desk, string when)
    {
        await desk.GotoAsync(desk.Url);
        await desk.Locator("a[href$=papers]").Nth(when == "before" ? 0 : 1).FollowAsync();
        await Axe.AssertCleanAsync(desk);
        var cells = desk.Locator("tbody input");
        await cells.First.FocusAsync();

        // Only the keyboard, from cell to cell.
        for (var index = 0; index < await cells.CountAsync(); index++)
        {
            var question = (await cells.Nth(index).GetAttributeAsync("name"))!.Split('[', ']')[3];
            await desk.Keyboard.TypeAsync(Typed(Modules.Select(m => m.FindQuestion(question)).OfType<Question>().First()));
            await desk.Keyboard.PressAsync("Tab");
        }

        await desk.Keyboard.PressAsync("Enter");
        await desk.WaitForURLAsync("**/tests");
    }

    private static string Typed(Question question) => question.Type switch
    {
        QuestionType.Short => "x",
        QuestionType.Ordering => string.Concat(Enumerable.Range(1, question.Options.Count)),
        QuestionType.Matching => string.Concat(Enumerable.Range(1, question.Pairs.Count)),
        _ => "1",
    };

    /// <summary>Begins the quiz and opens a question that one tap answers; answers the attempt's address.</summary>
    private static async Task<string> OpenAChoiceAsync(IPage page)
    {
        await page.GotoAsync($"/learn/{Slug}");
        await page.Locator("form[action$=attempts] button").FollowAsync();
        var attempt = page.Url[..page.Url.LastIndexOf('/')];
        var number = Sara.Quiz.Index().First(q => q.Item.Type is QuestionType.Single or QuestionType.Scenario or QuestionType.TrueFalse).Index + 1;
        await page.GotoAsync($"{attempt}/{number}");

        return attempt;
    }

    private static async Task<string> BeginAsync(IPage page, CardSecret card)
    {
        await page.GotoAsync("/card");
        await page.Locator("#Code").FillAsync(card.ShownCode);
        await page.Locator("form[action='/card'] button").FollowAsync();
        var pin = (await page.Locator(".pin").TextContentAsync())!.Trim();
        await page.Locator("form[action='/card/pin'] button").FollowAsync();
        await page.WaitForURLAsync("**/today");

        return pin;
    }

    private static async Task ReturnAsync(IPage page, CardSecret card, string pin)
    {
        await page.GotoAsync("/card");
        await page.Locator("#Code").FillAsync(card.ShownCode);
        await page.Locator("form[action='/card'] button").FollowAsync();
        await page.Locator("#Pin").FillAsync(pin);
        await page.Locator("form[action='/card/sign-in'] button").FollowAsync();
        await page.WaitForURLAsync("**/today");
    }

    private static async Task AnswerAsync(IPage page, Question question, bool script)
    {
        switch (question.Type)
        {
            case QuestionType.TrueFalse:
                await page.Locator($"input[name=Answer][value={(question.IsTrue == true ? "true" : "false")}]").CheckAsync();
                break;
            case QuestionType.Short:
                await page.Locator("#short").FillAsync(question.Accepted[0]);
                break;
            case QuestionType.Ordering:
                foreach (var (index, option) in question.Options.Index())
                {
                    await Labelled(page, option.Text).SelectOptionAsync($"{index + 1}");
                }

                break;
            case QuestionType.Matching:
                foreach (var pair in question.Pairs)
                {
                    await Labelled(page, pair.Left).SelectOptionAsync(new SelectOptionValue { Label = pair.Right.Ky });
                }

                break;
            default:
                foreach (var option in question.Options.Where(o => o.IsRight))
                {
                    await Labelled(page, option.Text).CheckAsync();
                }

                break;
        }

        if (script && question.Type is not QuestionType.Short)
        {
            await page.Locator(".save-state.saved").WaitForAsync();
        }
    }

    private static ILocator Labelled(IPage page, LocalText text) => page.GetByLabel(text.Ky, new PageGetByLabelOptions { Exact = true });

    private static async Task AssertCleanAsync(IPage page, bool script)
    {
        if (script)
        {
            await Axe.AssertCleanAsync(page);
        }
    }
}
