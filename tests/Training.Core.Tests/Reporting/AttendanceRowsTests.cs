using Microsoft.EntityFrameworkCore;
using Training.Core.Attendance;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Reporting;
using Training.Core.Workshops;
using Training.TestKit;
using Xunit;
using static Training.Core.Attendance.AttendanceStatus;

namespace Training.Core.Tests.Reporting;

public sealed class AttendanceRowsTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    private static readonly SecretKey Secret = new("a secret for pseudonyms");

    [Fact]
    public async Task Read_OnePersonAtOneWorkshop_GivesEveryFactOfTheRow()
    {
        var kochkor = await app.Data.PilotAsync();
        var trainer = await app.Data.AccountAsync(Role.Trainer, "Бермет Исакова");
        var programme = await app.Data.ProgrammeAsync(communityIds: kochkor);
        var workshop = await app.Data.WorkshopAsync(kochkor, new DateOnly(2026, 3, 2), programme: programme, trainerId: trainer.Id);
        var person = await app.Data.PersonAsync(sex: Sex.Male, birthYear: 1987);
        await app.MarkAsync(workshop, person, Late, Absent);

        var row = (await ReadAsync(programme)).First();

        Assert.Equal((programme.Code, "Kochkor", "Naryn oblast", "1. Phase 1"), (row.Programme, row.Community, row.Oblast, row.Phase));
        Assert.Equal(("Working together", "Бермет Исакова", "Local self-government"), (row.Workshop, row.Trainers, row.StakeholderGroup));
        Assert.Equal((1, new DateOnly(2026, 3, 2), new TimeOnly(9, 0), new TimeOnly(12, 30), 210), (row.SessionNumber, row.Date, row.Start, row.End, row.Minutes));
        Assert.Equal((Sex.Male, 1987, Late, false), (row.Sex, row.BirthYear, row.Status, row.Attended));
        Assert.Matches("^[0-9A-Z]{10}$", row.PersonId);
        Assert.StartsWith("Donor", row.Donors);
    }

    [Fact]
    public async Task Read_SharesAroundTheRule_AttendedFollowsTheMinutesOfTheWholeWorkshop()
    {
        var programme = await app.Data.ProgrammeAsync();
        DateOnly day = new(2026, 3, 2);
        var workshop = await app.Data.WorkshopAsync(
            day: day, programme: programme, sessions: [new(day, new(9, 0), new(9, 20)), new(day, new(10, 0), new(11, 20))]);
        var enough = await app.Data.PersonAsync();
        var tooLittle = await app.Data.PersonAsync();
        await app.MarkAsync(workshop, enough, Absent, Partial);
        await app.MarkAsync(workshop, tooLittle, Present, Absent);

        var rows = await ReadAsync(programme);

        Assert.All(rows, row => Assert.Equal(row.PersonKey == enough.Id, row.Attended));
    }

    [Fact]
    public async Task Read_EachFilter_NarrowsRowsAndCountAlike()
    {
        var (kochkor, isfana) = (await app.Data.PilotAsync(), await app.Data.PilotAsync("Isfana"));
        var programme = await app.Data.ProgrammeAsync(communityIds: [kochkor, isfana]);
        var early = await app.Data.WorkshopAsync(kochkor, new DateOnly(2026, 3, 2), programme: programme);
        var late = await app.Data.WorkshopAsync(isfana, new DateOnly(2026, 4, 2), programme: programme);
        var visit = await app.Data.WorkshopAsync(kochkor, new DateOnly(2026, 5, 2), programme: programme, guests: [isfana]);
        var (host, guest) = (await app.Data.PersonAsync(communityId: kochkor), await app.Data.PersonAsync(communityId: isfana));
        await app.MarkAsync(early, host, Present, Present);
        await app.MarkAsync(late, guest, Present);
        await app.MarkAsync(visit, host, Present, Present);
        await app.MarkAsync(visit, guest, Present, Present);
        var phase = programme.Phases.Single(p => p.Order == 1).Id;

        Assert.Equal(7, await CountAsync(programme, new()));
        Assert.Equal(5, await CountAsync(programme, new() { From = new DateOnly(2026, 4, 2) }));
        Assert.Equal(3, await CountAsync(programme, new() { To = new DateOnly(2026, 4, 2) }));
        Assert.Equal(1, await CountAsync(programme, new() { From = new DateOnly(2026, 4, 1), To = new DateOnly(2026, 4, 30) }));
        Assert.Equal(3, await CountAsync(programme, new() { PhaseId = phase }));
        Assert.Equal(4, await CountAsync(programme, new() { PhaseId = AttendanceFilter.NotStated }));
        Assert.Equal(0, await CountAsync(programme, new() { PhaseId = programme.Phases.Single(p => p.Order == 2).Id }));
        Assert.Equal(4, await CountAsync(programme, new() { CommunityId = kochkor }));
        Assert.Equal(0, await CountAsync(programme, new() { CommunityId = AttendanceFilter.NotStated }));
        Assert.Equal(3, await CountAsync(programme, new() { OblastCode = "KG-B" }));
        Assert.Equal(2, await CountAsync(programme, new() { OblastCode = "KG-B", PhaseId = AttendanceFilter.NotStated }));
        Assert.Equal(0, await CountAsync(programme, new() { OblastCode = "KG-T" }));
    }

    [Fact]
    public async Task Read_ExchangeVisit_PutsEachPersonIntoTheirOwnCommunity()
    {
        var (kochkor, isfana) = (await app.Data.PilotAsync(), await app.Data.PilotAsync("Isfana"));
        var programme = await app.Data.ProgrammeAsync();
        var visit = await app.Data.WorkshopAsync(kochkor, programme: programme, guests: [isfana]);
        await app.MarkAsync(visit, await app.Data.PersonAsync(communityId: kochkor), Present);
        await app.MarkAsync(visit, await app.Data.PersonAsync(communityId: isfana), Present);

        var rows = await ReadAsync(programme);

        Assert.Equal([("Isfana", "Batken oblast", ""), ("Kochkor", "Naryn oblast", "")], rows.Select(r => (r.Community, r.Oblast, r.Phase)));
    }

    [Fact]
    public async Task Read_PersonMovedAndChangedSeatSince_KeepsCommunityAndGroupOfTheDay()
    {
        var programme = await app.Data.ProgrammeAsync();
        var workshop = await app.Data.WorkshopAsync(programme: programme);
        var person = await app.Data.PersonAsync(group: "LAWYER");
        await app.MarkAsync(workshop, person, Present);
        await using (var db = app.OpenDb())
        {
            var stored = await db.People.SingleAsync(p => p.Id == person.Id);
            stored.Change(new PersonFacts
            {
                Name = stored.Name,
                Sex = stored.Sex,
                BirthYear = stored.BirthYear,
                CommunityId = await app.Data.PilotAsync("Isfana"),
                StakeholderGroupId = await app.Data.StakeholderGroupAsync("YOUTH"),
            });
            await db.SaveChangesAsync();
        }

        var row = Assert.Single(await ReadAsync(programme));

        Assert.Equal(("Kochkor", "Lawyers"), (row.Community, row.StakeholderGroup));
    }

    [Fact]
    public async Task Read_CancelledWorkshopsAndOtherProgrammes_AreLeftOut()
    {
        var programme = await app.Data.ProgrammeAsync();
        var cancelled = await app.Data.WorkshopAsync(programme: programme);
        var person = await app.Data.PersonAsync();
        await app.MarkAsync(cancelled, person, Present);
        await app.MarkAsync(await app.Data.WorkshopAsync(), person, Present);
        await using (var db = app.OpenDb())
        {
            await db.Workshops.Where(w => w.Id == cancelled.Id).ExecuteUpdateAsync(w => w.SetProperty(x => x.CancelledUtc, TestClock.Start.UtcDateTime));
        }

        Assert.Empty(await ReadAsync(programme));
        Assert.Equal(0, await CountAsync(programme, new()));
    }

    [Fact]
    public async Task Read_Named_GivesNamesOnlyWithAConsentThatStands()
    {
        var programme = await app.Data.ProgrammeAsync();
        var workshop = await app.Data.WorkshopAsync(programme: programme);
        var (agreed, silent, withdrew) = (await app.Data.PersonAsync(), await app.Data.PersonAsync(), await app.Data.PersonAsync());
        await app.ConsentAsync(agreed);
        await app.ConsentAsync(withdrew);
        await using (var db = app.OpenDb())
        {
            await db.Consents.Where(c => c.PersonId == withdrew.Id)
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.WithdrawnUtc, TestClock.Start.UtcDateTime));
        }

        foreach (var person in new[] { agreed, silent, withdrew })
        {
            await app.MarkAsync(workshop, person, Present);
        }

        var named = (await ReadAsync(programme, isNamed: true)).ToDictionary(r => r.PersonKey, r => r.Name);

        Assert.Equal((agreed.Name, null, null), (named[agreed.Id], named[silent.Id], named[withdrew.Id]));
        Assert.All(await ReadAsync(programme), row => Assert.Null(row.Name));
        Assert.Empty((await ReadAsync(programme, isNamed: true)).Select(r => r.PersonId).Intersect((await ReadAsync(programme)).Select(r => r.PersonId)));
    }

    [Fact]
    public async Task Read_OnePersonInTwoProgrammes_HasTwoIds()
    {
        var person = await app.Data.PersonAsync();
        var (one, other) = (await app.Data.ProgrammeAsync(), await app.Data.ProgrammeAsync());
        await app.MarkAsync(await app.Data.WorkshopAsync(programme: one), person, Present, Present);
        await app.MarkAsync(await app.Data.WorkshopAsync(programme: other), person, Present);

        var ids = (await ReadAsync(one)).Concat(await ReadAsync(other)).Select(r => r.PersonId).ToList();

        Assert.Equal(3, ids.Count);
        Assert.Equal(2, ids.Distinct().Count());
    }

    [Fact]
    public async Task Read_ManyAtTheSameHour_IsOrderedByDateStartCommunitySessionAndPerson()
    {
        var programme = await app.Data.ProgrammeAsync();
        foreach (var (name, day) in new[] { ("Nookat", 3), ("Isfana", 2), ("Kochkor", 2), ("Isfana", 2) })
        {
            var community = await app.Data.PilotAsync(name);
            var workshop = await app.Data.WorkshopAsync(community, new DateOnly(2026, 3, day), programme: programme);
            for (var person = 0; person < 3; person++)
            {
                await app.MarkAsync(workshop, await app.Data.PersonAsync(communityId: community), Present, Present);
            }
        }

        var rows = await ReadAsync(programme);

        Assert.Equal(24, rows.Count);
        Assert.Equal(
            rows.OrderBy(r => r.Date).ThenBy(r => r.Start).ThenBy(r => r.Community, StringComparer.Ordinal).ThenBy(r => r.SessionKey).ThenBy(r => r.PersonKey),
            rows);
    }

    [Fact]
    public async Task Read_AnotherLanguage_NamesPlacesInIt()
    {
        var programme = await app.Data.ProgrammeAsync();
        await app.MarkAsync(await app.Data.WorkshopAsync(programme: programme), await app.Data.PersonAsync(), Present);

        var row = Assert.Single(await ReadAsync(programme, language: Language.Kyrgyz));

        Assert.Equal(("Кочкор", "Нарын облусу", "Жергиликтүү өз алдынча башкаруу"), (row.Community, row.Oblast, row.StakeholderGroup));
    }

    [Fact]
    public async Task Labels_TwoCommunitiesOfOneName_AreToldApart()
    {
        var programme = await app.Data.ProgrammeAsync();
        await using var db = app.OpenDb();
        foreach (var oblast in new[] { "KG-C", "KG-T", "KG-T" })
        {
            db.Communities.Add(new()
            {
                Name = LocalText.Same("Ak-Suu"),
                Kind = Core.Communities.CommunityKind.AiylOkmotu,
                OblastCode = oblast,
                Latitude = 42,
                Longitude = 74,
            });
        }

        await db.SaveChangesAsync();

        var labels = await AttendanceLabels.LoadAsync(db, programme.Id, Language.English, CancellationToken.None);

        Assert.Equal(
            ["Ak-Suu (Chui oblast)", "Ak-Suu (Talas oblast)", "Ak-Suu (Talas oblast) 2"],
            labels.Communities.Values.Where(name => name.StartsWith("Ak-Suu", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    /// <summary>One person at five events in three years is one person and five attendances, and one person in each of the years.</summary>
    [Fact]
    public async Task Summary_OfOnePersonAtFiveEventsInThreePeriods_CountsOneAndFive()
    {
        var programme = await app.Data.ProgrammeAsync();
        var person = await app.Data.PersonAsync();
        foreach (var day in new DateOnly[] { new(2024, 3, 1), new(2024, 9, 1), new(2025, 3, 1), new(2025, 9, 1), new(2026, 3, 1) })
        {
            await app.MarkAsync(await app.Data.WorkshopAsync(day: day, programme: programme, sessions: [new(day, new(9, 0), new(12, 0))]), person, Present);
        }

        var life = Summarise(await ReadAsync(programme));
        var years = new List<int>();
        foreach (var year in new[] { 2024, 2025, 2026 })
        {
            var filter = new AttendanceFilter { From = new DateOnly(year, 1, 1), To = new DateOnly(year, 12, 31) };
            years.Add(Summarise(await ReadAsync(programme, filter)).People);
        }

        Assert.Equal(new Figures(1, 5, 1), life);
        Assert.Equal([1, 1, 1], years);
    }

    private static Figures Summarise(IEnumerable<AttendanceRow> rows)
    {
        var summary = new AttendanceSummary(AgeBands.Default);
        foreach (var row in rows)
        {
            summary.Add(row);
        }

        return summary.Total();
    }

    private async Task<int> CountAsync(Programme programme, AttendanceFilter filter)
    {
        await using var db = app.OpenDb();
        var count = await new AttendanceRows(db, Secret).CountAsync(new() { ProgrammeId = programme.Id, Filter = filter }, CancellationToken.None);
        Assert.Equal(count, (await ReadAsync(programme, filter)).Count);

        return count;
    }

    private async Task<List<AttendanceRow>> ReadAsync(
        Programme programme, AttendanceFilter? filter = null, Language language = Language.English, bool isNamed = false)
    {
        await using var db = app.OpenDb();
        var query = new AttendanceQuery { ProgrammeId = programme.Id, Filter = filter ?? new(), Language = language, IsNamed = isNamed };

        return await new AttendanceRows(db, Secret).ReadAsync(query, CancellationToken.None).ToListAsync();
    }
}
