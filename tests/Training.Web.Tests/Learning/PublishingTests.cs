using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Training.Core.Learning;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Learning;

/// <summary>How a module reaches participants, and what keeps a broken one from them.</summary>
public sealed class PublishingTests : IAsyncLifetime
{
    private readonly LearningApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)app).DisposeAsync();

    [Fact]
    public async Task Draft_OfAModule_IsSeenByASpecialistAndByNobodyElse()
    {
        Change(f => f["module.yml"] = f["module.yml"].Replace("0001", "0002", StringComparison.Ordinal), "02-wells-again");

        var specialist = await app.SignInAsync(Role.Specialist);
        Assert.Equal(HttpStatusCode.OK, (await specialist.GetAsync("/modules/wells-again")).Status);
        Assert.Equal("Look first en", (await specialist.GetAsync("/modules/wells-again/texts/look-first")).Text("h1"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(Role.Trainer)).GetAsync("/modules/wells-again")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.LearnerAsync()).Learner.GetAsync("/learn/wells-again")).Status);
    }

    [Fact]
    public async Task Version_ProposedByOne_NeedsAnotherToApprove()
    {
        Change(f => f["01-look/lesson.en.md"] = f["01-look/lesson.en.md"].Replace("Look first en", "Look twice", StringComparison.Ordinal));
        var first = await app.SignInAsync(Role.Specialist);
        var second = await app.SignInAsync(Role.Specialist);
        var (learner, _) = await app.LearnerAsync();

        var page = await first.SubmitAsync(await first.GetAsync("/modules"), "form[action$=proposals]");
        Assert.False(page.Has("form[action$=approval]"));
        Assert.Equal("Look first en", (await learner.GetAsync("/learn/wells/look-first")).Text("h1"));
        await second.SubmitAsync(await second.GetAsync("/modules"), "form[action$=approval]");

        Assert.Equal("Look twice", (await learner.GetAsync("/learn/wells/look-first")).Text("h1"));
    }

    [Fact]
    public async Task Version_ApprovedByItsProposer_IsRefused()
    {
        Change(f => f["01-look/lesson.en.md"] = f["01-look/lesson.en.md"].Replace("Look first en", "Look twice", StringComparison.Ordinal));
        var first = await app.SignInAsync(Role.Specialist);
        var second = await app.SignInAsync(Role.Specialist);
        await first.SubmitAsync(await first.GetAsync("/modules"), "form[action$=proposals]");
        var approval = (await second.GetAsync("/modules")).Document.QuerySelector("form[action$=approval]")!.GetAttribute("action")!;

        var page = await first.PostDirectlyAsync(approval, []);

        Assert.Contains("Ask a colleague to approve it.", page.Text(".flash"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Module_BrokenInTheFolder_StaysAsPublishedAndSpecialistsSeeWhatIsWrong()
    {
        Change(f => f["module.yml"] = "id: [");
        var (learner, _) = await app.LearnerAsync();
        var specialist = await app.SignInAsync(Role.Specialist);

        Assert.Equal("Look first en", (await learner.GetAsync("/learn/wells/look-first")).Text("h1"));
        Assert.Contains("problem", (await specialist.GetAsync("/modules")).Text("main"), StringComparison.Ordinal);
        var desk = await specialist.GetAsync($"/modules/{TestModule.Folder}");
        Assert.Contains("module.yml:", desk.Text(".note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Module_BesideOneThatCannotBeRead_StaysOpenAndSpecialistsSeeWhatIsWrong()
    {
        var files = TestModule.Files();
        files["01-look/lesson.en.md"] += $"\n{new string('>', 500)} deep\n";
        TestModule.Write(app.ContentPath, files, "12-too-deep");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var (learner, _) = await app.LearnerAsync();
        var specialist = await app.SignInAsync(Role.Specialist);

        Assert.Equal("Look first en", (await learner.GetAsync("/learn/wells/look-first")).Text("h1"));
        Assert.Contains("This module cannot be read", (await specialist.GetAsync("/modules/12-too-deep")).Text("main"), StringComparison.Ordinal);
        Directory.Delete(Path.Combine(app.ContentPath, "12-too-deep"), recursive: true);
    }

    [Fact]
    public async Task Module_RemovedFromTheFolder_StaysAsPublished()
    {
        Directory.Delete(Path.Combine(app.ContentPath, TestModule.Folder), recursive: true);
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.OK, (await (await app.LearnerAsync()).Learner.GetAsync("/learn/wells/look-first")).Status);
    }

    [Fact]
    public async Task Module_ChangedInTheFolder_IsFollowedInDevelopmentWithoutARestart()
    {
        var development = new FollowingApp();
        await development.InitializeAsync();
        var (learner, _) = await development.LearnerAsync();
        Assert.Equal("Look first en", (await learner.GetAsync("/learn/wells/look-first")).Text("h1"));
        var files = TestModule.Files();
        files["01-look/lesson.en.md"] = files["01-look/lesson.en.md"].Replace("Look first en", "Look twice", StringComparison.Ordinal);

        TestModule.Write(development.ContentPath, files);
        development.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("Look twice", (await learner.GetAsync("/learn/wells/look-first")).Text("h1"));
        await ((IAsyncLifetime)development).DisposeAsync();
    }

    private void Change(Action<Dictionary<string, string>> change, string folder = TestModule.Folder)
    {
        var files = TestModule.Files();
        change(files);
        TestModule.Write(app.ContentPath, files, folder);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private sealed class FollowingApp : LearningApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(new LibraryOptions(FollowFiles: true))));
        }
    }
}
