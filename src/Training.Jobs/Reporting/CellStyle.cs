namespace Training.Jobs.Reporting;

internal enum CellStyle
{
    Text,
    Wrapped,
    Strong,
    ColumnName,
    Heading,
    Title,
    Whole,
    StrongWhole,
    Hours,
    Date,
    Time,
    Instant,
}
