using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.Data;
using Training.Core.People;
using Training.Core.Workshops;
using Training.TestKit;
using Xunit;

namespace Training.Core.Tests.Workshops;

public sealed class RegistrarTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task Answer_HundredAtOnceForTenSeats_GivesExactlyTenAndPutsTheRestInOrder()
    {
        var actor = await ActorAsync(Role.Specialist);
        var community = await app.Data.PilotAsync("Isfana");
        var people = new List<Person>();

        for (var i = 0; i < 100; i++)
        {
            people.Add(await app.Data.PersonAsync(communityId: community));
        }

        var workshop = await app.Data.WorkshopAsync(community, capacity: 10, invited: people);

        var outcomes = await Task.WhenAll(workshop.Registrations.Select(r =>
            Task.Run(() => WithAsync<Registrar, AnswerOutcome>(x => x.AnswerAsync(r.Id, comes: true, actor, CancellationToken.None)))));

        Assert.Equal(10, outcomes.Count(o => o == AnswerOutcome.Confirmed));
        Assert.Equal(90, outcomes.Count(o => o == AnswerOutcome.Waiting));
        Assert.Equal(10, await CountAsync(workshop.Id, RegistrationStatus.Confirmed));
        Assert.Equal(90, await CountAsync(workshop.Id, RegistrationStatus.Waiting));
    }

    [Fact]
    public async Task Answer_HalfChangeTheirMindAtOnce_KeepsTheHallExactlyFull()
    {
        var actor = await ActorAsync(Role.Specialist);
        var community = await app.Data.PilotAsync("Aidarken");
        var people = new List<Person>();

        for (var i = 0; i < 30; i++)
        {
            people.Add(await app.Data.PersonAsync(communityId: community));
        }

        var workshop = await app.Data.WorkshopAsync(community, capacity: 10, invited: people);
        await AnswerAllAsync(workshop.Registrations, comes: true, actor);

        await AnswerAllAsync(workshop.Registrations.Take(15), comes: false, actor);

        Assert.Equal(10, await CountAsync(workshop.Id, RegistrationStatus.Confirmed));
        Assert.Equal(5, await CountAsync(workshop.Id, RegistrationStatus.Waiting));
        Assert.Equal(15, await CountAsync(workshop.Id, RegistrationStatus.Declined));
    }

    [Fact]
    public async Task InviteGroup_TwiceAtOnce_InvitesEveryMemberOnce()
    {
        var actor = await ActorAsync(Role.Specialist);
        var community = await app.Data.PilotAsync("Nookat");
        await app.Data.MembersAsync(community);
        var workshop = await app.Data.WorkshopAsync(community);

        var counts = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            Task.Run(() => WithAsync<Registrar, int>(x => x.InviteGroupAsync(workshop.Id, actor, CancellationToken.None)))));

        Assert.Equal([0, 12], counts.Order());
        Assert.Equal(12, await CountAsync(workshop.Id, RegistrationStatus.Invited));
    }

    [Fact]
    public async Task InviteGroup_NobodySitsInIt_LeavesTheWorkshopPlanned()
    {
        var actor = await ActorAsync(Role.Specialist);
        var workshop = await app.Data.WorkshopAsync(await app.Data.PilotAsync("Balykchy"));

        var invited = await WithAsync<Registrar, int>(x => x.InviteGroupAsync(workshop.Id, actor, CancellationToken.None));

        await using var db = app.OpenDb();
        Assert.Equal(0, invited);
        Assert.Null((await db.Workshops.SingleAsync(w => w.Id == workshop.Id)).InvitedUtc);
    }

    [Fact]
    public async Task InviteGroup_ByTheGuestsTrainer_IsNotFound()
    {
        var guest = await app.Data.PilotAsync("Kara-Buura");
        var actor = await ActorAsync(Role.Trainer, guest);
        var workshop = await app.Data.WorkshopAsync(await app.Data.PilotAsync("Kochkor"), guests: [guest]);

        await Assert.ThrowsAsync<NotFoundException>(() =>
            WithAsync<Registrar, int>(x => x.InviteGroupAsync(workshop.Id, actor, CancellationToken.None)));
    }

    [Fact]
    public async Task Invite_SomebodyOfAnotherCommunity_IsNotFound()
    {
        var actor = await ActorAsync(Role.Specialist);
        var workshop = await app.Data.WorkshopAsync(await app.Data.PilotAsync("Kochkor"));
        var stranger = await app.Data.PersonAsync(communityId: await app.Data.PilotAsync("Isfana"));

        await Assert.ThrowsAsync<NotFoundException>(() =>
            WithAsync<Registrar, bool>(x => x.InviteAsync(workshop.Id, stranger.Id, actor, CancellationToken.None)));
    }

    [Fact]
    public async Task Answer_OfAnotherCommunitysPerson_IsNotFoundForATrainer()
    {
        var kochkor = await app.Data.PilotAsync("Kochkor");
        var actor = await ActorAsync(Role.Trainer, await app.Data.PilotAsync("Isfana"));
        var workshop = await app.Data.WorkshopAsync(kochkor, invited: [await app.Data.PersonAsync(communityId: kochkor)]);

        await Assert.ThrowsAsync<NotFoundException>(() => WithAsync<Registrar, AnswerOutcome>(
            x => x.AnswerAsync(workshop.Registrations[0].Id, comes: true, actor, CancellationToken.None)));
    }

    private Task AnswerAllAsync(IEnumerable<Registration> registrations, bool comes, Actor actor) =>
        Task.WhenAll(registrations.Select(r => Task.Run(() =>
            WithAsync<Registrar, AnswerOutcome>(x => x.AnswerAsync(r.Id, comes, actor, CancellationToken.None)))));

    private async Task<int> CountAsync(Guid workshopId, RegistrationStatus status)
    {
        await using var db = app.OpenDb();

        return await db.Registrations.CountAsync(r => r.WorkshopId == workshopId && r.Status == status);
    }

    private async Task<Actor> ActorAsync(Role role, params Guid[] communityIds) =>
        app.Data.ActorOf(await app.Data.AccountAsync(role, communityIds: communityIds));

    private async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();

        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
