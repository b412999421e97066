using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Training.Jobs.Reporting;

/// <summary>
/// Joins the laid-out workbook and the rows. ClosedXML stamps each package with the hour, a random part name and random relationship
/// ids; the copy has none of these, so the same rows give the same bytes.
/// </summary>
internal sealed class WorkbookPackage : IDisposable
{
    private const string CoreProperties = "docProps/core.xml";
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XNamespace ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace References = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly ZipArchive skeleton;
    private readonly Dictionary<string, string> sheetNames;

    public WorkbookPackage(Stream laidOut)
    {
        skeleton = new ZipArchive(laidOut, ZipArchiveMode.Read);
        var targets = Read("xl/_rels/workbook.xml.rels").Root!.Elements()
            .ToDictionary(element => element.Attribute("Id")!.Value, element => element.Attribute("Target")!.Value.TrimStart('/'));
        sheetNames = Read("xl/workbook.xml").Descendants(WorkbookLayout.Main + "sheet")
            .ToDictionary(sheet => targets[sheet.Attribute(References + "id")!.Value], sheet => sheet.Attribute("name")!.Value);
        Styles = WorkbookStyles.ReadPalette(Read(sheetNames.Keys.First()));
    }

    public WorkbookStyles Styles { get; }

    public void Write(Stream output, IReadOnlyDictionary<string, SheetRows> rows, SharedStrings strings)
    {
        using var package = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var source in skeleton.Entries.OrderBy(entry => FixedName(entry.FullName), StringComparer.Ordinal))
        {
            var name = FixedName(source.FullName);
            var entry = package.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = NoTime;
            using var part = entry.Open();
            if (sheetNames.TryGetValue(name, out var sheet))
            {
                WriteSheet(part, Read(name), rows[sheet]);
            }
            else if (name == "xl/sharedStrings.xml")
            {
                strings.WriteTo(part);
            }
            else
            {
                WritePart(part, name, source, rows);
            }
        }
    }

    public void Dispose() => skeleton.Dispose();

    private static void WritePart(Stream part, string name, ZipArchiveEntry source, IReadOnlyDictionary<string, SheetRows> rows)
    {
        using var content = source.Open();
        var document = XDocument.Load(content);
        switch (name)
        {
            case "[Content_Types].xml":
                document.Root!.Elements().Where(type => type.Attribute("Extension")?.Value == "psmdcp").Remove();
                document.Root.Add(new XElement(
                    ContentTypes + "Override",
                    new XAttribute("PartName", $"/{CoreProperties}"),
                    new XAttribute("ContentType", "application/vnd.openxmlformats-package.core-properties+xml")));
                break;
            case "_rels/.rels":
                NameRelationships([.. document.Root!.Elements()]);
                break;
            case "xl/workbook.xml":
                WidenFilters(document, rows);
                break;
        }

        document.Save(part, SaveOptions.DisableFormatting);
    }

    private static void NameRelationships(IReadOnlyList<XElement> relationships)
    {
        for (var i = 0; i < relationships.Count; i++)
        {
            relationships[i].SetAttributeValue("Id", string.Create(CultureInfo.InvariantCulture, $"rId{1 + i}"));
            relationships[i].SetAttributeValue("Target", $"/{FixedName(relationships[i].Attribute("Target")!.Value.TrimStart('/'))}");
        }
    }

    private static void WidenFilters(XDocument workbook, IReadOnlyDictionary<string, SheetRows> rows)
    {
        var names = workbook.Descendants(WorkbookLayout.Main + "definedName");
        foreach (var filter in names.Where(name => name.Attribute("name")?.Value == "_xlnm._FilterDatabase"))
        {
            var sheet = filter.Value[..filter.Value.IndexOf('!')];
            filter.Value = string.Create(CultureInfo.InvariantCulture, $"{sheet}!$A$1:${rows[sheet].LastColumn}${rows[sheet].Count}");
        }
    }

    private static void WriteSheet(Stream part, XDocument sheet, SheetRows rows)
    {
        const string Rows = "<sheetData />";
        sheet.Root!.Attributes().Where(attribute => attribute.IsNamespaceDeclaration && attribute.Value == WorkbookLayout.Main).Remove();
        sheet.Root.Element(WorkbookLayout.Main + "dimension")?.SetAttributeValue("ref", rows.Range);
        sheet.Root.Element(WorkbookLayout.Main + "autoFilter")?.SetAttributeValue("ref", rows.Range);
        sheet.Root.Element(WorkbookLayout.Main + "sheetData")!.RemoveNodes();
        var xml = sheet.ToString(SaveOptions.DisableFormatting);
        var split = xml.IndexOf(Rows, StringComparison.Ordinal);
        part.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>"u8);
        part.Write(Encoding.UTF8.GetBytes($"{xml[..split]}<sheetData>"));
        rows.MoveTo(part);
        part.Write(Encoding.UTF8.GetBytes($"</sheetData>{xml[(split + Rows.Length)..]}"));
    }

    private static string FixedName(string name) => name.EndsWith(".psmdcp", StringComparison.Ordinal) ? CoreProperties : name;

    private XDocument Read(string name)
    {
        using var part = skeleton.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }
}
