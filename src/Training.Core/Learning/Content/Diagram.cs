using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Training.Core.Languages;
using static Training.Core.Learning.Content.Problems;

namespace Training.Core.Learning.Content;

/// <summary>
/// A drawing with its words apart. Only shapes are taken, so that nothing in it can run or load; colours are classes of the site.
/// Letters are measured by an average that is on the wide side of the fonts that phones have.
/// </summary>
public sealed class Diagram
{
    private const int SheetWidth = 340;
    private const double LetterWidth = 0.58;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> Elements =
        ["svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text"];

    private static readonly HashSet<string> Attributes =
    [
        "viewBox", "class", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height", "d", "points", "transform", "data-width",
    ];

    private readonly string name;
    private readonly XDocument sheet;
    private readonly Dictionary<string, LocalText> labels;

    private Diagram(string name, XDocument sheet, Dictionary<string, LocalText> labels)
    {
        this.name = name;
        this.sheet = sheet;
        this.labels = labels;
    }

    /// <summary>Null when it cannot be drawn.</summary>
    public static Diagram? Read(string path, ModuleFiles files, Problems problems)
    {
        var labels = ReadLabels(Path.ChangeExtension(path, ".yml"), files, problems);

        try
        {
            using var reader = XmlReader.Create(
                new StringReader(files.Texts[path]), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var sheet = XDocument.Load(reader, LoadOptions.SetLineInfo);
            var diagram = new Diagram(Path.GetFileNameWithoutExtension(path), sheet, labels);
            diagram.Check(path, problems);

            return diagram;
        }
        catch (XmlException exception)
        {
            problems.Add(path, exception.LineNumber, Key("This drawing cannot be read: {0}"), exception.Message);

            return null;
        }
    }

    public string Draw(Language language)
    {
        var arrow = $"arrow-{name}";
        var root = new XElement(sheet.Root!);
        root.SetAttributeValue("aria-hidden", "true");
        root.SetAttributeValue("focusable", "false");

        foreach (var line in root.Descendants().Where(e => Classes(e).Contains("arrow")))
        {
            line.SetAttributeValue("marker-end", $"url(#{arrow})");
        }

        foreach (var text in root.Descendants(Svg + "text").ToList())
        {
            SetLines(text, Lines(text, LabelOf(text)?.In(language) ?? ""));
        }

        root.AddFirst(new XElement(Svg + "defs", new XElement(
            Svg + "marker",
            new XAttribute("id", arrow), new XAttribute("viewBox", "0 0 8 8"), new XAttribute("refX", "7"), new XAttribute("refY", "4"),
            new XAttribute("markerWidth", "7"), new XAttribute("markerHeight", "7"), new XAttribute("orient", "auto"),
            new XElement(Svg + "path", new XAttribute("d", "M0 0L8 4L0 8z")))));

        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static Dictionary<string, LocalText> ReadLabels(string path, ModuleFiles files, Problems problems)
    {
        var labels = new Dictionary<string, LocalText>();

        if (!files.Texts.TryGetValue(path, out var text))
        {
            problems.Add(path, 1, Key("The words of the drawing are missing: this file should have them."));
        }
        else if (YamlRecord.Read(path, text, problems) is { } record)
        {
            record.NothingBut("labels");

            if (record.Record("labels") is { } words)
            {
                foreach (var key in words.Keys())
                {
                    labels[key] = words.Local(key) ?? LocalText.Same("");
                }
            }
        }

        return labels;
    }

    private void Check(string path, Problems problems)
    {
        var root = sheet.Root!;

        if (root.Name != Svg + "svg" || root.Attribute("viewBox")?.Value.Split(' ') is not ["0", "0", var width, _]
            || width != SheetWidth.ToString(CultureInfo.InvariantCulture))
        {
            problems.Add(path, 1, Key("A drawing begins with <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} HEIGHT\">."), SheetWidth);
        }

        foreach (var element in root.DescendantsAndSelf())
        {
            CheckElement(path, element, problems);
        }

        foreach (var text in root.Descendants(Svg + "text"))
        {
            CheckText(path, text, problems);
        }

        var used = root.Descendants(Svg + "text").Select(NameOf).ToHashSet();

        foreach (var idle in labels.Keys.Where(key => !used.Contains(key)))
        {
            problems.Add(Path.ChangeExtension(path, ".yml"), 1, Key("The drawing has no text {{{0}}}."), idle);
        }
    }

    private static void CheckElement(string path, XElement element, Problems problems)
    {
        if (element.Name.Namespace != Svg || !Elements.Contains(element.Name.LocalName))
        {
            problems.Add(path, LineOf(element), Key("A drawing may not have <{0}>."), element.Name.LocalName);
        }

        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration && !Attributes.Contains(a.Name.ToString())))
        {
            problems.Add(path, LineOf(element), Key("A drawing may not have the attribute “{0}”: colours and sizes are classes."), attribute.Name.LocalName);
        }
    }

