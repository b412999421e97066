using Training.Core.Attendance;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Reporting;
using Xunit;

namespace Training.Core.Tests.Reporting;

public class AttendanceSummaryTests
{
    [Fact]
    public void Total_OnePersonAtFiveEventsInThreePeriods_IsOnePersonAndFiveAttendances()
    {
        DateOnly[] events = [new(2024, 3, 1), new(2024, 9, 1), new(2025, 3, 1), new(2025, 9, 1), new(2026, 3, 1)];
        var rows = events.Select((date, i) => Row(person: 1, session: i, workshop: i) with { Date = date }).ToList();

        var life = Summarise(rows).Total();
        var periods = rows.GroupBy(row => row.Date.Year).Select(period => Summarise(period).Total()).ToList();

        Assert.Equal(new Figures(1, 5, 1), life);
        Assert.Equal([1, 1, 1], periods.Select(period => period.People));
        Assert.Equal(5, periods.Sum(period => period.Attendances));
    }

    [Fact]
    public void Tables_NoRows_StillSayNotStatedAndTotal()
    {
        var summary = Summarise([]);

        Assert.Equal(["female", "male", "not stated"], summary.BySex().Lines.Select(line => line.Label));
        Assert.Equal([.. AgeBands.Default.Labels, "not stated"], summary.ByAgeBand().Lines.Select(line => line.Label));
        Assert.Equal(["not stated"], summary.ByStakeholderGroup().Lines.Select(line => line.Label));
        Assert.Equal([new CommunityPhaseCell("not stated", "not stated", default)], summary.ByCommunityAndPhase().Cells);
    }

    [Fact]
    public void ByAgeBand_PersonOutgrowsTheBand_PersonStaysInTheFirstAndAttendancesFollowTheDate()
    {
        var rows = new[]
        {
            Row(person: 1, session: 2) with { Date = new DateOnly(2026, 1, 1), BirthYear = 2008 },
            Row(person: 1, session: 1) with { Date = new DateOnly(2025, 1, 1), BirthYear = 2008 },
        };

        var lines = Summarise(rows).ByAgeBand().Lines.ToDictionary(line => line.Label, line => line.Figures);

        Assert.Equal(new Figures(1, 1, 1), lines["14-17"]);
        Assert.Equal(new Figures(0, 1, 0), lines["18-29"]);
    }

    [Fact]
    public void ByStakeholderGroup_FirstRowIsAbsent_PersonStandsWhereTheFirstCountedSessionDoes()
    {
        var rows = new[]
        {
            Row(person: 1, session: 1) with { Status = AttendanceStatus.Absent, StakeholderGroup = "Lawyers" },
            Row(person: 1, session: 2) with { Status = AttendanceStatus.Late, StakeholderGroup = "" },
        };

        var lines = Summarise(rows).ByStakeholderGroup().Lines;

        Assert.Equal([new SummaryLine("Lawyers", default), new SummaryLine("not stated", new Figures(1, 1, 1))], lines);
    }

    [Fact]
    public void ByCommunityAndPhase_PersonInSeveralCells_CountsOnceInEachMarginAndSaysHowOftenAgain()
    {
        var rows = new[]
        {
            Row(person: 1, session: 1) with { Community = "Kochkor", Phase = "Roles", Date = new DateOnly(2026, 2, 1) },
            Row(person: 1, session: 2) with { Community = "Kochkor", Phase = "Basics", Date = new DateOnly(2026, 1, 1) },
            Row(person: 1, session: 3) with { Community = "Isfana", Phase = "Basics", Date = new DateOnly(2026, 3, 1) },
            Row(person: 2, session: 3) with { Community = "Isfana", Phase = "Basics", Date = new DateOnly(2026, 3, 1), Attended = false },
        };

        var table = Summarise(rows).ByCommunityAndPhase();

        Assert.Equal(["Basics", "Roles", "not stated"], table.Phases.Select(phase => phase.Label));
        Assert.Equal(new Figures(1, 2, 1), table.Communities.Single(line => line.Label == "Kochkor").Figures);
        Assert.Equal(new Figures(2, 3, 1), table.Phases.Single(line => line.Label == "Basics").Figures);
        Assert.Equal(new Figures(2, 4, 1), table.Total);
        Assert.Equal(new Figures(2, 0, 2), table.CountedAgain);
    }

