using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Training.Core.Languages;

namespace Training.Core.Messages;

public sealed record MessageFact(string Label, string Value);

public sealed record MessageLink(string Words, string Address);

/// <summary>What every message is made of, in the order it is read. Text and HTML say the same; nothing is loaded from anywhere.</summary>
public sealed record MessageBody
{
    private const string LinkStyle =
        "display:inline-block;padding:10px 18px;border-radius:8px;background:#0d4a63;color:#ffffff;text-decoration:none;font-weight:bold";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public required string Greeting { get; init; }

    public required IReadOnlyList<string> Paragraphs { get; init; }

    public IReadOnlyList<MessageFact> Facts { get; init; } = [];

    public MessageLink? Link { get; init; }

    public required string Closing { get; init; }

    public required string Signature { get; init; }

    public string ToText()
    {
        var text = new StringBuilder();
        text.Append(Greeting).Append("\n\n");

        foreach (var paragraph in Paragraphs)
        {
            text.Append(paragraph).Append("\n\n");
        }

        foreach (var fact in Facts)
        {
            text.Append(fact.Label).Append(": ").Append(fact.Value).Append('\n');
        }

        if (Facts.Count > 0)
        {
            text.Append('\n');
        }

        if (Link is { } link)
        {
            text.Append(link.Words).Append(":\n").Append(link.Address).Append("\n\n");
        }

        return text.Append(Closing).Append("\n\n").Append(Signature).Append('\n').ToString();
    }

    public string ToHtml(Language language)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"").Append(language.Tag()).Append("\">\n<head><meta charset=\"utf-8\"></head>\n<body>\n");
        Paragraph(html, Greeting);

        foreach (var paragraph in Paragraphs)
        {
            Paragraph(html, paragraph);
        }

        if (Facts.Count > 0)
        {
            html.Append("<table role=\"presentation\" cellpadding=\"4\">\n");

            foreach (var fact in Facts)
            {
                html.Append("<tr><td valign=\"top\">").Append(Encoded(fact.Label)).Append("</td><td><strong>")
                    .Append(Encoded(fact.Value)).Append("</strong></td></tr>\n");
            }

            html.Append("</table>\n");
        }

        if (Link is { } link)
        {
            html.Append("<p><a href=\"").Append(Encoded(link.Address)).Append("\" style=\"").Append(LinkStyle).Append("\">")
                .Append(Encoded(link.Words)).Append("</a></p>\n");
        }

        Paragraph(html, Closing);
        Paragraph(html, Signature);

        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Paragraph(StringBuilder html, string text) => html.Append("<p>").Append(Encoded(text)).Append("</p>\n");

    private static string Encoded(string text) => Encoder.Encode(text);
}
