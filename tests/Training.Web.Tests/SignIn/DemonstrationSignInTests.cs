using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Training.Core.Demonstration;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.SignIn;

/// <summary>The site as it starts on a developer's machine, on an empty database.</summary>
public sealed class DevelopmentApp : TrainingApp
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment("Development");
    }
}

public sealed class DemonstrationSignInTests(DevelopmentApp app) : IClassFixture<DevelopmentApp>
{
    [Fact]
    public async Task Start_OnAnEmptyDatabase_TellsTheDemonstrationFromToday()
    {
        app.CreateClient().Dispose();
        await using var db = app.OpenDb();
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime);

        var days = await db.Workshops.Select(w => w.FirstDay).ToListAsync();

        Assert.Contains(days, day => day < today && day > today.AddDays(-14));
        Assert.Contains(days, day => day > today && day < today.AddDays(28));
    }

    [Theory]
    [InlineData(DemoAccounts.Administrator, "Administrator")]
    [InlineData(DemoAccounts.Specialist, "Project specialist")]
    [InlineData(DemoAccounts.NorthTrainer, "Trainer")]
    [InlineData(DemoAccounts.SouthTrainer, "Trainer")]
    [InlineData(DemoAccounts.CountryTrainer, "Trainer")]
    [InlineData(DemoAccounts.Participant, "Participant")]
    public async Task SignIn_OnePress_LetsInWithItsRole(string email, string role)
    {
        var visitor = app.NewVisitor();
        var page = await visitor.GetAsync("/sign-in");
        var item = page.Document.QuerySelectorAll("main li").Single(li => li.TextContent.Contains(email, StringComparison.Ordinal));
        var values = item.QuerySelectorAll("input").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));

        var home = await visitor.PostAsync("/sign-in", values);

        Assert.StartsWith(role, item.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "/today"), (home.Status, home.Path));
        Assert.Contains(DemoAccounts.All.Single(a => a.Email == email).Name, home.Text("header"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cards_OfTheDemonstration_LetInWithThePinBesideThem()
    {
        foreach (var demo in DemoCards.All)
        {
            var visitor = app.NewVisitor();
            var page = await visitor.GetAsync("/sign-in");
            var item = page.Document.QuerySelectorAll("main li").Single(li => li.TextContent.Contains(demo.Name, StringComparison.Ordinal));
            var values = item.QuerySelectorAll("input").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));

            var home = await visitor.EnterPinAsync(await visitor.PostAsync("/card", values), demo.Pin);

            Assert.Contains($"Card {CardSecret.Show(demo.Code)}, PIN {demo.Pin}", item.TextContent, StringComparison.Ordinal);
            Assert.Equal((HttpStatusCode.OK, "/today"), (home.Status, home.Path));
        }
    }

    [Fact]
    public async Task Participant_OfTheDemonstration_IsAMemberOfKochkorsGroup()
    {
        app.CreateClient().Dispose();
        await using var db = app.OpenDb();
        var account = await db.Users.SingleAsync(a => a.Email == DemoAccounts.Participant);

        Assert.Equal(Role.Participant, account.Role);
        Assert.True(await db.Members.AnyAsync(m => m.PersonId == account.PersonId && m.Person.Community.Name.En == "Kochkor" && m.To == null));
    }
}
