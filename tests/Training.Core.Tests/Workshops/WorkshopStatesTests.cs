using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.Attendance;
using Training.Core.Data;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Reporting;
using Training.Core.Workshops;
using Training.TestKit;
using Xunit;

namespace Training.Core.Tests.Workshops;

public sealed class WorkshopStatesTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    /// <summary>The list filters by a query what the board names by a rule: both must say the same at any moment.</summary>
    [Fact]
    public async Task InState_AtEveryMoment_FindsWhatTheRuleNames()
    {
        var specialist = app.Data.ActorOf(await app.Data.AccountAsync(Role.Specialist));
        var programme = await app.Data.ProgrammeAsync(communityIds: await app.Data.PilotAsync());
        await MakeOneOfEachAsync(programme, specialist);
        var seen = new HashSet<WorkshopState>();

        foreach (var hour in new[] { 0, 9, 13, 17, 23 })
        {
            foreach (var day in Enumerable.Range(11, 5))
            {
                app.Clock.MoveToLocal(new DateOnly(2026, 11, day), new TimeOnly(hour, 0));
                var now = app.Services.GetRequiredService<LocalClock>().Now;
                await using var db = app.OpenDb();
                var workshops = db.Workshops.Where(w => w.ProgrammeId == programme.Id);
                var byRule = await WorkshopSummary.ReadAsync(db, workshops, programme.AttendanceShare, now, default);

                foreach (var state in Enum.GetValues<WorkshopState>())
                {
                    var byQuery = await workshops.InState(state, now).Select(w => w.Id).ToListAsync();
                    Assert.Equal(byRule.Where(w => w.State == state).Select(w => w.Id).Order(), byQuery.Order());
                    seen.UnionWith(byQuery.Count > 0 ? [state] : []);
                }
            }
        }

        Assert.Equal(Enum.GetValues<WorkshopState>().Order(), seen.Order());
    }

    private async Task MakeOneOfEachAsync(Programme programme, Actor actor)
    {
        app.Clock.MoveTo(TestClock.Start);
        var person = await app.Data.PersonAsync();
        var (day, nextDay) = (new DateOnly(2026, 11, 12), new DateOnly(2026, 11, 13));
        await app.Data.WorkshopAsync(day: day, programme: programme);
        await app.Data.WorkshopAsync(day: day, programme: programme, invited: [person]);
        await app.Data.WorkshopAsync(programme: programme, invited: [person], sessions: [new(day, new(9, 0), new(12, 0)), new(nextDay, new(9, 0), new(17, 0))]);
        var marked = await app.Data.WorkshopAsync(day: day, programme: programme, invited: [person]);
        var closed = await app.Data.WorkshopAsync(day: day, programme: programme, invited: [person]);
        var cancelled = await app.Data.WorkshopAsync(day: day, programme: programme, invited: [person]);
        app.Clock.MoveToLocal(day, new TimeOnly(18, 0));

        foreach (var session in marked.Sessions.Concat(closed.Sessions))
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RollCall>()
                .MarkAsync(session.Id, [new Mark(person.Id, AttendanceStatus.Present)], AttendanceSource.RollCall, actor, default);
        }

        await using var last = app.Services.CreateAsyncScope();
        var planner = last.ServiceProvider.GetRequiredService<WorkshopPlanner>();
        Assert.Equal(ClosingOutcome.Closed, await planner.CloseAsync(closed.Id, actor, default));
        Assert.Equal(CancellationOutcome.Cancelled, await planner.CancelAsync(cancelled.Id, "Snow", actor, default));
    }
}
