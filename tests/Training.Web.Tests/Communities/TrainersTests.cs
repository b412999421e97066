using System.Net;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Communities;

public sealed class TrainersTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task Create_Trainer_OpensTheCommunityToThem()
    {
        var community = await app.Data.PilotAsync("Kochkor");
        var account = await app.Data.AccountAsync(Role.Trainer, "Azamat Trainer");
        var trainer = await app.SignInAsync(account);
        var specialist = await app.SignInAsync(Role.Specialist);
        Assert.Equal(HttpStatusCode.NotFound, (await trainer.GetAsync($"/communities/{community}")).Status);
        var form = await specialist.GetAsync($"/communities/{community}/trainers");

        var page = await specialist.SubmitAsync(form, "form.stack", new() { ["AccountId"] = $"{account.Id}" });
        await specialist.SubmitAsync(form, "form.stack", new() { ["AccountId"] = $"{account.Id}" });

        Assert.Contains(page.Texts("ul.list li"), li => li.StartsWith("Azamat Trainer", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await trainer.GetAsync($"/communities/{community}")).Status);
    }

    [Fact]
    public async Task Delete_Trainer_ClosesTheCommunityToThem()
    {
        var community = await app.Data.PilotAsync("Nookat");
        var account = await app.Data.AccountAsync(Role.Trainer, communityIds: community);
        var trainer = await app.SignInAsync(account);
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync($"/communities/{community}/trainers");

        await specialist.SubmitAsync(form, $"form[action$='{account.Id}/deletion']");
        var again = await specialist.SubmitAsync(form, $"form[action$='{account.Id}/deletion']");

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await trainer.GetAsync($"/communities/{community}")).Status);
    }

    [Fact]
    public async Task Delete_TrainerWhoRanAWorkshopThere_ClosesItsNamesToThem()
    {
        var community = await app.Data.PilotAsync("Chek-Abad");
        var account = await app.Data.AccountAsync(Role.Trainer, communityIds: community);
        var workshop = await app.Data.WorkshopAsync(community, trainerId: account.Id, invited: [await app.Data.PersonAsync(communityId: community)]);
        var addresses = new[] { $"/workshops/{workshop.Id}", $"/sessions/{workshop.Sessions[0].Id}/roll-call", $"/workshops/{workshop.Id}/call-list" };
        var trainer = await app.SignInAsync(account);
        Assert.All(await Task.WhenAll(addresses.Select(trainer.GetAsync)), page => Assert.Equal(HttpStatusCode.OK, page.Status));
        var specialist = await app.SignInAsync(Role.Specialist);

        await specialist.SubmitAsync(await specialist.GetAsync($"/communities/{community}/trainers"), $"form[action$='{account.Id}/deletion']");

        Assert.All(await Task.WhenAll(addresses.Select(trainer.GetAsync)), page => Assert.Equal(HttpStatusCode.NotFound, page.Status));
    }

    [Fact]
    public async Task Create_NobodyChosen_SaysSo()
    {
        await app.Data.AccountAsync(Role.Trainer);
        var community = await app.Data.PilotAsync("Isfana");
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync($"/communities/{community}/trainers");

        var page = await specialist.SubmitAsync(form, "form.stack");

        Assert.Equal("Choose a trainer.", page.Text("#AccountId-error"));
    }

    [Fact]
    public async Task Create_AccountThatIsNoTrainer_IsNotFound()
    {
        var community = await app.Data.PilotAsync("Isfana");
        var administrator = await app.Data.AccountAsync(Role.Administrator);
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.PostDirectlyAsync($"/communities/{community}/trainers", new() { ["AccountId"] = $"{administrator.Id}" });

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }
}
