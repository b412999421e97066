using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Training.Core.Learning.Content;

/// <summary>The words of a text as somebody would read them aloud: a paragraph, a list entry or a table cell a line, pictures left out.</summary>
public static class PlainText
{
    public static string Of(MarkdownObject document)
    {
        var text = new StringBuilder();

        foreach (var leaf in document.Descendants<LeafBlock>().Where(l => l.Inline is not null))
        {
            if (leaf is ParagraphBlock paragraph && Outline.PictureOf(paragraph) is not null)
            {
                continue;
            }

            text.Append(Of(leaf.Inline!)).Append('\n');
        }

        return text.ToString();
    }

    public static string Of(ContainerInline words) =>
        string.Concat(words.Descendants().Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            LineBreakInline => " ",
            _ => "",
        }));
}
