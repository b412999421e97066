using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Core.Tests.Communities;

public sealed class GroupSeatingTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    private static readonly DateOnly day = new(2026, 11, 2);

    [Fact]
    public async Task SitAsync_TwoPeopleForTheLastPlaceAtOnce_SeatsOne()
    {
        var community = await app.Data.PilotAsync("Nookat");
        var actor = app.Data.ActorOf(await app.Data.AccountAsync(Role.Specialist));
        var seat = await SeatAsync(community, "LAWYER");
        var people = new[] { await app.Data.PersonAsync(communityId: community), await app.Data.PersonAsync(communityId: community) };

        var outcomes = await Task.WhenAll(people.Select(person => InScopeAsync(seating => seating.SitAsync(seat, person.Id, day, actor, default))));

        Assert.Equal([SeatingOutcome.Seated, SeatingOutcome.SeatTaken], outcomes.Order());
    }

    [Fact]
    public async Task SitAsync_TrainerOfAnotherCommunity_FindsNothing()
    {
        var community = await app.Data.PilotAsync("Balykchy");
        var stranger = app.Data.ActorOf(await app.Data.AccountAsync(Role.Trainer, communityIds: await app.Data.PilotAsync("Nookat")));
        var seat = await SeatAsync(community, "LAWYER");
        var person = await app.Data.PersonAsync(communityId: community);

        await Assert.ThrowsAsync<NotFoundException>(() => InScopeAsync(seating => seating.SitAsync(seat, person.Id, day, stranger, default)));
    }

    [Fact]
    public async Task SitAsync_PersonOfAnotherCommunity_IsNotFound()
    {
        var actor = app.Data.ActorOf(await app.Data.AccountAsync(Role.Specialist));
        var seat = await SeatAsync(await app.Data.PilotAsync("Balykchy"), "LAWYER");
        var stranger = await app.Data.PersonAsync(communityId: await app.Data.PilotAsync("Nookat"));

        await Assert.ThrowsAsync<NotFoundException>(() => InScopeAsync(seating => seating.SitAsync(seat, stranger.Id, day, actor, default)));
    }

    [Fact]
    public async Task ReplaceAsync_Member_LogsIdsOnly()
    {
        var community = await app.Data.PilotAsync("Kara-Balta");
        var actor = app.Data.ActorOf(await app.Data.AccountAsync(Role.Specialist));
        var former = (await app.Data.MembersAsync(community, 1))[0];
        var next = await app.Data.PersonAsync("Бермет Токтогулова", community);
        await using var db = app.OpenDb();
        var member = await db.Members.SingleAsync(m => m.PersonId == former.Id);

        var outcome = await InScopeAsync(seating => seating.ReplaceAsync(member.Id, next.Id, day, actor, default));

        Assert.Equal(SeatingOutcome.Seated, outcome);
        var group = await db.AdvisoryGroups.SingleAsync(g => g.CommunityId == community);
        var entry = await db.Activity.SingleAsync(e => e.Verb == "group.member-replaced" && e.RecordId == group.Id);
        Assert.Equal((actor.AccountId, null), (entry.AccountId, entry.Detail));
        Assert.Equal(2, await db.Members.CountAsync(m => m.SeatId == member.SeatId));
    }

    [Fact]
    public async Task SetSeatsAsync_ReadBeforeAnotherSaved_IsOvertaken()
    {
        var community = await app.Data.PilotAsync("Isfana");
        var actor = app.Data.ActorOf(await app.Data.AccountAsync(Role.Specialist));
        var lawyers = await app.Data.StakeholderGroupAsync("LAWYER");
        await InScopeAsync(seating => seating.SetSeatsAsync(community, [new(lawyers, 5)], 0, actor, default));

        var outcome = await InScopeAsync(seating => seating.SetSeatsAsync(community, [new(lawyers, 6)], 0, actor, default));

        Assert.Equal(SeatsOutcome.OvertakenByAnother, outcome);
    }

    private async Task<T> InScopeAsync<T>(Func<GroupSeating, Task<T>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();

        return await act(scope.ServiceProvider.GetRequiredService<GroupSeating>());
    }

    private async Task<Guid> SeatAsync(Guid community, string code)
    {
        await using var db = app.OpenDb();

        return await db.Seats
            .Where(s => s.StakeholderGroup.Code == code && db.AdvisoryGroups.Any(g => g.Id == s.AdvisoryGroupId && g.CommunityId == community))
            .Select(s => s.Id)
            .SingleAsync();
    }
}
