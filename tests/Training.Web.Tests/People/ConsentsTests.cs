using System.Net;
using Microsoft.EntityFrameworkCore;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.People;

public sealed class ConsentsTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task Posts_AnotherCommunitysTrainer_AreNotFound()
    {
        var person = await app.Data.PersonAsync(communityId: await app.Data.PilotAsync("Balykchy"));
        var trainer = await app.SignInAsync(Role.Trainer, await app.Data.PilotAsync("Nookat"));

        var pages = new[]
        {
            await trainer.GetAsync($"/people/{person.Id}/consents/new"),
            await trainer.PostDirectlyAsync($"/people/{person.Id}/consents", Values()),
            await trainer.PostDirectlyAsync($"/people/{person.Id}/consents/withdrawal", []),
        };

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.NotFound, page.Status));
    }

    [Fact]
    public async Task Create_Consent_StandsWithVersionAndHowAndWhen()
    {
        var community = await app.Data.PilotAsync();
        var person = await app.Data.PersonAsync(communityId: community);
        var trainer = await app.SignInAsync(Role.Trainer, community);
        var form = await trainer.GetAsync($"/people/{person.Id}/consents/new");

        var page = await trainer.SubmitAsync(form, "form.stack", Values());
        await trainer.SubmitAsync(form, "form.stack", Values());

        var consent = Assert.Single(page.Texts("ul.list li"), li => li.StartsWith("Version 2026-1", StringComparison.Ordinal));
        Assert.Contains("01.11.2026", consent);
        Assert.Contains("Signed on paper", consent);
        Assert.Contains("Stands", consent);
        await using var db = app.OpenDb();
        Assert.Equal(1, await db.Consents.CountAsync(c => c.PersonId == person.Id));
    }

    [Fact]
    public async Task Create_MinorWithoutGuardian_SaysWhoConsents()
    {
        var person = await app.Data.PersonAsync(birthYear: 2010);
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync($"/people/{person.Id}/consents/new");

        var page = await specialist.SubmitAsync(form, "form.stack", Values());

        Assert.Contains("a parent or guardian gives the consent", form.Text(".note"));
        Assert.Contains("only a parent or guardian", page.Text("#guardian-error"));

        var values = Values();
        values["ByGuardian"] = "true";
        var saved = await specialist.SubmitAsync(page, "form.stack", values);

        Assert.Contains("by a parent or guardian", saved.Text("main"));
    }

    [Theory]
    [InlineData("TermsVersion", "", "Enter the version")]
    [InlineData("Method", "", "Choose how")]
    [InlineData("GivenOn", "", "Enter the day")]
    [InlineData("GivenOn", "2026-11-03", "enter today or an earlier day")]
    public async Task Create_BadInput_SaysWhyAndKeepsWhatWasTyped(string field, string typed, string expected)
    {
        var person = await app.Data.PersonAsync();
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync($"/people/{person.Id}/consents/new");
        var values = Values();
        values[field] = typed;

        var page = await specialist.SubmitAsync(form, "form.stack", values);

        Assert.Contains(expected, page.Text($"#{field}-error"));
        Assert.Equal("Folder 12", page.Document.QuerySelector("#Reference")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Withdrawal_Created_LeavesTheConsentInTheHistory()
    {
        var person = await app.Data.PersonAsync();
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync($"/people/{person.Id}/consents/new");
        var stands = await specialist.SubmitAsync(form, "form.stack", Values());

        var page = await specialist.SubmitAsync(stands, "form[action$='/withdrawal']");
        await specialist.SubmitAsync(stands, "form[action$='/withdrawal']");

        Assert.Contains(page.Texts("ul.list li"), li => li.Contains("No longer stands", StringComparison.Ordinal));
        Assert.False(page.Has("form[action$='/withdrawal']"));
        await using var db = app.OpenDb();
        Assert.Equal(1, await db.Activity.CountAsync(e => e.Verb == "consent.withdrawn" && e.RecordId == person.Id));
    }

    private static Dictionary<string, string> Values() => new()
    {
        ["TermsVersion"] = "2026-1",
        ["Method"] = nameof(ConsentMethod.Paper),
        ["GivenOn"] = "2026-11-01",
        ["Reference"] = "Folder 12",
    };
}
