using Microsoft.EntityFrameworkCore;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Communities;

public sealed class SeatsTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task Update_Composition_IsSaved()
    {
        var community = await app.Data.PilotAsync("Kochkor");
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync($"/communities/{community}/seats");

        var page = await specialist.SubmitAsync(form, "form.stack", new() { [FieldOf(form, "Youth")] = "2", [FieldOf(form, "Lawyers")] = "0" });

        Assert.Contains("0 of 13 seats taken", page.Text("main"));
        Assert.DoesNotContain("Lawyers", page.Text("main"));
    }

    [Fact]
    public async Task Update_FewerThanSit_SaysSoAndKeepsWhatWasTyped()
    {
        var community = await app.Data.PilotAsync("Nookat");
        await app.Data.MembersAsync(community, 12);
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync($"/communities/{community}/seats");
        var field = FieldOf(form, "Aksakals’ court");

        var page = await specialist.SubmitAsync(form, "form.stack", new() { [field] = "1" });

        Assert.Equal("1", page.Document.QuerySelector($"input[name='{field}']")?.GetAttribute("value"));
        Assert.Contains("3 people sit here", page.Text("span.error"));
    }

    [Theory]
    [InlineData("21")]
    [InlineData("-1")]
    [InlineData("three")]
    public async Task Update_NumberThatIsNone_IsRefusedAndKept(string typed)
    {
        var community = await app.Data.PilotAsync("Isfana");
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync($"/communities/{community}/seats");
        var field = FieldOf(form, "Lawyers");

        var page = await specialist.SubmitAsync(form, "form.stack", new() { [field] = typed });

        Assert.Single(page.Texts("span.error"));
        Assert.Equal(typed, page.Document.QuerySelector($"input[name='{field}']")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Update_OvertakenByAnother_ShowsWhatStandsNow()
    {
        var community = await app.Data.PilotAsync("Balykchy");
        var specialist = await app.SignInAsync(Role.Specialist);
        var stale = await specialist.GetAsync($"/communities/{community}/seats");
        await specialist.SubmitAsync(stale, "form.stack", new() { [FieldOf(stale, "Lawyers")] = "2" });

        var page = await specialist.SubmitAsync(stale, "form.stack", new() { [FieldOf(stale, "Lawyers")] = "3" });

        Assert.Contains("Somebody else changed this group", page.Text(".error-summary"));
        Assert.Contains("Lawyers", page.Text(".note"));
        var saved = await specialist.SubmitAsync(page, "form.stack");
        Assert.Contains("0 of 14 seats taken", saved.Text("main"));
    }

    [Fact]
    public async Task Edit_Usual_FillsInTheTwelveOfKochkorWithoutSaving()
    {
        var community = await app.Data.PilotAsync("Kara-Balta");
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync($"/communities/{community}/seats");
        await specialist.SubmitAsync(form, "form.stack", new() { [FieldOf(form, "Lawyers")] = "9" });

        var page = await specialist.GetAsync($"/communities/{community}/seats?usual=true");

        Assert.Contains("now it is 12", page.Text(".sub"));
        await using var db = app.OpenDb();
        Assert.Equal(20, await db.AdvisoryGroups.Where(g => g.CommunityId == community).Select(g => g.Seats.Sum(s => s.Places)).SingleAsync());
    }

    private static string FieldOf(Page form, string group)
    {
        var row = form.Document.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent == group);

        return row.QuerySelector("input[type=number]")!.GetAttribute("name")!;
    }
}
