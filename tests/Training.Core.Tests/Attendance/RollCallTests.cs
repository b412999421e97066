using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.Attendance;
using Training.Core.Data;
using Training.Core.People;
using Training.Core.Workshops;
using Training.TestKit;
using Xunit;

namespace Training.Core.Tests.Attendance;

public sealed class RollCallTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    private static readonly AttendanceStatus[] Statuses = Enum.GetValues<AttendanceStatus>();

    [Fact]
    public async Task Mark_BeforeTheDay_IsRefused()
    {
        var (workshop, actor, people) = await HallAsync(people: 1, daysAgo: -1);

        Assert.Equal(MarkOutcome.NotStarted, await MarkAsync(workshop.Sessions[0].Id, people[0], AttendanceStatus.Present, actor));
        Assert.Empty(await MarksAsync(workshop));
    }

    [Fact]
    public async Task Mark_OfAClosedOrCancelledWorkshop_IsRefused()
    {
        var (workshop, actor, people) = await HallAsync(people: 1, daysAgo: 1);
        await using var db = app.OpenDb();
        await db.Workshops.Where(w => w.Id == workshop.Id).ExecuteUpdateAsync(set => set.SetProperty(w => w.ClosedUtc, app.Clock.GetUtcNow().UtcDateTime));

        Assert.Equal(MarkOutcome.WorkshopClosed, await MarkAsync(workshop.Sessions[0].Id, people[0], AttendanceStatus.Present, actor));
        Assert.Empty(await MarksAsync(workshop));
    }

    [Fact]
    public async Task Mark_OfAnotherCommunitysSession_IsNotFound()
    {
        var (workshop, _, people) = await HallAsync(people: 1);
        var stranger = app.Data.ActorOf(await app.Data.AccountAsync(Role.Trainer, communityIds: await app.Data.PilotAsync("Isfana")));

        await Assert.ThrowsAsync<NotFoundException>(() => MarkAsync(workshop.Sessions[0].Id, people[0], AttendanceStatus.Present, stranger));
    }

    [Fact]
    public async Task Mark_OneOfSeveralIsNotOnTheRoll_SavesTheOthersAndSaysSo()
    {
        var (workshop, actor, people) = await HallAsync(people: 1);
        var stranger = await app.Data.PersonAsync();

        var outcome = await WithAsync(rollCall => rollCall.MarkAsync(
            workshop.Sessions[0].Id,
            [new(people[0].Id, AttendanceStatus.Late), new(stranger.Id, AttendanceStatus.Present)],
            AttendanceSource.RollCall, actor, CancellationToken.None));

        Assert.Equal(MarkOutcome.NotOnRoll, outcome);
        Assert.Equal(people[0].Id, Assert.Single(await MarksAsync(workshop)).PersonId);
    }

    [Theory]
    [InlineData(AttendanceStatus.Present, RegistrationStatus.Confirmed)]
    [InlineData(AttendanceStatus.Absent, RegistrationStatus.Declined)]
    public async Task Mark_OfSomebodyWhoDeclined_CountsThemWhereverTheyCame(AttendanceStatus mark, RegistrationStatus expected)
    {
        var (workshop, actor, people) = await HallAsync(people: 2);
        await using (var db = app.OpenDb())
        {
            await db.Registrations.Where(r => r.WorkshopId == workshop.Id && r.PersonId == people[0].Id)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Status, RegistrationStatus.Declined));
        }

        await MarkAsync(workshop.Sessions[0].Id, people[0], mark, actor);

        await using var after = app.OpenDb();
        Assert.Equal(expected, await after.Registrations.Where(r => r.WorkshopId == workshop.Id && r.PersonId == people[0].Id).Select(r => r.Status).SingleAsync());
    }

    [Fact]
    public async Task Mark_ChangedByAnother_KeepsBothTapsAndWhoMadeThem()
    {
        var (workshop, actor, people) = await HallAsync(people: 1);
        var other = app.Data.ActorOf(await app.Data.AccountAsync(Role.Specialist));

        await MarkAsync(workshop.Sessions[0].Id, people[0], AttendanceStatus.Absent, actor);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await MarkAsync(workshop.Sessions[0].Id, people[0], AttendanceStatus.Late, other);

        var marks = await MarksAsync(workshop);
        Assert.Equal([actor.AccountId, other.AccountId], marks.OrderBy(m => m.MarkedUtc).Select(m => m.MarkedByAccountId));
        await AssertTalliesAsync(workshop);
    }

    [Fact]
    public async Task MarkUnmarked_SomeAlreadyMarked_LeavesTheirsAlone()
    {
        var (workshop, actor, people) = await HallAsync(people: 4);
        await MarkAsync(workshop.Sessions[0].Id, people[1], AttendanceStatus.Absent, actor);

        for (var i = 0; i < 2; i++)
        {
            await WithAsync(rollCall => rollCall.MarkUnmarkedAsync(
                workshop.Sessions[0].Id, AttendanceStatus.Present, AttendanceSource.RollCall, actor, CancellationToken.None));
        }

        await using var db = app.OpenDb();
        var records = await db.AttendanceRecords.Where(r => r.SessionId == workshop.Sessions[0].Id).ToListAsync();
        Assert.Equal(3, records.Count(r => r.Status == AttendanceStatus.Present));
        Assert.Equal(AttendanceStatus.Absent, records.Single(r => r.PersonId == people[1].Id).Status);
        Assert.Equal(4, (await MarksAsync(workshop)).Count);
        await AssertTalliesAsync(workshop);
    }

    [Fact]
    public async Task Mark_AnyTapsReplayedFiftyTimesInAnyOrder_LeaveOneRecordEachAndRightTallies()
    {
        var taps = Gen.Choose(0, 2).SelectMany(person => Gen.Choose(0, 1).SelectMany(session =>
            Gen.Elements(Statuses).Select(status => (Person: person, Session: session, Status: status))));

        foreach (var some in Gen.NonEmptyListOf(taps).Sample(6, 8))
        {
            var (workshop, actor, people) = await HallAsync(people: 3);
            var replayed = Gen.Shuffle(Enumerable.Repeat(some, 50).SelectMany(t => t).ToArray()).Sample(1, 1).First();

            await WithAsync<int>(async rollCall =>
            {
                foreach (var tap in replayed)
                {
                    await rollCall.MarkAsync(
                        workshop.Sessions[tap.Session].Id, [new(people[tap.Person].Id, tap.Status)],
                        AttendanceSource.RollCall, actor, CancellationToken.None);
                }

                return replayed.Length;
            });

            await using var db = app.OpenDb();
            var records = await db.AttendanceRecords.Where(r => r.Session.WorkshopId == workshop.Id).ToListAsync();
            var last = replayed.GroupBy(t => (t.Person, t.Session)).ToDictionary(g => g.Key, g => g.Last().Status);
            Assert.Equal(last.Count, records.Count);
            Assert.All(last, l => Assert.Equal(
                l.Value,
                records.Single(r => r.PersonId == people[l.Key.Person].Id && r.SessionId == workshop.Sessions[l.Key.Session].Id).Status));
            await AssertTalliesAsync(workshop);
        }
    }

    [Fact]
    public async Task Mark_ManyPhonesAtEverySessionOfTheSamePeople_NeverDriftsFromTheRecords()
    {
        var (workshop, actor, people) = await HallAsync(people: 3);
        var other = app.Data.ActorOf(await app.Data.AccountAsync(Role.Specialist));
        var taps =
            from session in workshop.Sessions
            from person in people
            from status in Statuses
            from phone in new[] { actor, other }
            select (session, person, status, phone);

        var outcomes = await Task.WhenAll(taps.Select(t => Task.Run(() => MarkAsync(t.session.Id, t.person, t.status, t.phone))));

        await using var db = app.OpenDb();
        Assert.All(outcomes, outcome => Assert.Equal(MarkOutcome.Saved, outcome));
        Assert.Equal(6, await db.AttendanceRecords.CountAsync(r => r.Session.WorkshopId == workshop.Id));
        await AssertTalliesAsync(workshop);
    }

    private async Task AssertTalliesAsync(Workshop workshop)
    {
        await using var db = app.OpenDb();
        var minutes = workshop.Sessions.ToDictionary(s => s.Id, s => s.Minutes);
        var records = await db.AttendanceRecords.Where(r => r.Session.WorkshopId == workshop.Id).ToListAsync();

        foreach (var registration in await db.Registrations.Where(r => r.WorkshopId == workshop.Id).ToListAsync())
        {
            var own = records.Where(r => r.PersonId == registration.PersonId).ToList();
            Assert.Equal(own.Count, registration.MarkedSessions);
            Assert.Equal(own.Where(r => r.Status.CountsAsPresent()).Sum(r => minutes[r.SessionId]), registration.AttendedMinutes);
        }
    }

    private async Task<List<AttendanceMark>> MarksAsync(Workshop workshop)
    {
        await using var db = app.OpenDb();

        return await db.AttendanceMarks.Where(m => db.Sessions.Any(s => s.Id == m.SessionId && s.WorkshopId == workshop.Id)).ToListAsync();
    }

    private Task<MarkOutcome> MarkAsync(Guid sessionId, Person person, AttendanceStatus status, Actor actor) =>
        WithAsync(rollCall => rollCall.MarkAsync(
            sessionId, [new(person.Id, status)], AttendanceSource.RollCall, actor, CancellationToken.None));

    private async Task<T> WithAsync<T>(Func<RollCall, Task<T>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();

        return await act(scope.ServiceProvider.GetRequiredService<RollCall>());
    }

    private async Task<(Workshop Workshop, Actor Actor, IReadOnlyList<Person> People)> HallAsync(int people, int daysAgo = 0)
    {
        var kochkor = await app.Data.PilotAsync();
        var actor = app.Data.ActorOf(await app.Data.AccountAsync(Role.Trainer, communityIds: kochkor));
        var invited = new List<Person>();

        for (var i = 0; i < people; i++)
        {
            invited.Add(await app.Data.PersonAsync(communityId: kochkor));
        }

        var today = DateOnly.FromDateTime(TestClock.Start.UtcDateTime);
        var workshop = await app.Data.WorkshopAsync(kochkor, today.AddDays(-daysAgo), invited: invited);

        return (workshop, actor, invited);
    }
}
