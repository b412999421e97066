namespace Training.Jobs.Reporting;

/// <summary>A sheet as the contents list it. A table has its column names in row 1, frozen and with a filter.</summary>
internal sealed record Sheet(string Name, string Purpose, bool IsTable, IReadOnlyList<Column> Columns)
{
    /// <summary>Columns of tables further down the sheet, for the dictionary.</summary>
    public IReadOnlyList<Column> FurtherColumns { get; init; } = [];

    /// <summary>Of the columns to the right of those above, where a table further down is wider.</summary>
    public IReadOnlyList<double> FurtherWidths { get; init; } = [];
}
