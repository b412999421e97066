using System.Net;
using Microsoft.EntityFrameworkCore;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;
using Training.Core.Workshops;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Learning;

/// <summary>The tests before and after a workshop, on phones and on paper.</summary>
public sealed class WorkshopTestsTests(LearningApp app) : IClassFixture<LearningApp>
{
    [Fact]
    public async Task Test_OpenedByItsTrainer_IsTheFirstThingAMemberSees()
    {
        var group = await GroupAsync(1);

        await OpenAsync(group, "PreTest");

        var home = await group.Members[0].Visitor.GetAsync("/today");
        Assert.Equal("Water for all", home.Text(".panel.next h2"));
        var question = await group.Members[0].Visitor.SubmitAsync(home, "form[action^='/tests/']");
        Assert.Equal("Question 1 of 3", question.Text(".progress span"));
    }

    [Fact]
    public async Task Forms_OfOneGroup_AreCrossedBetweenItsHalves()
    {
        var group = await GroupAsync(4);
        await OpenAsync(group, "PreTest");
        await OpenAsync(group, "PostTest");

        foreach (var member in group.Members)
        {
            await AnswerAsync(member.Visitor, right: true);
            await AnswerAsync(member.Visitor, right: true);
        }

        await using var db = app.OpenDb();
        var ids = group.Members.Select(m => m.Person.Id).ToList();
        var attempts = await db.Attempts.Where(a => ids.Contains(a.PersonId)).ToListAsync();
        Assert.Equal(8, attempts.Count);
        Assert.Equal(2, attempts.Count(a => a is { Purpose: AttemptPurpose.PreTest, Form: QuestionUse.FormA }));
        Assert.Equal(2, attempts.Count(a => a is { Purpose: AttemptPurpose.PostTest, Form: QuestionUse.FormA }));
        Assert.All(attempts.GroupBy(a => a.PersonId), own => Assert.Equal(2, own.Select(a => a.Form).Distinct().Count()));
    }

