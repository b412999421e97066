using Microsoft.Extensions.DependencyInjection;
using Training.Core.Attendance;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Reporting;
using Training.Core.Workshops;
using Training.TestKit;
using Xunit;

namespace Training.Core.Tests.Reporting;

public sealed class BoardQueryTests(TrainingApp app) : IClassFixture<TrainingApp>, IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 11, 12);

    private Guid kochkor;
    private Guid balykchy;
    private Actor specialist = default!;

    public async Task InitializeAsync()
    {
        app.Clock.MoveTo(TestClock.Start);
        kochkor = await app.Data.PilotAsync();
        balykchy = await app.Data.PilotAsync("Balykchy");
        specialist = app.Data.ActorOf(await app.Data.AccountAsync(Role.Specialist));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Read_NothingPlanned_HasARowForEachCommunityAndThePhaseToPlanFirst()
    {
        var programme = await app.Data.ProgrammeAsync(phases: 3, communityIds: [kochkor, balykchy]);

        var board = await ReadAsync(programme, specialist);

        Assert.Equal([1, 2, 3], board.Phases.Select(p => p.Order));
        Assert.Equal(2, board.Rows.Count);
        Assert.All(board.Rows, row => Assert.All(row.Cells, Assert.Empty));
        Assert.Equal(1, board.NextPhase?.Order);
        Assert.Equal(0, board.NeedYou);
    }

    [Fact]
    public async Task Read_FirstPhaseFullyPlanned_OffersTheSecond()
    {
        var programme = await app.Data.ProgrammeAsync(communityIds: [kochkor, balykchy]);
        await app.Data.WorkshopAsync(kochkor, Day, programme: programme);
        await app.Data.WorkshopAsync(balykchy, Day, programme: programme);

        var board = await ReadAsync(programme, specialist);

        Assert.Equal(2, board.NextPhase?.Order);
    }

    [Theory]
    [InlineData(11, 9, 0, WorkshopState.Planned)]
    [InlineData(12, 16, 59, WorkshopState.Planned)]
    [InlineData(12, 17, 0, WorkshopState.Held)]
    [InlineData(12, 23, 59, WorkshopState.Held)]
    [InlineData(13, 0, 0, WorkshopState.Overdue)]
    public async Task Read_AsTheClockGoes_NamesTheState(int day, int hour, int minute, WorkshopState expected)
    {
        var programme = await app.Data.ProgrammeAsync(communityIds: kochkor);
        await app.Data.WorkshopAsync(kochkor, Day, programme: programme);
        app.Clock.MoveToLocal(new DateOnly(2026, 11, day), new TimeOnly(hour, minute));

        var board = await ReadAsync(programme, specialist);

        Assert.Equal(expected, Only(board).State);
        Assert.Equal(expected == WorkshopState.Overdue ? 1 : 0, board.NeedYou);
    }

    [Fact]
    public async Task Read_InvitedWorkshop_CountsAnswers()
    {
        var (programme, workshop, people) = await InvitedAsync(4);
        await using var scope = app.Services.CreateAsyncScope();
        var registrar = scope.ServiceProvider.GetRequiredService<Registrar>();
        await registrar.AnswerAsync(RegistrationOf(workshop, people[0]), comes: true, specialist, default);
        await registrar.AnswerAsync(RegistrationOf(workshop, people[1]), comes: false, specialist, default);
        await registrar.WithdrawAsync(RegistrationOf(workshop, people[3]), specialist, default);

        var cell = Only(await ReadAsync(programme, specialist));

        Assert.Equal(WorkshopState.Invited, cell.State);
        Assert.Equal((3, 2, 1, 2), (cell.Counts.Registered, cell.Counts.Answered, cell.Counts.Confirmed, cell.Counts.OnRoll));
    }

    [Fact]
    public async Task Read_EverySessionMarked_IsHeldAndCountsWhoAttendedByTheProgrammesShare()
    {
        var (programme, workshop, people) = await InvitedAsync(3);
        app.Clock.MoveToLocal(Day.AddDays(3), new TimeOnly(9, 0));
        await MarkAsync(workshop, people, (_, _) => AttendanceStatus.Present, sessions: 1);
        var half = Only(await ReadAsync(programme, specialist));
        await MarkAsync(workshop, people, (person, session) => person == 0 && session > 1 ? AttendanceStatus.Absent : AttendanceStatus.Late, sessions: 2);

        var cell = Only(await ReadAsync(programme, specialist));

        Assert.Equal((WorkshopState.Overdue, 3), (half.State, half.Counts.Marked));
        Assert.Equal((WorkshopState.Held, 3, 2), (cell.State, cell.Counts.OnRoll, cell.Counts.Attended));
    }

    [Fact]
    public async Task Read_ClosedWorkshop_IsClosed()
    {
        var (programme, workshop, people) = await InvitedAsync(1);
        app.Clock.MoveToLocal(Day.AddDays(1), new TimeOnly(9, 0));
        await MarkAsync(workshop, people, (_, _) => AttendanceStatus.Present, sessions: 2);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WorkshopPlanner>().CloseAsync(workshop.Id, specialist, default);

        Assert.Equal(WorkshopState.Closed, Only(await ReadAsync(programme, specialist)).State);
    }

    [Fact]
    public async Task Read_HeldWithMatchedPairs_SaysWhatTheGroupGained()
    {
        var (programme, workshop, people) = await InvitedAsync(5);
        await app.TestAsync(workshop, [(people[0], 2, 5), (people[1], 5, 7), (people[2], 4, 4), (people[3], 0, null), (people[4], null, 10)]);
        app.Clock.MoveToLocal(Day, new TimeOnly(18, 0));

        Assert.Equal(17, Only(await ReadAsync(programme, specialist)).GainPoints);
    }

    [Fact]
    public async Task Read_TwoModulesTested_TakesTheMeanOfAllPairs()
    {
        var (programme, workshop, people) = await InvitedAsync(2);
        await app.TestAsync(workshop, [(people[0], 2, 5), (people[1], 5, 9)]);
        await app.TestAsync(workshop, [(people[0], 9, 4), (people[1], 10, 10)], Guid.CreateVersion7());
        app.Clock.MoveToLocal(Day, new TimeOnly(18, 0));

        Assert.Equal(5, Only(await ReadAsync(programme, specialist)).GainPoints);
    }

    [Theory]
    [InlineData(2, 18)]
    [InlineData(3, 8)]
    public async Task Read_TwoPairsOrAWorkshopAhead_SaysNothingOfGain(int pairs, int hour)
    {
        var (programme, workshop, people) = await InvitedAsync(pairs);
        await app.TestAsync(workshop, [.. people.Select(p => (p, (int?)2, (int?)5))]);
        app.Clock.MoveToLocal(Day, new TimeOnly(hour, 0));

        Assert.Null(Only(await ReadAsync(programme, specialist)).GainPoints);
    }

    [Fact]
    public async Task Read_CancelledWorkshopAndExchangeVisit_LeaveTheirPlaceFree()
    {
        var programme = await app.Data.ProgrammeAsync(communityIds: [kochkor, balykchy]);
        var workshop = await app.Data.WorkshopAsync(kochkor, Day, programme: programme);
        await app.Data.WorkshopAsync(kochkor, Day, programme: programme, guests: [balykchy]);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WorkshopPlanner>().CancelAsync(workshop.Id, "Snow", specialist, default);

        var board = await ReadAsync(programme, specialist);

        Assert.All(board.Rows, row => Assert.All(row.Cells, Assert.Empty));
    }

    [Fact]
    public async Task Read_AsTrainer_ShowsOwnCommunitiesOnly()
    {
        var programme = await app.Data.ProgrammeAsync(communityIds: [kochkor, balykchy]);
        await app.Data.WorkshopAsync(balykchy, Day, programme: programme);
        var trainer = app.Data.ActorOf(await app.Data.AccountAsync(Role.Trainer, communityIds: kochkor));

        var board = await ReadAsync(programme, trainer);

        Assert.Equal([kochkor], board.Rows.Select(r => r.Community.Id));
        Assert.All(board.Rows[0].Cells, Assert.Empty);
    }

    [Fact]
    public async Task Read_TrainerWithoutCommunityInTheProgramme_FindsNothing()
    {
        var programme = await app.Data.ProgrammeAsync(communityIds: [kochkor]);
        var stranger = app.Data.ActorOf(await app.Data.AccountAsync(Role.Trainer, communityIds: balykchy));

        await Assert.ThrowsAsync<NotFoundException>(() => ReadAsync(programme, stranger));
    }

    [Fact]
    public async Task Read_ByOblast_ShowsItsRowsAndCountsThem()
    {
        var programme = await app.Data.ProgrammeAsync(communityIds: [kochkor, balykchy]);
        await app.Data.WorkshopAsync(balykchy, Day, programme: programme);

        var board = await ReadAsync(programme, specialist, "KG-N");

        Assert.Equal([kochkor], board.Rows.Select(r => r.Community.Id));
        Assert.Equal(["KG-N", "KG-Y"], board.Oblasts.All.Select(o => o.Code));
        Assert.Equal("KG-N", board.Oblasts.Chosen);
    }

    [Fact]
    public async Task Read_MoreCommunitiesThanFitOnAPage_ShowsTheFirstOblast()
    {
        var many = await CommunitiesAsync("KG-T", ProgrammeOblasts.MostOnOnePage);
        var programme = await app.Data.ProgrammeAsync(communityIds: [.. many, kochkor]);

        var board = await ReadAsync(programme, specialist);

        Assert.Equal("KG-N", board.Oblasts.Chosen);
        Assert.Equal([kochkor], board.Rows.Select(r => r.Community.Id));
        Assert.Equal(ProgrammeOblasts.MostOnOnePage, (await ReadAsync(programme, specialist, "KG-T")).Rows.Count);
    }

    private static WorkshopSummary Only(Board board) => Assert.Single(board.Rows.SelectMany(r => r.Cells).SelectMany(cell => cell));

    private async Task<Board> ReadAsync(Programme programme, Actor actor, string? oblast = null)
    {
        await using var db = app.OpenDb();

        return await BoardQuery.ReadAsync(db, actor, programme.Code, oblast, app.Services.GetRequiredService<LocalClock>().Now, default);
    }

    private async Task<(Programme Programme, Workshop Workshop, IReadOnlyList<Person> People)> InvitedAsync(int count)
    {
        var programme = await app.Data.ProgrammeAsync(communityIds: kochkor);
        var people = new List<Person>();

        for (var number = 0; number < count; number++)
        {
            people.Add(await app.Data.PersonAsync());
        }

        return (programme, await app.Data.WorkshopAsync(kochkor, Day, programme: programme, invited: people), people);
    }

    private async Task MarkAsync(Workshop workshop, IReadOnlyList<Person> people, Func<int, int, AttendanceStatus> status, int sessions)
    {
        foreach (var session in workshop.Sessions.OrderBy(s => s.Number).Take(sessions))
        {
            await using var scope = app.Services.CreateAsyncScope();
            var marks = people.Select((person, index) => new Mark(person.Id, status(index, session.Number))).ToList();
            var outcome = await scope.ServiceProvider.GetRequiredService<RollCall>()
                .MarkAsync(session.Id, marks, AttendanceSource.RollCall, specialist, default);
            Assert.Equal(MarkOutcome.Saved, outcome);
        }
    }

    private static Guid RegistrationOf(Workshop workshop, Person person) => workshop.Registrations.Single(r => r.PersonId == person.Id).Id;

    private async Task<IReadOnlyList<Guid>> CommunitiesAsync(string oblast, int count)
    {
        await using var db = app.OpenDb();
        var communities = Enumerable.Range(1, count).Select(number => new Community
        {
            Name = LocalText.Same($"Place {number}"),
            Kind = CommunityKind.AiylOkmotu,
            OblastCode = oblast,
            Latitude = 42.5,
            Longitude = 72 + (number / 100.0),
        }).ToList();
        db.Communities.AddRange(communities);
        await db.SaveChangesAsync();

        return [.. communities.Select(c => c.Id)];
    }
}
