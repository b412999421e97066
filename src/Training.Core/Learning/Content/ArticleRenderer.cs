using System.Net;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Training.Core.Languages;

namespace Training.Core.Learning.Content;

/// <summary>Draws a text as HTML: boxes with their headings, diagrams in place, and each term explained below the block where it first stands.</summary>
public sealed class ArticleRenderer(MarkdownPipeline pipeline, ArticleSurroundings surroundings, Phrases t)
{
    private readonly HashSet<string> explained = [];

    public string Render(MarkdownDocument document)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        // A draft with HTML in it is not published, but its author looks at it.
        renderer.ObjectRenderers.RemoveAll(r => r is HtmlBlockRenderer or HtmlInlineRenderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlCustomContainerRenderer>(new BoxRenderer(this));
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new PictureRenderer(surroundings, t.Language));
        WriteBlocks(renderer, document);
        writer.Flush();

        return writer.ToString();
    }

    private void WriteBlocks(HtmlRenderer renderer, ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is Table table)
            {
                renderer.Write("<div class=\"table-scroll\" tabindex=\"0\">");
                renderer.Write(table);
                renderer.Write("</div>");
            }
            else
            {
                renderer.Write(block);
            }

            if (block is not CustomContainer)
            {
                Explain(renderer, block);
            }
        }
    }

    private void Explain(HtmlRenderer renderer, Block block)
    {
        foreach (var id in Outline.LinksIn(block).Select(Outline.TermOf).OfType<string>().Where(explained.Add))
        {
            if (surroundings.Terms.GetValueOrDefault(id) is { } term)
            {
                renderer.Write("<details class=\"term-note\"><summary>").WriteEscape(t["What does “{0}” mean?", t.Of(term.Word)])
                    .Write("</summary><p>").WriteEscape(t.Of(term.Meaning)).Write("</p></details>\n");
            }
        }
    }

    private void WriteBox(HtmlRenderer renderer, CustomContainer box)
    {
        renderer.Write("<section class=\"box ").WriteEscape(box.Info).Write("\"><p class=\"box-title\">").WriteEscape(TitleOf(box)).Write("</p>\n");
        WriteBlocks(renderer, box);

        if (box.Info == "law" && KnownMonth.Parse(box.Arguments) is { } month)
        {
            renderer.Write("<p class=\"muted\">").WriteEscape(t["As known in {0}. Laws change: check the current text.", month.ToString("MM.yyyy", t.Culture)])
                .Write("</p>");
        }

        renderer.Write("</section>\n");
    }

    private string TitleOf(CustomContainer box) => box.Info switch
    {
        "situation" => t["A situation"],
        "monday" => t["On Monday"],
        "law" => t["What the law says"],
        _ => t["Note"],
    };

    private sealed class BoxRenderer(ArticleRenderer article) : HtmlObjectRenderer<CustomContainer>
    {
        protected override void Write(HtmlRenderer renderer, CustomContainer box) => article.WriteBox(renderer, box);
    }

    private sealed class LinkRenderer : LinkInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            if (Outline.TermOf(link) is not null)
            {
                renderer.Write("<b class=\"term\">");
                renderer.WriteChildren(link);
                renderer.Write("</b>");
            }
            else if (link.Url is { } url && url.StartsWith("lesson:", StringComparison.Ordinal))
            {
                renderer.Write("<a href=\"").WriteEscapeUrl(url["lesson:".Length..]).Write("\">");
                renderer.WriteChildren(link);
                renderer.Write("</a>");
            }
            else
            {
                renderer.Write("<a rel=\"noreferrer\" href=\"").WriteEscapeUrl(link.Url ?? "").Write("\">");
                renderer.WriteChildren(link);
                renderer.Write("</a>");
            }
        }
    }

    private sealed class PictureRenderer(ArticleSurroundings surroundings, Language language) : ParagraphRenderer
    {
        protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
        {
            if (Outline.PictureOf(paragraph) is not { } picture)
            {
                base.Write(renderer, paragraph);
            }
            else if (surroundings.Diagrams.GetValueOrDefault(picture.Url ?? "") is { } diagram)
            {
                var says = WebUtility.HtmlEncode(string.Concat(picture.Descendants<LiteralInline>().Select(l => l.Content.ToString())));
                renderer.Write($"<figure class=\"diagram\" role=\"img\" aria-label=\"{says}\">{diagram.Draw(language)}</figure>\n");
            }
        }
    }
}