    [Fact]
    public async Task Gain_OfAGroup_CountsMatchedPairsAlone()
    {
        var group = await GroupAsync(3);
        await OpenAsync(group, "PreTest");
        await AnswerAsync(group.Members[0].Visitor, right: false);
        await AnswerAsync(group.Members[1].Visitor, right: false);
        await CloseAsync(group);
        await OpenAsync(group, "PostTest");
        await AnswerAsync(group.Members[0].Visitor, right: true);
        await AnswerAsync(group.Members[2].Visitor, right: true);

        var page = (await group.Trainer.GetAsync(group.Address)).Text("main");

        Assert.Contains("1 person", page, StringComparison.Ordinal);
        Assert.Contains("0 % → 100 %", page, StringComparison.Ordinal);
        Assert.Contains("Only before: 1. Only after: 1.", page, StringComparison.Ordinal);
        Assert.DoesNotContain(group.Members[0].Person.Name + " 100", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_ClosedMeanwhile_KeepsWhatWasAnsweredAndTakesNoMore()
    {
        var group = await GroupAsync(1);
        await OpenAsync(group, "PreTest");
        var (learner, person) = group.Members[0];
        var page = await learner.SubmitAsync(await learner.GetAsync("/today"), "form[action^='/tests/']");
        page = await learner.SubmitAsync(page, "form.question", new() { ["Answer"] = page.Document.QuerySelector("input[name=Answer]")!.GetAttribute("value")! });

        await CloseAsync(group);

        var after = await learner.SubmitAsync(page, "form.question", new() { ["Answer"] = "true" });
        Assert.Contains("handed in before", after.Text(".flash"), StringComparison.Ordinal);
        await using var db = app.OpenDb();
        var attempt = await db.Attempts.Include(a => a.Answers).SingleAsync(a => a.PersonId == person.Id);
        Assert.NotNull(attempt.HandedInUtc);
        Assert.Single(attempt.Answers);
        Assert.False((await learner.GetAsync("/today")).Has("form[action^='/tests/']"));
    }

    [Fact]
    public async Task Papers_TypedByNumber_AreJudgedLikePhonesAndMayBeCorrected()
    {
        var group = await GroupAsync(2);
        await OpenAsync(group, "PreTest");
        var grid = await group.Trainer.GetAsync((await PapersAsync(group)));
        var cells = grid.Document.QuerySelectorAll("tbody tr")[0].QuerySelectorAll("input").Select(i => i.GetAttribute("name")!).ToList();
        Assert.Equal(3, cells.Count);

        await group.Trainer.SubmitAsync(grid, "form[action$=papers]", new() { [cells[0]] = "1", [cells[1]] = "1", [cells[2]] = "123" });
        var again = await group.Trainer.GetAsync(grid.Path);
        Assert.Equal("123", again.Document.QuerySelector($"input[name='{cells[2]}']")!.GetAttribute("value"));
        await group.Trainer.SubmitAsync(again, "form[action$=papers]", new() { [cells[2]] = "321" });

        await using var db = app.OpenDb();
        var ids = group.Members.Select(m => m.Person.Id).ToList();
        var attempt = await db.Attempts.Include(a => a.Answers).SingleAsync(a => ids.Contains(a.PersonId));
        Assert.Equal(AttemptMedium.Paper, attempt.Medium);
        Assert.Equal(3, attempt.Answers.Count);
        Assert.Equal(attempt.Answers.Count(a => a.IsRight == true), attempt.Right);
    }

    [Fact]
    public async Task Papers_SentTwiceAtOnce_AreThereOnce()
    {
        var group = await GroupAsync(3);
        await OpenAsync(group, "PreTest");
        var grid = await group.Trainer.GetAsync(await PapersAsync(group));
        var cells = grid.Document.QuerySelectorAll("tbody input").Select(i => i.GetAttribute("name")!).ToDictionary(name => name, _ => "1");

        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => group.Trainer.SubmitAsync(grid, "form[action$=papers]", cells)));

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.OK, page.Status));
        await using var db = app.OpenDb();
        var ids = group.Members.Select(m => m.Person.Id).ToList();
        Assert.Equal(3, await db.Attempts.CountAsync(a => ids.Contains(a.PersonId)));
    }

    [Fact]
    public async Task Papers_WithANumberThatIsNoAnswer_KeepItMarkedAndSaveTheRest()
    {
        var group = await GroupAsync(1);
        await OpenAsync(group, "PreTest");
        var grid = await group.Trainer.GetAsync(await PapersAsync(group));
        var cells = grid.Document.QuerySelectorAll("tbody input").Select(i => i.GetAttribute("name")!).ToList();

        var page = await group.Trainer.SubmitAsync(grid, "form[action$=papers]", new() { [cells[0]] = "9", [cells[1]] = "2", [cells[2]] = "213" });

        Assert.Contains("1 answer does not fit its question.", page.Text("main"), StringComparison.Ordinal);
        var wrong = page.Document.QuerySelector("input[aria-invalid=true]")!;
        Assert.Equal("9", wrong.GetAttribute("value"));
        await using var db = app.OpenDb();
        Assert.Equal(2, await db.Answers.CountAsync(a => db.Attempts.Any(x => x.Id == a.AttemptId && x.PersonId == group.Members[0].Person.Id)));
    }

    [Fact]
    public async Task Sheets_OnPaper_HaveOneForEachPersonAndNoKey()
    {
        var group = await GroupAsync(2);
        await OpenAsync(group, "PreTest");

        var page = await group.Trainer.GetAsync((await PapersAsync(group)).Replace("papers", "sheets", StringComparison.Ordinal));

        Assert.Equal(2, page.Document.QuerySelectorAll("section.sheet").Length);
        Assert.DoesNotContain("Because of", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tests_OfAnotherTrainersWorkshop_AreNotFound()
    {
        var group = await GroupAsync(1);
        await OpenAsync(group, "PreTest");
        var papers = await PapersAsync(group);
        var stranger = await app.SignInAsync(Role.Trainer, await app.Data.PilotAsync("Nookat"));

        foreach (var path in new[] { group.Address, papers, papers.Replace("papers", "sheets", StringComparison.Ordinal) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(path)).Status);
        }
    }

    private async Task<Group> GroupAsync(int members)
    {
        var kochkor = await app.Data.PilotAsync();
        var workshop = await app.Data.WorkshopAsync(kochkor);
        var people = new List<(Visitor, Person)>();

        for (var index = 0; index < members; index++)
        {
            people.Add(await app.LearnerAsync());
        }

        await using (var db = app.OpenDb())
        {
            var tracked = await db.Workshops.Include(w => w.Registrations).SingleAsync(w => w.Id == workshop.Id);
            tracked.Invite(people.Select(p => p.Item2), app.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        }

        return new Group(await app.SignInAsync(Role.Trainer, kochkor), people, $"/workshops/{workshop.Id}/tests");
    }

    private static async Task OpenAsync(Group group, string purpose)
    {
        var page = await group.Trainer.GetAsync(group.Address);
        var form = page.Document.QuerySelectorAll($"form[action='{group.Address}']").First(f => f.QuerySelector($"input[value={purpose}]") is not null && f.QuerySelector("select") is null);
        var fields = form.QuerySelectorAll("input").Select(i => new KeyValuePair<string, string>(i.GetAttribute("name")!, i.GetAttribute("value")!));
        var answer = await group.Trainer.PostAsync(group.Address, fields);
        Assert.Contains("The test is open.", answer.Text(".flash"), StringComparison.Ordinal);
    }

    private static async Task CloseAsync(Group group) =>
        await group.Trainer.SubmitAsync(await group.Trainer.GetAsync(group.Address), "form[action$=closing]");

    private static async Task<string> PapersAsync(Group group) =>
        (await group.Trainer.GetAsync(group.Address)).Document.QuerySelector("a[href$=papers]")!.GetAttribute("href")!;

    private static async Task AnswerAsync(Visitor learner, bool right)
    {
        var page = await learner.SubmitAsync(await learner.GetAsync("/today"), "form[action^='/tests/']");
        var attempt = page.Path[..page.Path.LastIndexOf('/')];
        page = await learner.SubmitAsync(page, "form.question", new()
        {
            ["Answer"] = page.Document.QuerySelectorAll("label").Where(l => l.TextContent.Trim() == (right ? "Option yes" : "Option no"))
                .Select(l => l.GetAttribute("for")![1..]).Single(),
        });
        page = await learner.SubmitAsync(page, "form.question", new() { ["Answer"] = right ? "true" : "false" });
        var order = right ? new[] { "Option start", "Option middle", "Option end" } : ["Option end", "Option middle", "Option start"];
        await learner.SubmitAsync(page, "form.question", order.Select((text, index) => (text, index)).ToDictionary(
            o => $"Place[{page.Document.QuerySelectorAll("label").Single(l => l.TextContent.Trim() == o.text).GetAttribute("for")![1..]}]", o => $"{o.index + 1}"));
        await learner.SubmitAsync(await learner.GetAsync(attempt), "form[action$=hand-in]");
    }

    private sealed record Group(Visitor Trainer, IReadOnlyList<(Visitor Visitor, Person Person)> Members, string Address);
}
