using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Training.Core.Languages;
using static Training.Core.Learning.Content.Problems;

namespace Training.Core.Learning.Content;

/// <summary>What the texts of a module may point to.</summary>
public sealed record ArticleSurroundings(
    IReadOnlyDictionary<string, Term> Terms, IReadOnlyDictionary<string, Diagram> Diagrams, IReadOnlySet<string> LessonFolders);

/// <summary>Reads one text in all its languages, and holds them against each other.</summary>
public sealed class ArticleReader(ModuleFiles files, ArticleSurroundings surroundings, Problems problems)
{
    public const int MostWords = 900;

    private static readonly string[] Boxes = ["situation", "monday", "note", "law"];

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseCustomContainers().UsePreciseSourceLocation().Build();

    /// <summary>The ids of lessons that texts point to, with the place, for a check once all lessons are known.</summary>
    public List<(string File, int Line, string LessonId)> LessonLinks { get; } = [];

    public HashSet<string> TermsUsed { get; } = [];

    /// <summary>Null when no language can be read. <paramref name="stem"/> is the path without language and ending, such as 01-intro/lesson.</summary>
    public (Article Article, IReadOnlyList<string> Objectives)? Read(string stem, bool hasId, bool hasObjectives, int mostWords = MostWords)
    {
        var readings = SupportedLanguages.All
            .Where(language => files.Texts.ContainsKey(Article.FileOf(stem, language)))
            .Select(language => ReadText(stem, language, hasId, hasObjectives))
            .OfType<Reading>()
            .ToList();

        foreach (var language in YamlRecord.Required.Where(l => !files.Texts.ContainsKey(Article.FileOf(stem, l))))
        {
            problems.Add(Article.FileOf(stem, language), 1, Key("The translation is missing: this file should be there."));
        }

        if (readings.Count == 0)
        {
            return null;
        }

        var first = readings.Find(r => r.Text.Language == Language.English) ?? readings[0];

        foreach (var other in readings.Where(r => r != first))
        {
            Compare(other, first);
        }

        foreach (var reading in readings.Where(r => r.Text.Words > mostWords))
        {
            problems.Add(reading.File, 1, Key("The text has {0} words; at most {1} are allowed. Divide it."), reading.Text.Words, mostWords);
        }

        return (new Article(first.Id, stem, readings.ToDictionary(r => r.Text.Language, r => r.Text)), first.Objectives);
    }

    private void Compare(Reading reading, Reading first)
    {
        if (reading.Id != first.Id)
        {
            problems.Add(reading.File, reading.FrontLine("id"), Key("The id “{0}” differs from {1}, which has “{2}”."), reading.Id, first.File, first.Id);
        }

        if (!reading.Objectives.ToHashSet().SetEquals(first.Objectives))
        {
            problems.Add(reading.File, reading.FrontLine("objectives"), Key("The objectives differ from those in {0}."), first.File);
        }

        reading.Outline.Compare(reading.File, first.Outline, first.File, problems);
    }

    private Reading? ReadText(string stem, Language language, bool hasId, bool hasObjectives)
    {
        var file = Article.FileOf(stem, language);

        if (FrontMatter.Split(files.Texts[file]) is not { } parts)
        {
            problems.Add(file, 1, Key("The file should begin with a line ---, then id and title, then a line --- again."));

            return null;
        }

        if (YamlRecord.Read(file, parts.Front, problems, 1) is not { } front)
        {
            return null;
        }

        front.NothingBut([.. new[] { hasId ? "id" : null, "title", hasObjectives ? "objectives" : null }.OfType<string>()]);
        var id = hasId ? front.Id() ?? "" : stem;
        var title = front.Text("title") ?? "";
        var document = Markdown.Parse(parts.Body, Pipeline);
        Check(file, language, parts.BodyLine, document);
        Number(document);
        var html = new ArticleRenderer(Pipeline, surroundings, Phrases.In(language)).Render(document);

        return new Reading(
            file, id, front.Texts("objectives"), new ArticleText(language, title, html, PlainText.Of(document)), Outline.Of(document, parts.BodyLine), front);
    }

