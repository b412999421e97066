using Training.Core.Programmes;
using Training.Core.Reporting;

namespace Training.Jobs.Reporting;

internal static class PersonColumns
{
    private const string Counted = "a counted session is one with status present, late or partial";

    public static IReadOnlyList<Column<PersonSummary>> For(AttendanceWorkbookInput input) => Allowed<PersonSummary>(input,
    [
        new("person_id", 13, "The person's id in this programme's exports, as on the Attendance sheet",
            "text", "ten letters and digits", "computed",
            (cells, person) => cells.Text(person.PersonId)),
        Name<PersonSummary>((cells, person) => cells.Text(person.Name ?? "")),
        Sex<PersonSummary>((cells, person) => cells.Text(SummaryLabels.Of(person.Sex))),
        BirthYear<PersonSummary>(person => (person.Name, person.BirthYear)),
        AgeBand<PersonSummary>(input, "at the first counted session", (cells, person) => cells.Text(person.AgeBand)),
        new("stakeholder_group", 26, "Stakeholder group at the first counted session",
            "text", AttendanceColumns.Stated("a group"), "advisory group, registration",
            (cells, person) => cells.Text(person.StakeholderGroup)),
        new("community", 20, "Community of the first counted session", "text", AttendanceColumns.Stated("a community"), "registration",
            (cells, person) => cells.Text(person.Community)),
        new("workshops", 12, $"Workshops with at least one counted session; {Counted}", "whole number", "0 and up", "computed",
            (cells, person) => cells.Whole(person.Workshops)),
        new("sessions", 11, "Counted sessions", "whole number", "0 and up", "computed", (cells, person) => cells.Whole(person.Sessions)),
        new("hours", 9, "Hours of the counted sessions", "number", "0.00 and up", "computed",
            (cells, person) => cells.Hours(person.Minutes)),
        new("first_date", 12, "Day of the first counted session; empty when there is none", "date", "dd.mm.yyyy", "session",
            (cells, person) => WriteDate(cells, person.FirstDate)),
        new("last_date", 12, "Day of the last counted session; empty when there is none", "date", "dd.mm.yyyy", "session",
            (cells, person) => WriteDate(cells, person.LastDate)),
        new("attended_workshops", 20, $"Workshops attended for at least {input.AttendancePercent} % of their minutes",
            "whole number", "0 and up", "computed",
            (cells, person) => cells.Whole(person.AttendedWorkshops)),
    ]);

    /// <summary>The columns this export may have: nothing that names a person unless it is a named one.</summary>
    public static IReadOnlyList<Column<TRow>> Allowed<TRow>(AttendanceWorkbookInput input, IReadOnlyList<Column<TRow>> columns) =>
        [.. columns.Where(column => input.IsNamed || !column.IsOnlyNamed)];

    public static Column<TRow> Name<TRow>(Action<SheetRows, TRow> write) =>
        new("name", 30, "Name; empty when the person's consent does not cover it", "text", "any, or empty", "person", write)
        {
            IsOnlyNamed = true,
        };

    public static Column<TRow> Sex<TRow>(Action<SheetRows, TRow> write) =>
        new("sex", 11, "Sex as stated by the person", "text", $"female, male, {AgeBands.NotStated}", "person", write);

    public static Column<TRow> BirthYear<TRow>(Func<TRow, (string? Name, int? BirthYear)> read) =>
        new("birth_year", 12, "Year of birth; given only together with the name", "whole number", "a year, or empty", "person",
            (cells, row) =>
            {
                if (read(row) is ({ Length: > 0 }, { } birthYear))
                {
                    cells.Whole(birthYear);
                }
                else
                {
                    cells.Skip();
                }
            })
        {
            IsOnlyNamed = true,
        };

    public static Column<TRow> AgeBand<TRow>(AttendanceWorkbookInput input, string when, Action<SheetRows, TRow> write) =>
        new("age_band", 12, $"Band of the age reached in the year, {when}",
            "text", $"{string.Join(", ", input.AgeBands.Labels)}, {AgeBands.NotStated}", "computed from the birth year", write);

    private static void WriteDate(SheetRows cells, DateOnly? date)
    {
        if (date is null)
        {
            cells.Skip();
        }
        else
        {
            cells.Date(date.Value);
        }
    }
}
