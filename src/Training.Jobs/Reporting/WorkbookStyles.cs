using System.Globalization;
using System.Xml.Linq;
using ClosedXML.Excel;

namespace Training.Jobs.Reporting;

/// <summary>
/// The numbers under which the workbook knows each style, plain and with quotePrefix (the mark that keeps a text a text when it is
/// edited). ClosedXML gives them out on saving, so a palette of one cell each is laid out and read back.
/// </summary>
internal sealed class WorkbookStyles
{
    private static readonly CellStyle[] All = Enum.GetValues<CellStyle>();

    private readonly int[] ids;

    private WorkbookStyles(int[] ids) => this.ids = ids;

    public int IdOf(CellStyle style, bool isQuoted) => ids[(int)style + (isQuoted ? All.Length : 0)];

    public static void LayOutPalette(IXLWorksheet sheet)
    {
        foreach (var style in All)
        {
            Apply(style, sheet.Cell(1, 1 + (int)style).SetValue(1).Style);
            Apply(style, sheet.Cell(1, 1 + All.Length + (int)style).SetValue(1).Style).IncludeQuotePrefix = true;
        }
    }

    public static WorkbookStyles ReadPalette(XDocument sheet) => new(
    [
        .. sheet.Descendants(WorkbookLayout.Main + "c").Take(2 * All.Length)
            .Select(cell => int.Parse(cell.Attribute("s")?.Value ?? "0", CultureInfo.InvariantCulture)),
    ]);

    private static IXLStyle Apply(CellStyle style, IXLStyle cell)
    {
        cell.Font.Bold = style is CellStyle.Strong or CellStyle.StrongWhole or CellStyle.ColumnName or CellStyle.Heading or CellStyle.Title;
        cell.Font.FontSize = style switch
        {
            CellStyle.Title => 16,
            CellStyle.Heading => 13,
            _ => 11,
        };
        cell.NumberFormat.Format = style switch
        {
            CellStyle.Whole or CellStyle.StrongWhole => "0",
            CellStyle.Hours => "0.00",
            CellStyle.Date => "dd.mm.yyyy",
            CellStyle.Time => "hh:mm",
            CellStyle.Instant => "dd.mm.yyyy hh:mm",
            _ => "General",
        };
        cell.Alignment.WrapText = style == CellStyle.Wrapped;
        cell.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        if (style == CellStyle.Instant)
        {
            cell.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        }

        if (style == CellStyle.ColumnName)
        {
            cell.Border.BottomBorder = XLBorderStyleValues.Thin;
        }

        return cell;
    }
}
