using System.Net;
using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Languages;
using Training.Core.People;
using Training.TestKit;
using Training.Web.Infrastructure;
using Xunit;

namespace Training.Web.Tests.Communities;

public sealed class CommunitiesTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Theory]
    [InlineData("/communities")]
    [InlineData("/communities/new")]
    public async Task Get_AsParticipant_IsForbidden(string path)
    {
        var participant = await app.SignInAsync(Role.Participant);

        var page = await participant.GetAsync(path);

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    [Theory]
    [InlineData("/communities/new")]
    [InlineData("/communities/{0}/edit")]
    [InlineData("/communities/{0}/seats")]
    [InlineData("/communities/{0}/trainers")]
    [InlineData("/stakeholder-groups")]
    public async Task Get_SpecialistsPageAsTrainer_IsForbidden(string path)
    {
        var community = await app.Data.PilotAsync();
        var trainer = await app.SignInAsync(Role.Trainer, community);

        var page = await trainer.GetAsync(string.Format(null, path, community));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    [Fact]
    public async Task Show_AnotherCommunitysTrainer_IsNotFound()
    {
        var trainer = await app.SignInAsync(Role.Trainer, await app.Data.PilotAsync("Nookat"));

        var page = await trainer.GetAsync($"/communities/{await app.Data.PilotAsync("Balykchy")}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Index_AsSpecialist_ShowsListAndMapAlike()
    {
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync("/communities");

        var listed = page.Document.QuerySelectorAll("ul.list a").Select(a => a.GetAttribute("href")).Order().ToList();
        var drawn = page.Document.QuerySelectorAll("svg.map a").Select(a => a.GetAttribute("href")).Order().ToList();
        Assert.InRange(listed.Count, 9, Pager.PageSize);
        Assert.Equal(listed, drawn);
        Assert.Single(page.Document.QuerySelectorAll("svg.map .approximate"));
        Assert.Contains("Position known roughly", page.Texts("ul.list li").Single(li => li.StartsWith("Chek-Abad", StringComparison.Ordinal)));
        Assert.Contains("Isfana, now Razzakov", page.Text("main"));
    }

    [Fact]
    public async Task Index_AsTrainer_ShowsTheirCommunitiesOnly()
    {
        var trainer = await app.SignInAsync(Role.Trainer, await app.Data.PilotAsync("Aidarken"));

        var page = await trainer.GetAsync("/communities");

        Assert.StartsWith("Aidarken", Assert.Single(page.Texts("ul.list li")), StringComparison.Ordinal);
        Assert.False(page.Has("a[href='/communities/new']"));
    }

    [Fact]
    public async Task Index_FilteredByOblast_ShowsThatOblastOnly()
    {
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync("/communities?oblast=KG-B");

        Assert.Equal(2, page.Texts("ul.list li").Count);
        Assert.Equal("KG-B", page.Document.QuerySelector("#oblast option[selected]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Index_OblastThatIsNone_ShowsAll()
    {
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync("/communities?oblast=KG-XX&page=-7");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.InRange(page.Texts("ul.list li").Count, 9, Pager.PageSize);
    }

    [Fact]
    public async Task Index_TrainerWithoutCommunity_IsToldWhomToAsk()
    {
        var trainer = await app.SignInAsync(Role.Trainer);

        var page = await trainer.GetAsync("/communities");

        Assert.Contains("Ask a project specialist", page.Text(".empty"));
    }

    [Fact]
    public async Task Show_AsTrainer_NamesMembersAndEmptyPlaces()
    {
        var community = await app.Data.PilotAsync("Kara-Balta");
        var people = await app.Data.MembersAsync(community, 11);
        var trainer = await app.SignInAsync(Role.Trainer, community);

        var page = await trainer.GetAsync($"/communities/{community}");

        Assert.Contains("11 of 12 seats taken", page.Text("main"));
        Assert.All(people, person => Assert.Contains(person.Name, page.Html));
        Assert.Single(page.Texts("a[href*='/members/new']"));
    }

    [Fact]
    public async Task Show_AsAdministrator_CountsButNamesNobody()
    {
        var community = await app.Data.PilotAsync("Nookat");
        var people = await app.Data.MembersAsync(community, 3);
        var administrator = await app.SignInAsync(Role.Administrator);

        var page = await administrator.GetAsync($"/communities/{community}");

        Assert.Contains("3 of 12 seats taken", page.Text("main"));
        Assert.All(people, person => Assert.DoesNotContain(person.Name, page.Html));
        Assert.False(page.Has("a[href^='/people']:not(nav a)"));
    }

    [Fact]
    public async Task Create_Community_GetsAnEmptyGroupOfTheUsualTwelve()
    {
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync("/communities/new");

        var page = await specialist.SubmitAsync(form, "form[action='/communities']", Values("Ат-Башы"));

        Assert.Equal("Ат-Башы", page.Text("h1"));
        Assert.Contains("0 of 12 seats taken", page.Text("main"));
        Assert.Equal(12, page.Texts("a[href*='/members/new']").Count);
    }

    [Fact]
    public async Task Create_SubmittedTwice_AddsOne()
    {
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync("/communities/new");
        await specialist.SubmitAsync(form, "form[action='/communities']", Values("Дваждой"));

        var page = await specialist.SubmitAsync(form, "form[action='/communities']", Values("Дваждой"));

        Assert.Equal("Дваждой", page.Text("h1"));
        await using var db = app.OpenDb();
        Assert.Equal(1, await db.Communities.CountAsync(c => c.Name.Ru == "Дваждой"));
    }

    [Fact]
    public async Task Create_BadInput_SaysWhyAndKeepsWhatWasTyped()
    {
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync("/communities/new");
        var values = Values("");
        (values["Name.Ky"], values["Latitude"], values["OblastCode"]) = ("Ат-Башы", "421.17", "");

        var page = await specialist.SubmitAsync(form, "form[action='/communities']", values);

        Assert.Equal("Ат-Башы", page.Document.QuerySelector("#Name_Ky")?.GetAttribute("value"));
        Assert.Equal("421.17", page.Document.QuerySelector("#Latitude")?.GetAttribute("value"));
        Assert.Equal(
            ["Name_Ru-error", "OblastCode-error", "Latitude-error"],
            page.Document.QuerySelectorAll("span.error").Select(e => e.Id));
    }

    [Theory]
    [InlineData("en", "41.17", 41.17)]
    [InlineData("ru", "41,17", 41.17)]
    [InlineData("ky", "41.17", 41.17)]
    public async Task Update_PositionWithPointOrComma_IsRead(string language, string typed, double expected)
    {
        var community = await app.Data.PilotAsync("Bazar-Korgon");
        var specialist = await app.SignInAsync(await app.Data.AccountAsync(Role.Specialist, language: SupportedLanguages.Find(language)!.Value));
        var form = await specialist.GetAsync($"/communities/{community}/edit");

        await specialist.SubmitAsync(form, $"form[action='/communities/{community}']", new() { ["Latitude"] = typed });

        await using var db = app.OpenDb();
        Assert.Equal(expected, await db.Communities.Where(c => c.Id == community).Select(c => c.Latitude).SingleAsync());
    }

    [Fact]
    public async Task Update_OvertakenByAnother_ShowsBothAndSavesOnTheNextPress()
    {
        var community = await app.Data.PilotAsync("Kara-Buura");
        var specialist = await app.SignInAsync(Role.Specialist);
        var stale = await specialist.GetAsync($"/communities/{community}/edit");
        await specialist.SubmitAsync(stale, $"form[action='/communities/{community}']", new() { ["Name.En"] = "Kara Buura" });

        var page = await specialist.SubmitAsync(stale, $"form[action='/communities/{community}']", new() { ["Name.En"] = "Karabuura" });

        Assert.Contains("Somebody else saved this community", page.Text(".error-summary"));
        Assert.Contains("Kara Buura", page.Text(".note"));
        Assert.Equal("Karabuura", page.Document.QuerySelector("#Name_En")?.GetAttribute("value"));

        var saved = await specialist.SubmitAsync(page, $"form[action='/communities/{community}']");

        Assert.Equal("Karabuura", saved.Text("h1"));
    }

    private static Dictionary<string, string> Values(string name) => new()
    {
        ["Name.Ru"] = name,
        ["Kind"] = nameof(CommunityKind.AiylOkmotu),
        ["OblastCode"] = "KG-N",
        ["Latitude"] = "41.17",
        ["Longitude"] = "75.80",
    };
}
