using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.Attendance;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.TestKit;
using Xunit;

namespace Training.Core.Tests.Workshops;

public sealed class WorkshopPlannerTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task Change_OfAnOlderVersion_IsOvertakenAndChangesNothing()
    {
        var actor = await ActorAsync(Role.Specialist);
        var workshop = await app.Data.WorkshopAsync();
        var change = ChangeOf(workshop) with { Venue = "School" };

        Assert.Equal(ChangeOutcome.Saved, await ChangeAsync(workshop.Id, change, actor));
        Assert.Equal(ChangeOutcome.OvertakenByAnother, await ChangeAsync(workshop.Id, change with { Venue = "Library" }, actor));
        Assert.Equal("School", (await FindAsync(workshop.Id)).Venue);
    }

    [Fact]
    public async Task Change_TwiceAtOnceFromTheSameVersion_SavesOne()
    {
        var actor = await ActorAsync(Role.Specialist);
        var workshop = await app.Data.WorkshopAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(capacity =>
            Task.Run(() => ChangeAsync(workshop.Id, ChangeOf(workshop) with { Capacity = capacity }, actor))));

        Assert.Single(outcomes, ChangeOutcome.Saved);
        Assert.Equal(7, outcomes.Count(o => o == ChangeOutcome.OvertakenByAnother));
    }

    [Fact]
    public async Task Change_OfASessionWithAttendance_IsRefused()
    {
        var community = await app.Data.PilotAsync();
        var actor = await ActorAsync(Role.Trainer, community);
        var person = await app.Data.PersonAsync(communityId: community);
        var today = DateOnly.FromDateTime(TestClock.Start.UtcDateTime);
        var workshop = await app.Data.WorkshopAsync(community, today, invited: [person]);
        await WithAsync<RollCall, MarkOutcome>(rollCall => rollCall.MarkAsync(
            workshop.Sessions[0].Id, [new(person.Id, AttendanceStatus.Present)], AttendanceSource.RollCall, actor, CancellationToken.None));
        var slots = workshop.Sessions.Select(s => s.Slot).ToList();

        Assert.Equal(
            ChangeOutcome.AttendanceTaken,
            await ChangeAsync(workshop.Id, ChangeOf(workshop) with { Sessions = [slots[0] with { Ends = new(13, 0) }, slots[1]] }, actor));
        Assert.Equal(
            ChangeOutcome.Saved,
            await ChangeAsync(workshop.Id, ChangeOf(workshop) with { Sessions = [slots[0], slots[1] with { Ends = new(18, 0) }] }, actor));
    }

    [Fact]
    public async Task Change_ByTheGuestsTrainer_IsNotFound()
    {
        var guest = await app.Data.PilotAsync("Isfana");
        var actor = await ActorAsync(Role.Trainer, guest);
        var workshop = await app.Data.WorkshopAsync(guests: [guest]);

        await Assert.ThrowsAsync<NotFoundException>(() => ChangeAsync(workshop.Id, ChangeOf(workshop), actor));
    }

    [Fact]
    public async Task Cancel_WritesTheReasonToTheWorkshopAndNotToTheLog()
    {
        var actor = await ActorAsync(Role.Specialist);
        var workshop = await app.Data.WorkshopAsync();

        await WithAsync<WorkshopPlanner, CancellationOutcome>(p => p.CancelAsync(workshop.Id, "Snow on the pass", actor, CancellationToken.None));

        await using var db = app.OpenDb();
        var entry = await db.Activity.SingleAsync(e => e.RecordId == workshop.Id && e.Verb == "workshop.cancelled");
        Assert.Null(entry.Detail);
        Assert.Equal("Snow on the pass", (await FindAsync(workshop.Id)).CancellationReason);
    }

    [Fact]
    public async Task Reopen_OnlyOfAClosedOne_LogsTheReason()
    {
        var actor = await ActorAsync(Role.Specialist);
        var workshop = await app.Data.WorkshopAsync();

        Assert.False(await WithAsync<WorkshopPlanner, bool>(p => p.ReopenAsync(workshop.Id, "A sheet came late", actor, CancellationToken.None)));

        await using var db = app.OpenDb();
        await db.Workshops.Where(w => w.Id == workshop.Id).ExecuteUpdateAsync(set => set.SetProperty(w => w.ClosedUtc, app.Clock.GetUtcNow().UtcDateTime));

        Assert.True(await WithAsync<WorkshopPlanner, bool>(p => p.ReopenAsync(workshop.Id, "A sheet came late", actor, CancellationToken.None)));
        Assert.Equal("A sheet came late", (await db.Activity.SingleAsync(e => e.RecordId == workshop.Id && e.Verb == "workshop.reopened")).Detail);
    }

    [Fact]
    public async Task Calendar_OfAWorkshopThatMoved_KeepsItsUidsAndRaisesTheSequence()
    {
        var actor = await ActorAsync(Role.Specialist);
        var workshop = await app.Data.WorkshopAsync(invited: [await app.Data.PersonAsync()]);
        var clock = app.Services.GetRequiredService<LocalClock>();
        var before = WorkshopCalendar.EventsOf(await FindAsync(workshop.Id), Language.English, clock);

        await ChangeAsync(workshop.Id, ChangeOf(workshop) with { Sessions = [.. workshop.Sessions.Select(s => s.Slot with { Date = s.Date.AddDays(1) })] }, actor);
        var after = WorkshopCalendar.EventsOf(await FindAsync(workshop.Id), Language.English, clock);

        Assert.Equal(before.Select(e => e.Uid), after.Select(e => e.Uid));
        Assert.EndsWith("@training", before[0].Uid, StringComparison.Ordinal);
        Assert.Equal([0, 0], before.Select(e => e.Sequence));
        Assert.Equal([1, 1], after.Select(e => e.Sequence));
        Assert.Equal(new DateTime(2026, 11, 13, 3, 0, 0), after[0].StartsUtc);
        Assert.Equal("Working together", after[0].Summary);
    }

    private static WorkshopChange ChangeOf(Workshop workshop) => new()
    {
        Title = workshop.Title,
        Sessions = [.. workshop.Sessions.Select(s => s.Slot)],
        Venue = workshop.Venue,
        Directions = workshop.Directions,
        Capacity = workshop.Capacity,
        TrainerIds = [],
        Version = workshop.Version,
    };

    private async Task<Workshop> FindAsync(Guid id)
    {
        await using var db = app.OpenDb();

        return await db.Workshops.Include(w => w.Sessions).SingleAsync(w => w.Id == id);
    }

    private Task<ChangeOutcome> ChangeAsync(Guid id, WorkshopChange change, Actor actor) =>
        WithAsync<WorkshopPlanner, ChangeOutcome>(p => p.ChangeAsync(id, change, actor, CancellationToken.None));

    private async Task<Actor> ActorAsync(Role role, params Guid[] communityIds) =>
        app.Data.ActorOf(await app.Data.AccountAsync(role, communityIds: communityIds));

    private async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();

        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