    [Fact]
    public void People_SomebodyWhoNeverCame_IsListedWithZeros()
    {
        var rows = new[]
        {
            Row(person: 1, session: 1, workshop: 1),
            Row(person: 1, session: 2, workshop: 2) with { Attended = false, Date = new DateOnly(2026, 5, 1) },
            Row(person: 2, session: 1, workshop: 1) with { Status = AttendanceStatus.Excused },
        };

        var people = Summarise(rows).People();

        Assert.Equal(
            [(2, 2, 360, new DateOnly(2026, 1, 1), new DateOnly(2026, 5, 1), 1), (0, 0, 0, null, (DateOnly?)null, 0)],
            people.Select(p => (p.Workshops, p.Sessions, p.Minutes, p.FirstDate, p.LastDate, p.AttendedWorkshops)));
    }

    [Fact]
    public void Tables_ThousandRandomDataSets_SumToTheirTotals()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var rows = RandomRows(new Random(seed));
            var counted = rows.Where(row => row.Status.CountsAsPresent()).ToList();
            var expected = new Figures(
                counted.Select(row => row.PersonKey).Distinct().Count(),
                counted.Count,
                counted.Where(row => row.Attended).Select(row => row.PersonKey).Distinct().Count());

            var summary = Summarise(rows);
            var table = summary.ByCommunityAndPhase();

            Assert.Equal(expected, summary.Total());
            foreach (var lines in new[] { summary.BySex(), summary.ByAgeBand(), summary.ByStakeholderGroup() })
            {
                Assert.Equal(expected, lines.Total);
                Assert.Equal(expected, Sum(lines.Lines.Select(line => line.Figures)));
                Assert.Single(lines.Lines, line => line.Label == SummaryLabels.NotStated);
            }

