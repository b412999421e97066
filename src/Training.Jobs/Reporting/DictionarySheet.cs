namespace Training.Jobs.Reporting;

internal static class DictionarySheet
{
    public static readonly IReadOnlyList<Column<(string Sheet, Column About)>> Columns =
    [
        new("sheet", 14, "The sheet the column stands on", "text", "a sheet of this workbook", "fixed",
            (cells, line) => cells.Text(line.Sheet)),
        new("column", 22, "The column's name", "text", "lower case with underscores", "fixed",
            (cells, line) => cells.Text(line.About.Name)),
        new("meaning", 60, "What the column says", "text", "any", "fixed",
            (cells, line) => cells.Text(line.About.Meaning, CellStyle.Wrapped)),
        new("type", 16, "Kind of cell", "text", "the kinds named in this column", "fixed", (cells, line) => cells.Text(line.About.Type)),
        new("allowed_values", 44, "What the column may hold", "text", "any", "fixed",
            (cells, line) => cells.Text(line.About.Allowed, CellStyle.Wrapped)),
        new("source", 28, "Where the value comes from", "text", "any", "fixed", (cells, line) => cells.Text(line.About.Source)),
    ];

    public static void Write(SheetRows cells, IReadOnlyList<Sheet> sheets)
    {
        cells.Columns(Columns);
        foreach (var sheet in sheets)
        {
            foreach (var column in sheet.Columns.Concat(sheet.FurtherColumns))
            {
                var lines = Math.Max(Columns[2].LinesFor(column.Meaning), Columns[4].LinesFor(column.Allowed));
                cells.Data(Columns, (sheet.Name, column), lines);
            }
        }
    }
}
