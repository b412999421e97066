using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using static Training.Core.Learning.Content.Problems;

namespace Training.Core.Learning.Content;

/// <summary>What a text consists of, block by block, without its words: it must be the same in every language.</summary>
public sealed record Outline(IReadOnlyList<OutlineBlock> Blocks)
{
    public static Outline Of(MarkdownDocument document, int firstLine)
    {
        var blocks = new List<OutlineBlock>();
        Collect(document, firstLine, blocks);

        return new Outline(blocks);
    }

    /// <summary>Notes the first place where this text goes another way than the one it was translated from.</summary>
    public void Compare(string file, Outline other, string otherFile, Problems problems)
    {
        foreach (var (mine, theirs) in Blocks.Zip(other.Blocks))
        {
            if (mine.Kind != theirs.Kind)
            {
                problems.Add(
                    file, mine.Line, Key("The structure differs: here is {0}, but {1} has {2} in line {3}."),
                    mine.Kind, otherFile, theirs.Kind, theirs.Line);

                return;
            }

            if (!mine.Terms.SetEquals(theirs.Terms))
            {
                problems.Add(
                    file, mine.Line, Key("The terms marked here ({0}) are not those of {1} in line {2} ({3})."),
                    string.Join(", ", mine.Terms.Order(StringComparer.Ordinal)), otherFile, theirs.Line, string.Join(", ", theirs.Terms.Order(StringComparer.Ordinal)));
            }
        }

        if (Blocks.Count < other.Blocks.Count)
        {
            var missing = other.Blocks[Blocks.Count];
            problems.Add(file, Blocks.Count == 0 ? 1 : Blocks[^1].Line, Key("The text ends here, but {0} goes on with {1} in line {2}."), otherFile, missing.Kind, missing.Line);
        }
        else if (Blocks.Count > other.Blocks.Count)
        {
            var extra = Blocks[other.Blocks.Count];
            problems.Add(file, extra.Line, Key("The text goes on with {0}, but {1} has ended."), extra.Kind, otherFile);
        }
    }

    private static void Collect(ContainerBlock container, int firstLine, List<OutlineBlock> blocks)
    {
        foreach (var block in container.Where(b => b is not LinkReferenceDefinitionGroup))
        {
            blocks.Add(new OutlineBlock(KindOf(block), firstLine + block.Line, TermsIn(block)));

            if (block is CustomContainer or QuoteBlock)
            {
                Collect((ContainerBlock)block, firstLine, blocks);
            }
        }
    }

    private static string KindOf(Block block) => block switch
    {
        HeadingBlock heading => new string('#', heading.Level),
        CustomContainer box => $"::: {box.Info}",
        Table table => $"table {table.Count} × {table.ColumnDefinitions.Count(c => c is not null)}",
        ListBlock list => $"{(list.IsOrdered ? "1." : "-")} × {list.Count}",
        QuoteBlock => ">",
        ParagraphBlock paragraph when PictureOf(paragraph) is { } picture => $"![…]({picture.Url})",
        ParagraphBlock => "¶",
        _ => block.GetType().Name,
    };

    /// <summary>The picture a paragraph consists of, if it is one.</summary>
    public static LinkInline? PictureOf(ParagraphBlock paragraph) =>
        paragraph.Inline is { } inline && inline.FirstChild is LinkInline { IsImage: true } picture && picture.NextSibling is null ? picture : null;

    private static HashSet<string> TermsIn(Block block) =>
        block is CustomContainer ? [] : [.. LinksIn(block).Select(TermOf).OfType<string>()];

    public static IEnumerable<LinkInline> LinksIn(Block block) =>
        block is LeafBlock { Inline: { } words } ? words.Descendants<LinkInline>() : block.Descendants<LinkInline>();

    public static string? TermOf(LinkInline link) =>
        link.Url is { } url && url.StartsWith("term:", StringComparison.Ordinal) ? url["term:".Length..] : null;
}

public sealed record OutlineBlock(string Kind, int Line, HashSet<string> Terms);
