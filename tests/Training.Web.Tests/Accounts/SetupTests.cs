using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.Languages;
using Training.Core.People;
using Training.TestKit;
using Training.Web.Features.Accounts;
using Xunit;

namespace Training.Web.Tests.Accounts;

public sealed class SetupTests : IAsyncLifetime
{
    private const string Token = "a-token-such-as-the-log-would-show";
    private readonly TrainingApp app = new();

    public async Task InitializeAsync()
    {
        await app.InitializeAsync();
        Keep();
    }

    [Fact]
    public async Task Setup_RightToken_MakesTheFirstAdministratorAndSignsThemIn()
    {
        var visitor = app.NewVisitor();

        var page = await SubmitAsync(visitor);

        Assert.Equal("/accounts", page.Path);
        await using var db = app.OpenDb();
        var account = await db.Users.SingleAsync();
        Assert.Equal(("Асель", "asel@example.kg", Role.Administrator, Language.Kyrgyz), (account.Name, account.Email, account.Role, account.Language));
    }

    [Fact]
    public async Task Setup_ASecondTime_IsGone()
    {
        await SubmitAsync(app.NewVisitor());

        await AssertGoneAsync($"/setup/{Token}");
    }

    [Fact]
    public async Task Setup_WrongToken_IsGone() => await AssertGoneAsync("/setup/another-token");

    [Fact]
    public async Task Setup_WhileThereIsAnAdministrator_IsGone()
    {
        await app.Data.AccountAsync(Role.Administrator);

        await AssertGoneAsync($"/setup/{Token}");
    }

    [Fact]
    public async Task Setup_TwoAtOnce_MakesOneAdministrator()
    {
        var visitors = new[] { app.NewVisitor(), app.NewVisitor() };
        var forms = await Task.WhenAll(visitors.Select(v => v.GetAsync($"/setup/{Token}")));

        await Task.WhenAll(visitors.Zip(forms, (visitor, form) => visitor.SubmitAsync(form, "form.stack", Values($"{Guid.CreateVersion7():n}@example.kg"))));

        await using var db = app.OpenDb();
        Assert.Equal(1, await db.Users.CountAsync());
    }

    [Fact]
    public async Task Setup_BadInput_KeepsTheLinkAndWhatWasTyped()
    {
        await app.Data.AccountAsync(Role.Trainer);
        var visitor = app.NewVisitor();

        var weak = await visitor.SubmitAsync(await visitor.GetAsync($"/setup/{Token}"), "form.stack", Values("asel@example.kg", "administrator123"));
        var taken = await visitor.SubmitAsync(weak, "form.stack", Values("trainer1@example.kg"));
        var done = await visitor.SubmitAsync(taken, "form.stack", Values("asel@example.kg"));

        Assert.Equal("Many people use this password, so it is among the first to be tried. Choose another.", weak.Text("#Password-error"));
        Assert.Equal("Асель", weak.Document.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal("This e-mail address has an account already.", taken.Text("#Email-error"));
        Assert.Equal("/accounts", done.Path);
    }

    public async Task DisposeAsync() => await ((IAsyncLifetime)app).DisposeAsync();

    private void Keep()
    {
        using var scope = app.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<SetupLinks>().Keep(Token);
    }

    private async Task AssertGoneAsync(string link)
    {
        var opened = await app.NewVisitor().GetAsync(link);
        var posted = await app.NewVisitor().PostDirectlyAsync(link, Values("late@example.kg"));

        Assert.All([opened, posted], page => Assert.Equal(HttpStatusCode.NotFound, page.Status));
        Assert.All([opened, posted], page => Assert.Equal("This link does not work any more", page.Text("h1")));
    }

    private static async Task<Page> SubmitAsync(Visitor visitor) =>
        await visitor.SubmitAsync(await visitor.GetAsync($"/setup/{Token}"), "form.stack", Values("asel@example.kg"));

    private static Dictionary<string, string> Values(string email, string password = "four quiet bridges") => new()
    {
        ["Name"] = "Асель",
        ["Email"] = email,
        ["Language"] = "Kyrgyz",
        ["Password"] = password,
        ["Repeated"] = password,
    };
}
