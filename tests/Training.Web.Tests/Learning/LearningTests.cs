using System.Net;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Learning;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Learning;

/// <summary>A participant's way through a module: lessons, quiz, result, completion.</summary>
public sealed class LearningTests(LearningApp app) : IClassFixture<LearningApp>
{
    /// <summary>A borrowed phone keeps addresses and titles in its history.</summary>
    [Fact]
    public async Task Addresses_OfALearner_TellNothingOfTheTheme()
    {
        var (learner, _) = await app.LearnerAsync();
        var list = await learner.GetAsync("/learn");
        var module = await learner.GetAsync(list.Document.QuerySelector("main a[href^='/learn/']")!.GetAttribute("href")!);
        var lesson = await learner.GetAsync(module.Document.QuerySelector(".lessons a")!.GetAttribute("href")!);
        var story = await learner.GetAsync(module.Document.QuerySelector("main a[href*='/cases/']")!.GetAttribute("href")!);

        foreach (var page in new[] { list, module, lesson, story })
        {
            var told = page.Document.QuerySelectorAll("main a, form").Select(e => e.GetAttribute("href") ?? e.GetAttribute("action")).Append(page.Document.Title).Append(page.Path);
            Assert.DoesNotContain(told, text => text?.Contains("wells", StringComparison.OrdinalIgnoreCase) == true || text?.Contains("look", StringComparison.OrdinalIgnoreCase) == true);
        }
    }

    [Fact]
    public async Task Lesson_ReadToTheEnd_LeadsToTheNextAndIsKept()
    {
        var (learner, person) = await app.LearnerAsync();
        var lesson = await learner.GetAsync("/learn/wells/look-first");

        var next = await learner.SubmitAsync(lesson, "form[action$=reading]");

        Assert.Equal($"/learn/{TestModule.Id.ToString("n")[..8]}/2", next.Path);
        await using var db = app.OpenDb();
        var reading = await db.LessonReadings.SingleAsync(r => r.PersonId == person.Id);
        Assert.Equal("look-first", reading.LessonId);
        Assert.Equal(16, reading.Fingerprint.Length);
    }

    [Fact]
    public async Task Lesson_InALanguageItLacks_ShowsRussianAndSaysSo()
    {
        var (learner, _) = await app.LearnerAsync("uz");

        var page = await learner.GetAsync("/learn/wells/look-first");

        Assert.Equal("Look first ru", page.Text("h1"));
        Assert.Equal("ru", page.Document.QuerySelector("article")!.GetAttribute("lang"));
        Assert.True(page.Has("article .note"));
    }