    private void CheckText(string path, XElement text, Problems problems)
    {
        if (LabelOf(text) is not { } label)
        {
            problems.Add(path, LineOf(text), Key("The text “{0}” should be a name in braces that stands in the drawing's .yml file."), text.Value);

            return;
        }

        var width = WidthOf(text);
        var half = Math.Min(NumberOf(text, "x"), SheetWidth - NumberOf(text, "x")) * 2;

        if (!text.Ancestors().Any(a => a.Attribute("transform") is not null) && width > half + 1)
        {
            problems.Add(path, LineOf(text), Key("The text {{{0}}} reaches over the edge of the sheet: give it a smaller data-width."), NameOf(text));
        }

        foreach (var language in YamlRecord.Required)
        {
            var tooLong = Lines(text, label.In(language)).FirstOrDefault(line => Measure(text, line) > width);

            if (tooLong is not null)
            {
                problems.Add(
                    path, LineOf(text), Key("“{0}” ({1}) is about {2} wide and does not fit into {3}."),
                    tooLong, language.Code(), (int)Measure(text, tooLong), (int)width);
            }
        }
    }

    private LocalText? LabelOf(XElement text) => labels.GetValueOrDefault(NameOf(text));

    private static string NameOf(XElement text) => text.Value.Trim().TrimStart('{').TrimEnd('}');

    /// <summary>The words in lines no wider than the text's place, as even as greedy filling makes them.</summary>
    private static List<string> Lines(XElement text, string words)
    {
        var width = WidthOf(text);
        var lines = new List<string>();

        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Measure(text, $"{lines[^1]} {word}") <= width)
            {
                lines[^1] = $"{lines[^1]} {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    private static void SetLines(XElement text, List<string> lines)
    {
        var height = Classes(text).Contains("small") ? 16 : 18;
        var first = NumberOf(text, "y") - ((lines.Count - 1) * height / 2.0);
        var x = text.Attribute("x")?.Value ?? "0";
        text.RemoveNodes();
        text.SetAttributeValue("y", null);
        text.SetAttributeValue("data-width", null);

        foreach (var (index, line) in lines.Index())
        {
            var y = (first + (index * height)).ToString("0.#", CultureInfo.InvariantCulture);
            text.Add(new XElement(Svg + "tspan", new XAttribute("x", x), new XAttribute("y", y), line));
        }
    }

    private static double Measure(XElement text, string line) =>
        line.Length * LetterWidth * (Classes(text).Contains("small") ? 13 : 15) * (Classes(text).Contains("strong") ? 1.07 : 1);

    private static double WidthOf(XElement text) => text.Attribute("data-width") is null ? SheetWidth : NumberOf(text, "data-width");

    private static double NumberOf(XElement element, string attribute) =>
        double.TryParse(element.Attribute(attribute)?.Value, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string[] Classes(XElement element) => element.Attribute("class")?.Value.Split(' ') ?? [];

    private static int LineOf(XObject node) => ((IXmlLineInfo)node).LineNumber;
}
