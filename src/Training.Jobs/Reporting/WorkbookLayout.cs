using System.Xml.Linq;
using ClosedXML.Excel;

namespace Training.Jobs.Reporting;

/// <summary>The workbook without its rows: sheets, widths, filters, print set-up, styles and properties, laid out by ClosedXML.</summary>
internal static class WorkbookLayout
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static MemoryStream LayOut(AttendanceWorkbookInput input, IReadOnlyList<Sheet> sheets)
    {
        using var workbook = new XLWorkbook();
        workbook.Properties.Title = CellText.Clean($"Attendance, {input.ProgrammeTitle}");
        workbook.Properties.Author = "Training";
        workbook.Properties.Created = input.DataAsOf.UtcDateTime;
        workbook.Properties.Modified = input.DataAsOf.UtcDateTime;
        foreach (var sheet in sheets)
        {
            LayOut(workbook.AddWorksheet(sheet.Name), sheet);
        }

        WorkbookStyles.LayOutPalette(workbook.Worksheet(1));
        var skeleton = new MemoryStream();
        workbook.SaveAs(skeleton, validate: false, evaluateFormulae: false);
        return skeleton;
    }

    private static void LayOut(IXLWorksheet worksheet, Sheet sheet)
    {
        foreach (var (i, width) in sheet.Columns.Select(column => column.Width).Concat(sheet.FurtherWidths).Index())
        {
            worksheet.Column(1 + i).Width = width;
        }

        worksheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        worksheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        worksheet.PageSetup.FitToPages(1, 0);
        if (sheet.IsTable)
        {
            worksheet.SheetView.FreezeRows(1);
            worksheet.Range(1, 1, 1, sheet.Columns.Count).SetAutoFilter();
            worksheet.PageSetup.SetRowsToRepeatAtTop(1, 1);
        }
    }
}
