using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Workshops;
using Training.TestKit;
using Xunit;

namespace Training.Core.Tests.Workshops;

public sealed class PlanPhaseTests(TrainingApp app) : IClassFixture<TrainingApp>, IAsyncLifetime
{
    private Guid[] communities = [];
    private Programme programme = default!;
    private Actor specialist = default!;

    public async Task InitializeAsync()
    {
        communities = [await app.Data.PilotAsync(), await app.Data.PilotAsync("Isfana"), await app.Data.PilotAsync("Nookat")];
        programme = await app.Data.ProgrammeAsync(communityIds: communities);
        specialist = app.Data.ActorOf(await app.Data.AccountAsync(Role.Specialist));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task PlanPhase_SentSeveralTimesAtOnce_SavesOnePlan()
    {
        var plans = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => PlanAsync(communities))));

        var saved = Assert.Single(plans, plan => plan.IsSaved);
        Assert.Equal(communities.Length, saved.Workshops.Count);
        Assert.All(plans.Where(plan => !plan.IsSaved), plan => Assert.Equal(communities.Order(), plan.AlreadyPlanned.Order()));
        Assert.Equal(communities.Length, await CountAsync());
    }

    [Fact]
    public async Task PlanPhase_TwoPlansThatShareACommunity_SaveOneAndNothingOfTheOther()
    {
        var plans = await Task.WhenAll(
            Task.Run(() => PlanAsync(communities[0], communities[1])),
            Task.Run(() => PlanAsync(communities[1], communities[2])));

        var refused = Assert.Single(plans, plan => !plan.IsSaved);
        Assert.Equal([communities[1]], refused.AlreadyPlanned);
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task PlanPhase_CommunityPlannedByHandBefore_IsRefused()
    {
        await app.Data.WorkshopAsync(communities[0], programme: programme);

        var plan = await PlanAsync(communities);

        Assert.Equal([communities[0]], plan.AlreadyPlanned);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task PlanPhase_AfterItsWorkshopWasCancelled_PlansTheCommunityAgain()
    {
        var first = await PlanAsync(communities[0]);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WorkshopPlanner>().CancelAsync(first.Workshops[0].Id, "Snow", specialist, default);

        var second = await PlanAsync(communities[0]);

        Assert.True(second.IsSaved);
    }

    [Fact]
    public async Task PlanPhase_WithAnotherTrainersCommunity_FindsNothing()
    {
        var trainer = app.Data.ActorOf(await app.Data.AccountAsync(Role.Trainer, communityIds: communities[0]));

        await Assert.ThrowsAsync<NotFoundException>(() => PlanAsync(trainer, communities));

        Assert.Equal(0, await CountAsync());
    }

    private Task<PhasePlanning> PlanAsync(params Guid[] hosts) => PlanAsync(specialist, hosts);

    private async Task<PhasePlanning> PlanAsync(Actor actor, params Guid[] hosts)
    {
        var day = new DateOnly(2026, 12, 3);
        await using var scope = app.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<WorkshopPlanner>().PlanPhaseAsync(
            [
                .. hosts.Select(host => new NewWorkshop
                {
                    ProgrammeId = programme.Id,
                    PhaseId = programme.Phases[0].Id,
                    Kind = WorkshopKind.PhaseWorkshop,
                    Title = LocalText.Same("Working together"),
                    HostCommunityId = host,
                    TrainerIds = [],
                    Sessions = [new SessionSlot(day, new TimeOnly(9, 0), new TimeOnly(12, 30))],
                    Capacity = 15,
                }),
            ],
            actor,
            default);
    }

    private async Task<int> CountAsync()
    {
        await using var db = app.OpenDb();

        return await db.Workshops.CountAsync(w => w.ProgrammeId == programme.Id);
    }
}