    [Fact]
    public async Task Quiz_AnsweredRight_CompletesTheModuleOnceTheLessonsAreRead()
    {
        var (learner, person) = await app.LearnerAsync();
        await ReadAllAsync(learner);

        var result = await TakeQuizAsync(learner, right: true);

        Assert.Contains("You have passed the quiz.", result.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Because of q-Single", result.Text("main"), StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.Equal(100, (await db.Completions.SingleAsync(c => c.PersonId == person.Id)).Score);
    }

    [Fact]
    public async Task Quiz_PassedBeforeTheLessons_IsCompletedByTheLastLesson()
    {
        var (learner, person) = await app.LearnerAsync();
        await TakeQuizAsync(learner, right: true);
        await using var db = app.OpenDb();
        Assert.False(await db.Completions.AnyAsync(c => c.PersonId == person.Id));

        await ReadAllAsync(learner);

        Assert.True(await db.Completions.AnyAsync(c => c.PersonId == person.Id));
    }

    [Fact]
    public async Task Question_BeforeHandingIn_GivesNothingAway()
    {
        var (learner, _) = await app.LearnerAsync();
        var page = await StartAsync(learner);

        for (var number = 1; number <= 7; number++)
        {
            page = await learner.GetAsync($"{Attempt(page.Path)}/{number}");

            Assert.DoesNotContain("Because of", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("Talking helps", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("value=\"yes\"", page.Html, StringComparison.Ordinal);
            var sent = page.Document.QuerySelectorAll("main fieldset input, main fieldset option, main fieldset select").SelectMany(e => e.Attributes.Select(a => a.Value));
            Assert.DoesNotContain(sent, value => TestModule.Read().Quiz.SelectMany(q => q.Options.Select(o => o.Id).Concat(q.Pairs.Select(p => p.Id))).Contains(value));
        }
    }

    [Fact]
    public async Task Answer_SavedByScript_AnswersShortlyAndIsThereAgain()
    {
        var (learner, _) = await app.LearnerAsync();
        var page = await StartAsync(learner);
        var mark = page.Document.QuerySelectorAll("input[name=Answer]")[1].GetAttribute("value")!;

        var status = await AutosaveAsync(learner, page, [new("Answer", mark)]);

        Assert.Equal(HttpStatusCode.NoContent, status);
        var again = await learner.GetAsync(page.Path);
        Assert.Equal(mark, again.Document.QuerySelector("input[name=Answer][checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Answer_WithAForeignOption_IsNotTaken()
    {
        var (learner, person) = await app.LearnerAsync();
        var page = await StartAsync(learner);

        var status = await AutosaveAsync(learner, page, [new("Answer", "abcdef123456")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        await using var db = app.OpenDb();
        Assert.False(await db.Answers.AnyAsync(a => db.Attempts.Any(x => x.Id == a.AttemptId && x.PersonId == person.Id)));
    }

    [Fact]
    public async Task Answer_AfterHandingIn_IsTooLateAndChangesNothing()
    {
        var (learner, _) = await app.LearnerAsync();
        var page = await StartAsync(learner);
        var mark = page.Document.QuerySelectorAll("input[name=Answer]")[0].GetAttribute("value")!;
        var overview = await learner.GetAsync(Attempt(page.Path));
        await learner.SubmitAsync(overview, "form[action$=hand-in]");

        var status = await AutosaveAsync(learner, page, [new("Answer", mark)]);
        var result = await learner.SubmitAsync(overview, "form[action$=hand-in]");

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("0 of 7 right", result.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attempt_OfSomebodyElse_IsNotFound()
    {
        var (learner, _) = await app.LearnerAsync();
        var page = await StartAsync(learner);
        var (other, _) = await app.LearnerAsync();

        foreach (var path in new[] { Attempt(page.Path), page.Path })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path)).Status);
        }
    }

    [Fact]
    public async Task Quiz_StartedFromTwoTabs_IsOneAttempt()
    {
        var (learner, person) = await app.LearnerAsync();
        var module = await learner.GetAsync("/learn/wells");

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => learner.SubmitAsync(module, "form[action$=attempts]")));

        await using var db = app.OpenDb();
        Assert.Equal(1, await db.Attempts.CountAsync(a => a.PersonId == person.Id));
    }

    [Fact]
    public async Task Quiz_WithoutTriesLeft_WaitsForATrainerToGiveOne()
    {
        var (learner, person) = await app.LearnerAsync(community: "Balykchy");

        for (var attempt = 0; attempt < 3; attempt++)
        {
            await TakeQuizAsync(learner, right: false);
        }

        Assert.False((await learner.GetAsync("/learn/wells")).Has("form[action$=attempts]"));
        var trainer = await app.SignInAsync(Role.Trainer, person.CommunityId);
        var group = await trainer.GetAsync($"/communities/{person.CommunityId}/progress");
        Assert.Contains(person.Name, group.Text("main"), StringComparison.Ordinal);
        await trainer.SubmitAsync(group, $"form[action*='{person.Id}']");

        Assert.True((await learner.GetAsync("/learn/wells")).Has("form[action$=attempts]"));
    }

    [Fact]
    public async Task Progress_OfAnotherTrainersGroup_IsNotFound()
    {
        var trainer = await app.SignInAsync(Role.Trainer, await app.Data.PilotAsync("Nookat"));

        Assert.Equal(HttpStatusCode.NotFound, (await trainer.GetAsync($"/communities/{await app.Data.PilotAsync()}/progress")).Status);
    }

    [Fact]
    public async Task Module_RenamedAndReordered_KeepsProgress()
    {
        var (learner, _) = await app.LearnerAsync();
        await learner.SubmitAsync(await learner.GetAsync("/learn/wells/look-first"), "form[action$=reading]");
        var files = TestModule.Files().ToDictionary(f => f.Key.Replace("01-look/", "09-later/", StringComparison.Ordinal), f => f.Value);

        await app.PublishAsync(files);

        try
        {
            var page = await learner.GetAsync("/learn/wells");
            Assert.Equal("1. Then act en", page.Text(".lessons li:first-child a"));
            Assert.Contains("Read", page.Text(".lessons li:last-child"), StringComparison.Ordinal);
        }
        finally
        {
            await app.PublishAsync(TestModule.Files());
        }
    }

    private static async Task ReadAllAsync(Visitor learner)
    {
        foreach (var lesson in new[] { "look-first", "then-act" })
        {
            await learner.SubmitAsync(await learner.GetAsync($"/learn/wells/{lesson}"), "form[action$=reading]");
        }
    }

    private static async Task<Page> StartAsync(Visitor learner) =>
        await learner.SubmitAsync(await learner.GetAsync("/learn/wells"), "form[action$=attempts]");

    /// <summary>Answers every question as a form without script would send it, by what the page shows.</summary>
    private static async Task<Page> TakeQuizAsync(Visitor learner, bool right)
    {
        var page = await StartAsync(learner);
        var attempt = Attempt(page.Path);

        if (right)
        {
            foreach (var (number, question) in TestModule.Read().Quiz.Index())
            {
                page = await learner.GetAsync($"{attempt}/{number + 1}");
                page = await learner.PostAsync($"{attempt}/{number + 1}", [.. Hidden(page), .. RightFields(page, question)]);
            }
        }

        return await learner.SubmitAsync(await learner.GetAsync(attempt), "form[action$=hand-in]");
    }

    private static IEnumerable<KeyValuePair<string, string>> RightFields(Page page, Question question) => question.Type switch
    {
        QuestionType.TrueFalse => [new("Answer", "true")],
        QuestionType.Short => [new("Answer", " Төрт ")],
        QuestionType.Ordering => question.Options.Select((option, index) =>
            new KeyValuePair<string, string>(Labelled(page, option.Text.En).GetAttribute("name")!, $"{index + 1}")),
        QuestionType.Matching => question.Pairs.Select(pair => new KeyValuePair<string, string>(
            Labelled(page, pair.Left.En).GetAttribute("name")!,
            Labelled(page, pair.Left.En).QuerySelectorAll("option").Single(o => o.TextContent.Trim() == pair.Right.En).GetAttribute("value")!)),
        _ => question.Options.Where(o => o.IsRight).Select(o => new KeyValuePair<string, string>("Answer", Labelled(page, o.Text.En).GetAttribute("value")!)),
    };

    private static AngleSharp.Dom.IElement Labelled(Page page, string text) =>
        page.Document.GetElementById(page.Document.QuerySelectorAll("label").Single(l => l.TextContent.Trim() == text).GetAttribute("for")!)!;

    private static IEnumerable<KeyValuePair<string, string>> Hidden(Page page) =>
        page.Document.QuerySelectorAll("form.question input[type=hidden]").Select(i => new KeyValuePair<string, string>(i.GetAttribute("name")!, i.GetAttribute("value")!));

    private static async Task<HttpStatusCode> AutosaveAsync(Visitor learner, Page page, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, page.Path) { Content = new FormUrlEncodedContent([.. Hidden(page), .. fields]) };
        request.Headers.Add("X-Autosave", "1");
        using var response = await learner.Client.SendAsync(request);

        return response.StatusCode;
    }

    private static string Attempt(string path) => path[..path.LastIndexOf('/')];
}