            Assert.Equal(expected, table.Total);
            Assert.Equal(expected + table.CountedAgain, Sum(table.Cells.Select(cell => cell.Figures)));
            Assert.Equal(0, table.CountedAgain.Attendances);
            Assert.All(
                table.Cells,
                cell => Assert.Equal(Counted(rows, row => InCommunity(row, cell.Community) && InPhase(row, cell.Phase)), cell.Figures));
            Assert.All(table.Communities, line => Assert.Equal(Counted(rows, row => InCommunity(row, line.Label)), line.Figures));
            Assert.All(table.Phases, line => Assert.Equal(Counted(rows, row => InPhase(row, line.Label)), line.Figures));
            Assert.Equal(expected.Attendances, summary.People().Sum(person => person.Sessions));
            Assert.Equal(expected.People, summary.People().Count(person => person.Sessions > 0));
            Assert.Equal(expected.PeopleWhoAttended, summary.People().Count(person => person.AttendedWorkshops > 0));
        }
    }

    [Fact]
    public void Tables_ThousandRandomDataSets_DoNotDependOnTheOrderOfRows()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var random = new Random(seed);
            var rows = RandomRows(random);
            var shuffled = rows.ToArray();
            random.Shuffle(shuffled);

            var (one, other) = (Summarise(rows), Summarise(shuffled));

            Assert.Equal(one.BySex().Lines, other.BySex().Lines);
            Assert.Equal(one.ByAgeBand().Lines, other.ByAgeBand().Lines);
            Assert.Equal(one.ByStakeholderGroup().Lines, other.ByStakeholderGroup().Lines);
            Assert.Equal(one.ByCommunityAndPhase().Cells, other.ByCommunityAndPhase().Cells);
            Assert.Equal(one.ByCommunityAndPhase().Communities, other.ByCommunityAndPhase().Communities);
            Assert.Equal(one.ByCommunityAndPhase().Phases, other.ByCommunityAndPhase().Phases);
            Assert.Equal(one.People(), other.People());
        }
    }

    [Fact]
    public void FigureRows_ThousandRandomDataSets_AreAsManyAsEveryFigureSays()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var rows = RandomRows(new Random(seed));
            var summary = Summarise(rows);
            var lines = summary.ByAgeBand().Lines.Select(l => (l.Figures, new FigureSelection(FigureKind.People, AgeBand: l.Label)))
                .Concat(summary.ByStakeholderGroup().Lines.Select(l => (l.Figures, new FigureSelection(FigureKind.People, StakeholderGroup: l.Label))))
                .Concat(Enum.GetValues<Sex>().Select(sex => (
                    summary.BySex().Lines.Single(l => l.Label == SummaryLabels.Of(sex)).Figures, new FigureSelection(FigureKind.People, sex))))
                .Append((summary.Total(), new FigureSelection(FigureKind.People)));

            Assert.All(lines, line => Assert.Equal(line.Item1, new Figures(
                Behind(rows, line.Item2).People().Count,
                Behind(rows, line.Item2 with { Kind = FigureKind.Attendances }).AttendanceCount,
                Behind(rows, line.Item2 with { Kind = FigureKind.Attended }).People().Count)));
        }
    }

    private static FigureRows Behind(IEnumerable<AttendanceRow> rows, FigureSelection selection)
    {
        var behind = new FigureRows(AgeBands.Default, selection, skip: 0, take: 50);
        foreach (var row in rows)
        {
            behind.Add(row);
        }

        return behind;
    }

    private static AttendanceSummary Summarise(IEnumerable<AttendanceRow> rows)
    {
        var summary = new AttendanceSummary(AgeBands.Default);
        foreach (var row in rows)
        {
            summary.Add(row);
        }

        return summary;
    }

    private static Figures Sum(IEnumerable<Figures> figures) => figures.Aggregate(default(Figures), (sum, one) => sum + one);

    private static Figures Counted(IEnumerable<AttendanceRow> rows, Func<AttendanceRow, bool> isIn)
    {
        var counted = rows.Where(row => row.Status.CountsAsPresent() && isIn(row)).ToList();
        return new Figures(
            counted.DistinctBy(row => row.PersonKey).Count(),
            counted.Count,
            counted.Where(row => row.Attended).DistinctBy(row => row.PersonKey).Count());
    }

    private static bool InCommunity(AttendanceRow row, string label) => SummaryLabels.Stated(row.Community) == label;

    private static bool InPhase(AttendanceRow row, string label) => SummaryLabels.Stated(row.Phase) == label;

    private static List<AttendanceRow> RandomRows(Random random)
    {
        var people = Enumerable.Range(1, random.Next(1, 9)).Select(person => (
            Key: person,
            Sex: random.GetItems(Enum.GetValues<Sex>(), 1)[0],
            BirthYear: random.Next(5) == 0 ? (int?)null : random.Next(1900, 2030))).ToList();
        var sessions = Enumerable.Range(1, random.Next(1, 13)).Select(session => (
            Key: session,
            Workshop: session / 3,
            Community: random.GetItems(["Kochkor", "Isfana", "Nookat", "", " "], 1)[0],
            Phase: random.GetItems(["Basics", "Roles", ""], 1)[0],
            Date: new DateOnly(2024, 1, 1).AddDays(random.Next(900)),
            Start: new TimeOnly(random.Next(8, 17), 0))).ToList();
        var rows =
            from person in people
            from session in sessions
            where random.Next(4) > 0
            select Row(person.Key, session.Key, session.Workshop) with
            {
                Sex = person.Sex,
                BirthYear = person.BirthYear,
                Community = session.Community,
                Phase = session.Phase,
                Date = session.Date,
                Start = session.Start,
                StakeholderGroup = random.GetItems(["Lawyers", "Youth committee", ""], 1)[0],
                Status = random.GetItems(Enum.GetValues<AttendanceStatus>(), 1)[0],
                Attended = (person.Key + session.Workshop) % 3 > 0,
            };
        return [.. rows];
    }

    private static AttendanceRow Row(int person, int session, int workshop = 0) => new()
    {
        PersonKey = Key(person),
        WorkshopKey = Key(workshop),
        SessionKey = Key(session),
        Programme = "STRIVE-KG",
        Donors = "EU",
        Community = "Kochkor",
        Oblast = "Naryn",
        Phase = "Basics",
        Workshop = "Working together",
        SessionNumber = 1,
        Date = new DateOnly(2026, 1, 1),
        Start = new TimeOnly(9, 0),
        End = new TimeOnly(12, 0),
        Minutes = 180,
        Trainers = "",
        PersonId = $"PERSON{person:0000}",
        Sex = Sex.Female,
        BirthYear = 1990,
        StakeholderGroup = "Lawyers",
        Status = AttendanceStatus.Present,
        Attended = true,
    };

    private static Guid Key(int number) => new(number, 0, 0, new byte[8]);
}
