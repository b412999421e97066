using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Training.Core.Learning;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Learning;

/// <summary>What a phone on a bad line sends again and again, in whatever order it arrives, is one row each.</summary>
public sealed class ReplayTests : IAsyncLifetime
{
    private const int Times = 50;
    private readonly LearningApp app = new();

    public async Task InitializeAsync()
    {
        await ((IAsyncLifetime)app).InitializeAsync();
        await app.PublishAsync(TestModule.Files(attempts: 3));
    }

    public Task DisposeAsync() => ((IAsyncLifetime)app).DisposeAsync();

    [Fact]
    public async Task Lesson_ReadFiftyTimes_IsOneReading()
    {
        var (learner, person) = await app.LearnerAsync();
        var reading = await RepeatableAsync(learner, "/learn/wells/look-first", "form[action$=reading]");

        await ReplayAsync(reading);

        await using var db = app.OpenDb();
        Assert.Equal("look-first", (await db.LessonReadings.SingleAsync(r => r.PersonId == person.Id)).LessonId);
    }

    [Fact]
    public async Task Quiz_StartedAndAnsweredFiftyTimes_IsOneAttemptWithOneAnswer()
    {
        var (learner, person) = await app.LearnerAsync();
        var start = await RepeatableAsync(learner, "/learn/wells", "form[action$=attempts]");
        var question = await start();
        var answer = Answer(learner, question);

        await ReplayAsync(start, answer);

        await using var db = app.OpenDb();
        var attempt = await db.Attempts.Include(a => a.Answers).SingleAsync(a => a.PersonId == person.Id);
        Assert.True(attempt.IsOpen);
        Assert.Single(attempt.Answers);
    }

    [Fact]
    public async Task Everything_OfAQuizFiftyTimesInAnyOrder_IsOneRowEach()
    {
        foreach (var passes in new[] { true, false })
        {
            var (learner, person) = await app.LearnerAsync();
            var start = await RepeatableAsync(learner, "/learn/wells", "form[action$=attempts]");
            var reading = await RepeatableAsync(learner, "/learn/wells/look-first", "form[action$=reading]");
            var second = await RepeatableAsync(learner, "/learn/wells/then-act", "form[action$=reading]");
            var question = await start();
            var answer = Answer(learner, question);
            await answer();

            if (passes)
            {
                await AnswerRightAsync(person);
            }

            var handIn = await RepeatableAsync(learner, question.Path[..question.Path.LastIndexOf('/')], "form[action$=hand-in]");

            await ReplayAsync(start, reading, second, answer, handIn);

            await using var db = app.OpenDb();
            var attempt = await db.Attempts.Include(a => a.Answers).SingleAsync(a => a.PersonId == person.Id);
            Assert.Equal((false, 7, passes), (attempt.IsOpen, attempt.Total, attempt.HasPassed));
            Assert.Equal(attempt.Answers.Count, attempt.Answers.DistinctBy(a => a.QuestionId).Count());
            Assert.Equal(attempt.Answers.Count(a => a.IsRight == true), attempt.Right);
            Assert.Equal(2, await db.LessonReadings.CountAsync(r => r.PersonId == person.Id));
            Assert.Equal(passes ? 1 : 0, await db.Completions.CountAsync(c => c.PersonId == person.Id));
        }
    }

    [Fact]
    public async Task Test_StartedAnsweredAndHandedInFiftyTimes_IsOneAttempt()
    {
        var (learner, person) = await app.LearnerAsync();
        var trainer = await app.Data.AccountAsync(Role.Trainer, communityIds: await app.Data.PilotAsync());
        var workshop = await app.Data.WorkshopAsync(invited: [person]);
        var visitor = await app.SignInAsync(trainer);
        var open = await RepeatableAsync(visitor, $"/workshops/{workshop.Id}/tests", $"form[action='/workshops/{workshop.Id}/tests']");
        await open();
        var start = await RepeatableAsync(learner, "/today", "form[action^='/tests/']");
        var question = await start();
        var answer = Answer(learner, question);
        await answer();
        var handIn = await RepeatableAsync(learner, question.Path[..question.Path.LastIndexOf('/')], "form[action$=hand-in]");

        await ReplayAsync(open, start, answer, handIn);

        await using var db = app.OpenDb();
        Assert.Equal(AttemptPurpose.PreTest, (await db.WorkshopTests.SingleAsync(t => t.WorkshopId == workshop.Id)).Purpose);
        var attempt = await db.Attempts.Include(a => a.Answers).SingleAsync(a => a.PersonId == person.Id);
        Assert.Equal((false, 3), (attempt.IsOpen, attempt.Total));
        Assert.Single(attempt.Answers);
    }

    /// <summary>Fifty of each, shuffled; four at a time, as several tabs and a phone that tries again would.</summary>
    private static async Task ReplayAsync(params Func<Task<Page>>[] submissions)
    {
        var shuffled = Gen.Shuffle(Enumerable.Repeat(submissions, Times).SelectMany(s => s).ToArray()).Sample(1, 1).First();

        foreach (var some in shuffled.Chunk(4))
        {
            var pages = await Task.WhenAll(some.Select(submit => submit()));
            Assert.All(pages, page => Assert.InRange((int)page.Status, 200, 299));
        }
    }

    /// <summary>The form as the page has it now, to be sent as often as one likes.</summary>
    private static async Task<Func<Task<Page>>> RepeatableAsync(Visitor visitor, string path, string form)
    {
        var page = await visitor.GetAsync(path);

        return () => visitor.SubmitAsync(page, form);
    }

    private static Func<Task<Page>> Answer(Visitor learner, Page question)
    {
        var mark = question.Document.QuerySelectorAll("input[name=Answer]")[0].GetAttribute("value")!;

        return () => learner.SubmitAsync(question, "form.question", new() { ["Answer"] = mark });
    }

    private async Task AnswerRightAsync(Person person)
    {
        await using var db = app.OpenDb();
        var attempt = await db.Attempts.Include(a => a.Answers).SingleAsync(a => a.PersonId == person.Id);

        foreach (var question in TestModule.Read().Quiz.Skip(1))
        {
            attempt.Give(question.Id, TestModule.RightAnswer(question), app.Clock.GetUtcNow().UtcDateTime);
        }

        await db.SaveChangesAsync();
    }
}
