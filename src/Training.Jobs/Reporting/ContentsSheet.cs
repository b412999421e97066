using System.Globalization;

namespace Training.Jobs.Reporting;

internal static class ContentsSheet
{
    public static readonly IReadOnlyList<Column> Columns =
    [
        new("item", 24, "What the line is about", "text", "fixed, or a sheet's name", "fixed"),
        new("text", 110, "What there is to say about it", "text, date and time", "any", "the request for the export"),
    ];

    public static void Write(SheetRows cells, AttendanceWorkbookInput input, IReadOnlyList<Sheet> sheets)
    {
        cells.Row(CellStyle.Title, $"Attendance: {input.ProgrammeTitle}");
        cells.Blank();
        cells.Columns(Columns);
        Line(cells, "programme", $"{input.ProgrammeTitle} ({input.ProgrammeCode})");
        Line(cells, "donors", input.Donors);
        foreach (var filter in input.Filters)
        {
            Line(cells, "filter", filter);
        }

        cells.StartRow();
        cells.Text("data as of");
        cells.Instant(input.DataAsOf.DateTime);
        cells.EndRow();
        Line(cells, "time zone", input.DataAsOf.ToString("'UTC'zzz", CultureInfo.InvariantCulture));
        Line(cells, "asked for by", input.AskedBy);
        cells.Blank();

        cells.Row(CellStyle.Heading, "Sheets");
        foreach (var sheet in sheets)
        {
            Line(cells, sheet.Name, sheet.Purpose);
        }

        cells.Blank();
        cells.Row(CellStyle.Heading, "Notes");
        Line(cells, "who is who", input.IsNamed
            ? "This export is named. A name and a birth year are given only for people whose consent covers it; everybody else " +
              "stands under an id alone. Keep the file as safely as the people in it would."
            : "This export is pseudonymous: no names and no birth years. A list of who attended is sensitive all the same, " +
              "because people of small groups can be recognised.");
        Line(
            cells,
            "person_id",
            "Made from the person and the programme with a secret key. The same person keeps the id in every export of this " +
            (input.IsNamed
                ? "programme with names. Exports without names have other ids, so that this file does not open them."
                : "programme without names, and has another one in another programme and in exports with names."));
        Line(
            cells,
            "people, attendances",
            "Two figures that answer different questions. Someone who came to five sessions is 1 person and 5 attendances; people " +
            "of several periods, phases or communities must not be added up.");
        Line(cells, "counted", "A session counts for a person who is present, late or partly present. Hours are those of the session.");
        Line(cells, "attended", $"Present, late or partly present for at least {input.AttendancePercent} % of the workshop's minutes.");
        Line(
            cells,
            "knowledge",
            "Who increased their knowledge: a person counts once, by the last workshop at which they took both tests of a module, and has " +
            "increased when they did better afterwards in at least one module. Whoever missed a test is counted apart.");
        Line(cells, "age_band", $"{string.Join(", ", input.AgeBands.Labels)}. The age is the one reached in the year of the session.");
        Line(cells, "not stated", "Every table has this line, also when it is zero, so that nobody is left out of a total.");
        cells.Blank();
        Line(cells, "contact", input.Contact);
    }

    private static void Line(SheetRows cells, string item, string text)
    {
        cells.StartRow(Columns[1].LinesFor(text));
        cells.Text(item);
        cells.Text(text, CellStyle.Wrapped);
        cells.EndRow();
    }
}
