using System.Runtime.InteropServices;
using Training.Core.Attendance;
using Training.Core.People;
using Training.Core.Programmes;

namespace Training.Core.Reporting;

/// <summary>
/// Takes one row for each person at each session, in any order, and counts people and attendances apart. In the tables by
/// sex, age and group an attendance stands where its own session puts it, a person where the first counted session does.
/// </summary>
public sealed class AttendanceSummary(AgeBands ageBands)
{
    private readonly Dictionary<Guid, PersonTally> people = [];
    private readonly Dictionary<(string Community, string Phase), int> cells = [];
    private readonly HashSet<string> communities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOnly> phaseStarts = new(StringComparer.Ordinal);
    private readonly Dictionary<Sex, int> sexes = [];
    private readonly Dictionary<string, int> bands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> groups = new(StringComparer.Ordinal);
    private int attendances;

    public int Rows { get; private set; }

    public int PeopleInRows => people.Count;

    public void Add(AttendanceRow row)
    {
        var community = SummaryLabels.Stated(row.Community);
        var phase = SummaryLabels.Stated(row.Phase);
        var group = SummaryLabels.Stated(row.StakeholderGroup);
        Rows++;
        communities.Add(community);
        NoteStart(phase, row.Date);
        CollectionsMarshal.GetValueRefOrAddDefault(groups, group, out _) += 0;
        if (!people.TryGetValue(row.PersonKey, out var person))
        {
            people.Add(row.PersonKey, person = new PersonTally(row));
        }

        person.Add(row, community, phase);
        if (row.Status.CountsAsPresent())
        {
            attendances++;
            CollectionsMarshal.GetValueRefOrAddDefault(cells, (community, phase), out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(sexes, row.Sex, out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(bands, ageBands.BandOf(row.BirthYear, row.Date), out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(groups, group, out _)++;
        }
    }

    public Figures Total() => new(Counted.Count(), attendances, Counted.Count(person => person.HasAttended));

    public SummaryTable BySex() => Table(
        [SummaryLabels.Of(Sex.Female), SummaryLabels.Of(Sex.Male)],
        sexes.ToDictionary(entry => SummaryLabels.Of(entry.Key), entry => entry.Value),
        first => SummaryLabels.Of(first.Sex));

    public SummaryTable ByAgeBand() => Table(ageBands.Labels, bands, first => ageBands.BandOf(first.BirthYear, first.Date));

    public SummaryTable ByStakeholderGroup() => Table(
        groups.Keys.Where(IsStated).Order(StringComparer.Ordinal), groups, first => SummaryLabels.Stated(first.StakeholderGroup));

    /// <summary>Phases stand in the order in which they began, communities by name.</summary>
    public CommunityPhaseTable ByCommunityAndPhase()
    {
        string[] rows = [.. communities.Where(IsStated).Order(StringComparer.Ordinal), SummaryLabels.NotStated];
        string[] columns =
        [
            .. phaseStarts.Where(entry => IsStated(entry.Key)).OrderBy(entry => entry.Value)
                .ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Key),
            SummaryLabels.NotStated,
        ];
        var inCells = cells.ToDictionary(entry => entry.Key, entry => new Figures(0, entry.Value, 0));
        var inRows = cells.GroupBy(entry => entry.Key.Community, StringComparer.Ordinal).ToDictionary(row => row.Key, SumOf);
        var inColumns = cells.GroupBy(entry => entry.Key.Phase, StringComparer.Ordinal).ToDictionary(column => column.Key, SumOf);
        foreach (var person in Counted)
        {
            foreach (var (cell, hasAttended) in person.Cells)
            {
                inCells[cell] += OnePerson(hasAttended);
            }

            foreach (var row in person.Cells.GroupBy(entry => entry.Key.Community, StringComparer.Ordinal))
            {
                inRows[row.Key] += OnePerson(row.Any(entry => entry.Value));
            }

            foreach (var column in person.Cells.GroupBy(entry => entry.Key.Phase, StringComparer.Ordinal))
            {
                inColumns[column.Key] += OnePerson(column.Any(entry => entry.Value));
            }
        }

        return new CommunityPhaseTable(
            [
                .. from row in rows
                   from column in columns
                   select new CommunityPhaseCell(row, column, inCells.GetValueOrDefault((row, column))),
            ],
            [.. rows.Select(row => new SummaryLine(row, inRows.GetValueOrDefault(row)))],
            [.. columns.Select(column => new SummaryLine(column, inColumns.GetValueOrDefault(column)))],
            Total());
    }

    /// <summary>Everybody in the rows, also those who never came, by community and id.</summary>
    public IReadOnlyList<PersonSummary> People() =>
    [
        .. people.Values.Select(person => person.Summarise(ageBands))
            .OrderBy(person => person.Community, StringComparer.Ordinal).ThenBy(person => person.PersonId, StringComparer.Ordinal),
    ];

    private IEnumerable<PersonTally> Counted => people.Values.Where(person => person.IsCounted);

    private SummaryTable Table(IEnumerable<string> labels, Dictionary<string, int> counts, Func<AttendanceRow, string> labelOf)
    {
        var figures = counts.ToDictionary(entry => entry.Key, entry => new Figures(0, entry.Value, 0));
        foreach (var person in Counted)
        {
            figures[labelOf(person.First)] += OnePerson(person.HasAttended);
        }

        return new SummaryTable(
            [.. labels.Append(SummaryLabels.NotStated).Select(label => new SummaryLine(label, figures.GetValueOrDefault(label)))],
            Total());
    }

    private void NoteStart(string phase, DateOnly date)
    {
        ref var start = ref CollectionsMarshal.GetValueRefOrAddDefault(phaseStarts, phase, out var isKnown);
        start = isKnown && start < date ? start : date;
    }

    private static Figures OnePerson(bool hasAttended) => new(1, 0, hasAttended ? 1 : 0);

    private static Figures SumOf(IEnumerable<KeyValuePair<(string, string), int>> entries) => new(0, entries.Sum(entry => entry.Value), 0);

    private static bool IsStated(string label) => label != SummaryLabels.NotStated;
}
