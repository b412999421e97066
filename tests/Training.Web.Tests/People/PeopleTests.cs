using System.Net;
using Microsoft.EntityFrameworkCore;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.People;

public sealed class PeopleTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Participant)]
    public async Task Pages_RoleThatReadsNoNames_AreForbidden(Role role)
    {
        var person = await app.Data.PersonAsync();
        var visitor = await app.SignInAsync(role);

        var pages = new[]
        {
            await visitor.GetAsync("/people"),
            await visitor.GetAsync("/people/new"),
            await visitor.GetAsync($"/people/{person.Id}"),
            await visitor.GetAsync($"/people/{person.Id}/edit"),
            await visitor.GetAsync($"/people/{person.Id}/consents/new"),
        };

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.Forbidden, page.Status));
    }

    [Fact]
    public async Task Pages_AnotherCommunitysTrainer_AreNotFound()
    {
        var person = await app.Data.PersonAsync(communityId: await app.Data.PilotAsync("Balykchy"));
        var nookat = await app.Data.PilotAsync("Nookat");
        var trainer = await app.SignInAsync(Role.Trainer, nookat);

        var pages = new[]
        {
            await trainer.GetAsync($"/people/{person.Id}"),
            await trainer.GetAsync($"/people/{person.Id}/edit"),
            await trainer.PostDirectlyAsync($"/people/{person.Id}", await ValuesAsync(nookat)),
            await trainer.PostDirectlyAsync("/people", await ValuesAsync(await app.Data.PilotAsync("Balykchy"))),
        };

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.NotFound, page.Status));
    }

    [Theory]
    [InlineData("айгул")]
    [InlineData("АЙГҮЛ")]
    [InlineData("aigul")]
    [InlineData("Toktosunova aigül")]
    public async Task Index_NameSpeltAnotherWay_IsFound(string q)
    {
        await app.Data.PersonAsync("Айгүл Токтосунова");
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync($"/people?q={Uri.EscapeDataString(q)}");

        Assert.Contains("Айгүл Токтосунова", page.Texts("tbody th"));
    }

    [Fact]
    public async Task Index_SignsOfSql_FindNobodyAndSayHowToGoOn()
    {
        await app.Data.PersonAsync();
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync("/people?q=%25");

        Assert.Contains("Nobody is found", page.Text(".empty"));
        Assert.Equal("%", page.Document.QuerySelector("#q")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Index_AsTrainer_ShowsTheirPeopleOnly()
    {
        var aidarken = await app.Data.PilotAsync("Aidarken");
        await app.Data.PersonAsync("Шааркан Абдиева", aidarken);
        await app.Data.PersonAsync("Шааркан Бекова", await app.Data.PilotAsync("Isfana"));
        var trainer = await app.SignInAsync(Role.Trainer, aidarken);

        var page = await trainer.GetAsync("/people?q=shaarkan");

        Assert.Equal(["Шааркан Абдиева"], page.Texts("tbody th"));
    }

    [Fact]
    public async Task Index_MoreThanFifty_ComesInPagesThatKeepTheFilters()
    {
        var community = await app.Data.PilotAsync("Kara-Balta");

        foreach (var n in Enumerable.Range(1, 60))
        {
            await app.Data.PersonAsync($"Улан Сериков {n:d2}", community);
        }

        var specialist = await app.SignInAsync(Role.Specialist);

        var first = await specialist.GetAsync($"/people?q=ulan&community={community}");
        var second = await specialist.GetAsync(first.Document.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal([50, 10], new[] { first, second }.Select(p => p.Texts("tbody th").Count));
        Assert.Equal(60, first.Texts("tbody th").Union(second.Texts("tbody th")).Count());
        Assert.Equal("ulan", second.Document.QuerySelector("#q")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Create_Person_IsKeptAsAsked()
    {
        var community = await app.Data.PilotAsync("Kochkor");
        var trainer = await app.SignInAsync(Role.Trainer, community);
        var form = await trainer.GetAsync($"/people/new?community={community}");
        var values = await ValuesAsync(community, "Өмүрбек Абдылдаев");
        (values["Phone"], values["Email"], values["Language"]) = ("0700 12-34-56", "omurbek@example.kg", "Uzbek");

        var page = await trainer.SubmitAsync(form, "form.stack", values);

        Assert.Equal("Өмүрбек Абдылдаев", page.Text("h1"));
        Assert.Equal(
            ["Female", "1985", "+996700123456", "omurbek@example.kg", "Ўзбекча"],
            page.Texts("dl.facts dd"));
        Assert.DoesNotContain("Өмүрбек", page.Text("title"));
    }

    [Fact]
    public async Task Create_BirthYearKept_IsAccepted()
    {
        var community = await app.Data.PilotAsync("Kochkor");
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync("/people/new");
        var values = await ValuesAsync(community, "Кундуз Кеңешова");
        (values["BirthYear"], values["IsBirthYearKept"]) = ("", "true");

        var page = await specialist.SubmitAsync(form, "form.stack", values);

        Assert.Contains("Would rather not say", page.Texts("dl.facts dd"));
    }

    [Theory]
    [InlineData("Name", "", "Enter the name.")]
    [InlineData("Name", "---", "Enter the name.")]
    [InlineData("Sex", "", "Choose one of the three.")]
    [InlineData("BirthYear", "", "Enter the year of birth")]
    [InlineData("BirthYear", "85", "Enter a year between 1916 and 2016.")]
    [InlineData("BirthYear", "2020", "Enter a year between 1916 and 2016.")]
    [InlineData("BirthYear", "old", "fit")]
    [InlineData("CommunityId", "", "Choose the community.")]
    [InlineData("StakeholderGroupId", "", "Choose the stakeholder group.")]
    [InlineData("Phone", "12", "Enter one phone number")]
    [InlineData("Email", "at home", "Enter an e-mail address")]
    public async Task Create_BadInput_SaysWhyAndKeepsWhatWasTyped(string field, string typed, string expected)
    {
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync("/people/new");
        var values = await ValuesAsync(await app.Data.PilotAsync(), "Эркин Байсалов");
        values[field] = typed;

        var page = await specialist.SubmitAsync(form, "form.stack", values);

        Assert.Contains(expected, page.Text($"#{field}-error"));
        Assert.Single(page.Texts("span.error"));
        Assert.Equal(values["Name"], page.Document.QuerySelector("#Name")?.GetAttribute("value"));
        Assert.Equal(typed.Length > 0 || field == "Name" ? values[field] : "", ValueOf(page, field));
    }

    [Fact]
    public async Task Create_BadInputInKyrgyz_AnswersInThatLanguage()
    {
        var specialist = await app.SignInAsync(await app.Data.AccountAsync(Role.Specialist, language: Core.Languages.Language.Kyrgyz));
        var form = await specialist.GetAsync("/people/new");

        var page = await specialist.SubmitAsync(form, "form.stack", new() { ["Name"] = "Эркин", ["BirthYear"] = "1" });

        Assert.Equal("ky", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Эркин", page.Document.QuerySelector("#Name")?.GetAttribute("value"));
        Assert.Equal(Core.Languages.Phrases.In(Core.Languages.Language.Kyrgyz)["Choose the community."], page.Text("#CommunityId-error"));
    }

    [Fact]
    public async Task Create_SubmittedTwice_AddsOne()
    {
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync("/people/new");
        var values = await ValuesAsync(await app.Data.PilotAsync(), "Дваждын Нажатый");
        await specialist.SubmitAsync(form, "form.stack", values);

        var page = await specialist.SubmitAsync(form, "form.stack", values);

        Assert.Equal("Дваждын Нажатый", page.Text("h1"));
        await using var db = app.OpenDb();
        Assert.Equal(1, await db.People.CountAsync(p => p.Name == "Дваждын Нажатый"));
    }

    [Fact]
    public async Task Create_LikelyDouble_IsShownAndSavedBySecondPress()
    {
        var community = await app.Data.PilotAsync("Nookat");
        var known = await app.Data.PersonAsync("Гүлнара Осмонова", community);
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync("/people/new");

        var warned = await specialist.SubmitAsync(form, "form.stack", await ValuesAsync(community, "гулнара  ОСМОНОВА"));

        Assert.True(warned.Has($".note a[href='/people/{known.Id}']"));
        Assert.Equal("гулнара  ОСМОНОВА", warned.Document.QuerySelector("#Name")?.GetAttribute("value"));
        await using var db = app.OpenDb();
        Assert.Equal(1, await db.People.CountAsync(p => p.SearchText == known.SearchText));

        await specialist.SubmitAsync(warned, "form.stack");

        Assert.Equal(2, await db.People.CountAsync(p => p.SearchText == known.SearchText));
    }

    [Fact]
    public async Task Create_SameNameElsewhere_IsNoDouble()
    {
        await app.Data.PersonAsync("Роза Отунбекова", await app.Data.PilotAsync("Nookat"));
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync("/people/new");

        var page = await specialist.SubmitAsync(form, "form.stack", await ValuesAsync(await app.Data.PilotAsync("Isfana"), "Роза Отунбекова"));

        Assert.Equal("Роза Отунбекова", page.Text("h1"));
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    public async Task Create_BackToAnotherSite_StaysHere(string back)
    {
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync($"/people/new?back={Uri.EscapeDataString(back)}");

        var page = await specialist.SubmitAsync(form, "form.stack", await ValuesAsync(await app.Data.PilotAsync(), $"Асан {back.Length}"));

        Assert.StartsWith("/people/", page.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_OvertakenByAnother_ShowsBothAndSavesOnTheNextPress()
    {
        var person = await app.Data.PersonAsync("Нурзат Калыева");
        var specialist = await app.SignInAsync(Role.Specialist);
        var stale = await specialist.GetAsync($"/people/{person.Id}/edit");
        await specialist.SubmitAsync(stale, "form.stack", new() { ["Phone"] = "0555 11 22 33" });

        var page = await specialist.SubmitAsync(stale, "form.stack", new() { ["Phone"] = "0777 11 22 33" });

        Assert.Contains("Somebody else saved this person", page.Text(".error-summary"));
        Assert.Contains("+996555112233", page.Text(".note"));
        Assert.Equal("0777 11 22 33", page.Document.QuerySelector("#Phone")?.GetAttribute("value"));

        var saved = await specialist.SubmitAsync(page, "form.stack");

        Assert.Contains("+996777112233", saved.Texts("dl.facts dd"));
    }

    [Fact]
    public async Task Update_MemberToAnotherCommunity_LeavesTheSeatFirst()
    {
        var member = Assert.Single(await app.Data.MembersAsync(await app.Data.PilotAsync("Chek-Abad"), 1));
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync($"/people/{member.Id}/edit");

        var page = await specialist.SubmitAsync(form, "form.stack", new() { ["CommunityId"] = $"{await app.Data.PilotAsync("Nookat")}" });

        Assert.Contains("sits in an advisory group", page.Text("#CommunityId-error"));
    }

    [Fact]
    public async Task Show_Person_TellsSeatsAndWorkshops()
    {
        var community = await app.Data.PilotAsync("Bazar-Korgon");
        var member = Assert.Single(await app.Data.MembersAsync(community, 1));
        await app.Data.WorkshopAsync(community, invited: [member]);
        var trainer = await app.SignInAsync(Role.Trainer, community);

        var page = await trainer.GetAsync($"/people/{member.Id}");

        Assert.Contains(page.Texts("ul.list li"), li => li.Contains("From 01.03.2026", StringComparison.Ordinal));
        Assert.Contains(page.Texts("ul.list li"), li => li.StartsWith("Working together", StringComparison.Ordinal) && li.EndsWith("Invited", StringComparison.Ordinal));
    }

    private static string? ValueOf(Page page, string field) => page.Document.QuerySelector($"#{field}") switch
    {
        AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value ?? "",
        AngleSharp.Html.Dom.IHtmlInputElement input => input.Value,
        _ => null,
    };

    private async Task<Dictionary<string, string>> ValuesAsync(Guid community, string name = "Айгүл Асанова") => new()
    {
        ["Name"] = name,
        ["Sex"] = nameof(Sex.Female),
        ["BirthYear"] = "1985",
        ["CommunityId"] = $"{community}",
        ["StakeholderGroupId"] = $"{await app.Data.StakeholderGroupAsync()}",
    };
}
