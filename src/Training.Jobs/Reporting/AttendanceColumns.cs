using Training.Core.Attendance;
using Training.Core.Programmes;
using Training.Core.Reporting;

namespace Training.Jobs.Reporting;

internal static class AttendanceColumns
{
    public static IReadOnlyList<Column<AttendanceRow>> For(AttendanceWorkbookInput input) => PersonColumns.Allowed<AttendanceRow>(input,
    [
        new("programme", 14, "Code of the programme", "text", "any", "programme", (cells, row) => cells.Text(row.Programme)),
        new("donors", 20, "Who funds the programme", "text", "any", "programme", (cells, row) => cells.Text(row.Donors)),
        new("community", 20, "Community the person came for, as registered for the workshop", "text", Stated("a community"), "registration",
            (cells, row) => cells.Text(SummaryLabels.Stated(row.Community))),
        new("oblast", 16, "Oblast of the community", "text", Stated("an oblast"), "community",
            (cells, row) => cells.Text(SummaryLabels.Stated(row.Oblast))),
        new("phase", 24, "Phase of the programme", "text", Stated("a phase"), "workshop",
            (cells, row) => cells.Text(SummaryLabels.Stated(row.Phase))),
        new("workshop", 32, "Neutral title of the workshop", "text", "any", "workshop", (cells, row) => cells.Text(row.Workshop)),
        new("session", 9, "Number of the session in its workshop", "whole number", "1 and up", "session",
            (cells, row) => cells.Whole(row.SessionNumber)),
        new("date", 12, "Day of the session", "date", "dd.mm.yyyy", "session", (cells, row) => cells.Date(row.Date)),
        new("start", 8, "When the session began, local time", "time", "hh:mm", "session", (cells, row) => cells.Time(row.Start)),
        new("end", 8, "When the session ended, local time", "time", "hh:mm", "session", (cells, row) => cells.Time(row.End)),
        new("hours", 8, "Length of the session, however long the person stayed", "number", "0.00 and up", "session",
            (cells, row) => cells.Hours(row.Minutes)),
        new("trainers", 28, "Trainers of the workshop (staff)", "text", "any", "workshop", (cells, row) => cells.Text(row.Trainers)),
        new("person_id", 13, "The person's id in this programme's exports; those with names have other ids than those without", "text", "ten letters and digits", "computed",
            (cells, row) => cells.Text(row.PersonId)),
        PersonColumns.Name<AttendanceRow>((cells, row) => cells.Text(row.Name ?? "")),
        PersonColumns.Sex<AttendanceRow>((cells, row) => cells.Text(SummaryLabels.Of(row.Sex))),
        PersonColumns.BirthYear<AttendanceRow>(row => (row.Name, row.BirthYear)),
        PersonColumns.AgeBand<AttendanceRow>(input, "on the day of the session",
            (cells, row) => cells.Text(input.AgeBands.BandOf(row.BirthYear, row.Date))),
        new("stakeholder_group", 26, "Stakeholder group of the person at the session", "text", Stated("a group"),
            "advisory group, registration",
            (cells, row) => cells.Text(SummaryLabels.Stated(row.StakeholderGroup))),
        new("status", 11, "What the roll call says", "text", "present, late, partial, excused, absent", "roll call",
            (cells, row) => cells.Text(Word(row.Status))),
        new("attended", 11,
            $"Whether the person was present, late or partly present for at least {input.AttendancePercent} % of the workshop's minutes",
            "text", "yes, no", "computed",
            (cells, row) => cells.Text(row.Attended ? "yes" : "no")),
    ]);

    public static string Stated(string what) => $"{what}, or {AgeBands.NotStated}";

    private static string Word(AttendanceStatus status) => status switch
    {
        AttendanceStatus.Present => "present",
        AttendanceStatus.Late => "late",
        AttendanceStatus.Partial => "partial",
        AttendanceStatus.Excused => "excused",
        AttendanceStatus.Absent => "absent",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "An attendance status the workbook does not know."),
    };
}
