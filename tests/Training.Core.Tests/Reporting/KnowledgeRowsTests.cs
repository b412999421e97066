using Microsoft.Extensions.DependencyInjection;
using Training.Core.Data;
using Training.Core.Learning;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Reporting;
using Training.Core.Workshops;
using Training.TestKit;
using Xunit;

namespace Training.Core.Tests.Reporting;

public sealed class KnowledgeRowsTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task Read_BothTests_GiveEveryFactOfTheRow()
    {
        TestModule.Write(app.ContentPath);
        await app.PublishModulesAsync();
        var person = await app.Data.PersonAsync(sex: Sex.Male);
        var (programme, workshop) = await TestedAsync(day: new DateOnly(2026, 3, 2), people: person);
        await app.TestAsync(workshop, [(person, 3, 8)], medium: AttemptMedium.Paper);

        var row = Assert.Single(await ReadAsync(programme));

        Assert.Equal((30, 80, 50, true), (row.Pair.Before, row.Pair.After, row.Pair.Gain, row.Pair.IsMatched));
        Assert.Equal(("Kochkor", "1. Phase 1", "Working together", new DateOnly(2026, 3, 2)), (row.Community, row.Phase, row.Workshop, row.Date));
        Assert.Equal(("Water for all", "Local self-government", Sex.Male, TestMedium.Paper), (row.Module, row.StakeholderGroup, row.Sex, row.Medium));
    }

    [Fact]
    public async Task Read_TestsMissed_StandAsUnmatchedRows()
    {
        var (first, second) = (await app.Data.PersonAsync(), await app.Data.PersonAsync());
        var (programme, workshop) = await TestedAsync(people: [first, second]);
        await app.TestAsync(workshop, [(first, 3, null), (second, null, 8)]);

        var rows = (await ReadAsync(programme)).ToDictionary(r => r.PersonKey, r => r.Pair);

        Assert.Equal((30, null, false), (rows[first.Id].Before, rows[first.Id].After, rows[first.Id].IsMatched));
        Assert.Equal((null, 80, false), (rows[second.Id].Before, rows[second.Id].After, rows[second.Id].IsMatched));
    }

    [Fact]
    public async Task Read_CancelledWorkshop_IsLeftOut()
    {
        var person = await app.Data.PersonAsync();
        var (programme, workshop) = await TestedAsync(people: person);
        await app.TestAsync(workshop, [(person, 3, 8)]);
        await using (var db = app.OpenDb())
        {
            db.Workshops.Single(w => w.Id == workshop.Id).Cancel("Snow", app.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        }

        Assert.Empty(await ReadAsync(programme));
    }

    [Fact]
    public async Task Read_EachFilter_Narrows()
    {
        var (kochkor, isfana) = (await app.Data.PilotAsync(), await app.Data.PilotAsync("Isfana"));
        var programme = await app.Data.ProgrammeAsync(communityIds: [kochkor, isfana]);
        var (here, there) = (await app.Data.PersonAsync(communityId: kochkor), await app.Data.PersonAsync(communityId: isfana));
        var early = await app.Data.WorkshopAsync(kochkor, new DateOnly(2026, 3, 2), programme: programme, invited: [here]);
        var late = await app.Data.WorkshopAsync(isfana, new DateOnly(2026, 4, 2), programme: programme, invited: [there]);
        await app.TestAsync(early, [(here, 1, 2)]);
        await app.TestAsync(late, [(there, 1, 2)]);
        var phase = programme.Phases.Single(p => p.Order == 1).Id;

        Assert.Equal([here.Id, there.Id], await PeopleAsync(new()));
        Assert.Equal([there.Id], await PeopleAsync(new() { From = new DateOnly(2026, 4, 2) }));
        Assert.Equal([here.Id], await PeopleAsync(new() { To = new DateOnly(2026, 4, 1) }));
        Assert.Equal([there.Id], await PeopleAsync(new() { CommunityId = isfana }));
        Assert.Equal([there.Id], await PeopleAsync(new() { OblastCode = "KG-B" }));
        Assert.Equal(2, (await PeopleAsync(new() { PhaseId = phase })).Count);
        Assert.Empty(await PeopleAsync(new() { PhaseId = AttendanceFilter.NotStated }));
        Assert.Empty(await PeopleAsync(new() { CommunityId = AttendanceFilter.NotStated }));

        async Task<IReadOnlyList<Guid>> PeopleAsync(AttendanceFilter filter) => [.. (await ReadAsync(programme, filter)).Select(r => r.PersonKey)];
    }

    [Fact]
    public async Task Read_ForANamedExport_CarriesAnotherId()
    {
        var person = await app.Data.PersonAsync();
        var (programme, workshop) = await TestedAsync(people: person);
        await app.TestAsync(workshop, [(person, 3, 8)]);
        var pseudonym = Pseudonym.Of(new PseudonymKey(app.Services.GetRequiredService<SecretKey>().For(Pseudonym.Purpose)), programme.Id, person.Id);

        Assert.Equal(pseudonym, Assert.Single(await ReadAsync(programme)).PersonId);
        Assert.NotEqual(pseudonym, Assert.Single(await ReadAsync(programme, isNamed: true)).PersonId);
    }

    private async Task<(Programme Programme, Workshop Workshop)> TestedAsync(DateOnly? day = null, params IReadOnlyList<Person> people)
    {
        var programme = await app.Data.ProgrammeAsync(communityIds: await app.Data.PilotAsync());

        return (programme, await app.Data.WorkshopAsync(day: day, programme: programme, invited: people));
    }

    private async Task<IReadOnlyList<KnowledgeRow>> ReadAsync(Programme programme, AttendanceFilter? filter = null, bool isNamed = false)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var rows = scope.ServiceProvider.GetRequiredService<KnowledgeRows>();

        return await rows.ReadAsync(new AttendanceQuery { ProgrammeId = programme.Id, Filter = filter ?? new(), IsNamed = isNamed }, default).ToListAsync();
    }
}
