using System.Net;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Communities;

public sealed class StakeholderGroupsTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task Edit_UnknownGroup_IsNotFound()
    {
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync($"/stakeholder-groups/{Guid.CreateVersion7()}/edit");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Create_Group_IsOfferedAsASeat()
    {
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync("/stakeholder-groups/new");

        await specialist.SubmitAsync(form, "form.stack", new() { ["Code"] = "farm", ["Name.Ru"] = "Фермеры" });

        var list = await specialist.GetAsync("/stakeholder-groups");
        Assert.Contains(list.Texts("tbody tr"), row => row.StartsWith("Фермеры FARM", StringComparison.Ordinal));
        var seats = await specialist.GetAsync($"/communities/{await app.Data.PilotAsync()}/seats");
        Assert.Contains("Фермеры", seats.Texts("tbody th"));
    }

    [Theory]
    [InlineData("lsg", "Another group has this code")]
    [InlineData("", "Enter a short code")]
    [InlineData("код", "Use Latin letters")]
    public async Task Create_BadCode_SaysWhyAndKeepsTheName(string code, string expected)
    {
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync("/stakeholder-groups/new");

        var page = await specialist.SubmitAsync(form, "form.stack", new() { ["Code"] = code, ["Name.Ru"] = "Пчеловоды" });

        Assert.Contains(expected, page.Text("#Code-error"));
        Assert.Equal("Пчеловоды", page.Document.QuerySelector("#Name_Ru")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Update_OvertakenByAnother_ShowsWhatStandsNow()
    {
        var id = await app.Data.StakeholderGroupAsync("HEALTH");
        var specialist = await app.SignInAsync(Role.Specialist);
        var stale = await specialist.GetAsync($"/stakeholder-groups/{id}/edit");
        await specialist.SubmitAsync(stale, "form.stack", new() { ["Name.En"] = "Medical staff" });

        var page = await specialist.SubmitAsync(stale, "form.stack", new() { ["Name.En"] = "Doctors" });

        Assert.Contains("Medical staff", page.Text(".note"));
        Assert.Equal("Doctors", page.Document.QuerySelector("#Name_En")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Retirement_CreatedAndDeleted_HidesAndOffersTheGroup()
    {
        var id = await app.Data.StakeholderGroupAsync("ACTIV");
        var specialist = await app.SignInAsync(Role.Specialist);
        var list = await specialist.GetAsync("/stakeholder-groups");

        list = await specialist.SubmitAsync(list, $"form[action='/stakeholder-groups/{id}/retirement']");
        var without = await specialist.GetAsync("/people/new");
        await specialist.SubmitAsync(list, $"form[action='/stakeholder-groups/{id}/retirement/deletion']");
        var with = await specialist.GetAsync("/people/new");

        Assert.DoesNotContain("Community activists", without.Texts("#StakeholderGroupId option"));
        Assert.Contains("Community activists", with.Texts("#StakeholderGroupId option"));
    }
}