    private void Check(string file, Language language, int firstLine, MarkdownDocument document)
    {
        foreach (var block in document.Descendants())
        {
            var line = firstLine + block.Line;

            switch (block)
            {
                case HtmlBlock or HtmlInline or HtmlEntityInline:
                    problems.Add(file, line, Key("HTML is not allowed; write it in Markdown."));
                    break;
                case CodeBlock:
                    problems.Add(file, line, Key("This line is indented too far and would show as program code."));
                    break;
                case HeadingBlock { Level: not (2 or 3) }:
                    problems.Add(file, line, Key("Use ## for a section and ### below it; the title stands at the top of the file."));
                    break;
                case CustomContainer box:
                    CheckBox(file, line, box);
                    break;
                case LinkInline link:
                    CheckLink(file, language, line, link);
                    break;
                case AutolinkInline link:
                    CheckAddress(file, line, link.Url);
                    break;
                case LiteralInline text when text.Content.AsSpan().Contains(":::", StringComparison.Ordinal):
                    problems.Add(file, line, Key("A box begins and ends with ::: at the start of a line of its own."));
                    break;
            }
        }
    }

    private void CheckBox(string file, int line, CustomContainer box)
    {
        if (!Boxes.Contains(box.Info))
        {
            problems.Add(file, line, Key("The box “{0}” is not known. Known are: {1}."), box.Info ?? "", string.Join(", ", Boxes));
        }
        else if (box.Info == "law" && KnownMonth.Parse(box.Arguments) is null)
        {
            problems.Add(file, line, Key("A law box names the month in which you knew the law, such as “::: law 2026-11”."));
        }
    }

    private void CheckLink(string file, Language language, int line, LinkInline link)
    {
        var url = link.Url ?? "";

        if (link.IsImage)
        {
            CheckPicture(file, line, link, url);
        }
        else if (Outline.TermOf(link) is { } id)
        {
            CheckTerm(file, language, line, link, id);
        }
        else if (url.StartsWith("lesson:", StringComparison.Ordinal))
        {
            LessonLinks.Add((file, line, url["lesson:".Length..]));
        }
        else
        {
            CheckAddress(file, line, url);
        }
    }

    private void CheckAddress(string file, int line, string url)
    {
        if (!url.StartsWith("https://", StringComparison.Ordinal) || !Uri.IsWellFormedUriString(url, UriKind.Absolute))
        {
            problems.Add(file, line, Key("The link “{0}” leads nowhere: use lesson:…, term:… or https://…."), url);
        }
    }

    private void CheckTerm(string file, Language language, int line, LinkInline link, string id)
    {
        TermsUsed.Add(id);

        if (surroundings.Terms.GetValueOrDefault(id) is not { } term)
        {
            problems.Add(file, line, Key("The term “{0}” is not in glossary.yml."), id);
        }
        else if (PlainText.Of(link) is var words && !WordForm.IsOf(words, term.Word.In(language)))
        {
            problems.Add(file, line, Key("“{0}” is marked as the term “{1}”, which is other words."), words, term.Word.In(language));
        }
    }

    private void CheckPicture(string file, int line, LinkInline link, string url)
    {
        if (!surroundings.Diagrams.ContainsKey(url))
        {
            problems.Add(file, line, Key("The picture {0} is not there, or cannot be drawn."), url);
        }

        if (link.FirstChild is null)
        {
            problems.Add(file, line, Key("The picture needs a text that says what it shows, for those who do not see it."));
        }

        if (link.Parent?.ParentBlock is not ParagraphBlock paragraph || Outline.PictureOf(paragraph) is null)
        {
            problems.Add(file, line, Key("A picture stands in a paragraph of its own."));
        }
    }

    /// <summary>Sections carry the same ids in every language, so that a change of language keeps the reader's place.</summary>
    private static void Number(MarkdownDocument document)
    {
        foreach (var (index, heading) in document.Descendants<HeadingBlock>().Index())
        {
            Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(heading).Id = $"s{index + 1}";
        }
    }

    private sealed record Reading(
        string File, string Id, IReadOnlyList<string> Objectives, ArticleText Text, Outline Outline, YamlRecord Front)
    {
        public int FrontLine(string key) => Front.LineOf(key);
    }
}
