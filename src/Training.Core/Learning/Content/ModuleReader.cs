using System.Globalization;
using System.Text.RegularExpressions;
using Training.Core.Languages;
using static Training.Core.Learning.Content.Problems;

namespace Training.Core.Learning.Content;

/// <summary>What was read of a folder: the module, if enough of it could be understood, and what an editor has to put right.</summary>
public sealed record ModuleReading(ModuleFiles Files, Module? Module, IReadOnlyList<Problem> Problems);

/// <summary>Reads the files of one module. Nothing in them, however broken, makes it fail: it notes what is wrong.</summary>
public sealed partial class ModuleReader
{
    private const string ModuleFile = "module.yml";
    private const string QuizFile = "quiz.yml";
    private const string GlossaryFile = "glossary.yml";
    private const string SourcesFile = "sources.yml";
    private const int MostGuideWords = 2_500;

    private static readonly Dictionary<string, ModuleStatus> Statuses = new()
    {
        ["draft"] = ModuleStatus.Draft,
        ["ready"] = ModuleStatus.Ready,
        ["retired"] = ModuleStatus.Retired,
    };

    private readonly ModuleFiles files;
    private readonly Problems problems = new();
    private readonly ArticleReader articles;
    private readonly ArticleSurroundings surroundings;

    private ModuleReader(ModuleFiles files)
    {
        this.files = files;
        surroundings = new ArticleSurroundings(ReadTerms(), ReadDiagrams(), files.FoldersWith("lesson").ToHashSet());
        articles = new ArticleReader(files, surroundings, problems);
    }

    public static ModuleReading Read(ModuleFiles files)
    {
        var reader = new ModuleReader(files);
        var module = reader.ReadModule();

        return new ModuleReading(files, module, reader.problems.Found);
    }

    private Module? ReadModule()
    {
        if (FileRecord(ModuleFile) is not { } record)
        {
            return null;
        }

        record.NothingBut("id", "status", "phase", "pass_mark", "attempts", "title", "neutral_title", "summary", "objectives");
        var id = ReadId(record);
        var status = record.Choice("status", Statuses);
        var phase = record.Number("phase", 1, 20, required: false);
        var passMark = record.Number("pass_mark", 1, 100);
        var attempts = record.Number("attempts", 0, 20);
        var (title, neutralTitle, summary) = (record.Local("title"), record.Local("neutral_title"), record.Local("summary"));
        var objectives = ReadObjectives(record);
        var objectiveIds = objectives.Select(o => o.Id).ToHashSet();
        var lessons = ReadLessons(objectiveIds);
        var questions = FileRecord(QuizFile) is { } quiz ? new QuizReader(problems).Read(quiz, objectiveIds) : [];
        var (cases, exercises) = (ReadArticles("cases/", "case"), ReadArticles("exercises/", "exercise"));
        var guide = files.Texts.Keys.Any(path => path.StartsWith("guide.", StringComparison.Ordinal))
            ? articles.Read("guide", hasId: false, hasObjectives: false, MostGuideWords)?.Article
            : null;
        CheckIds(lessons, cases, exercises, questions);
        CheckLessonLinks(lessons);
        CheckTerms();

        if (id is null || status is null || passMark is null || attempts is null || title is null || neutralTitle is null || summary is null || lessons.Count == 0)
        {
            return null;
        }

        return new Module
        {
            Id = id.Value,
            Slug = SlugOf(files.Folder),
            Number = NumberOf(files.Folder),
            Fingerprint = files.Fingerprint,
            Status = status.Value,
            Phase = phase,
            PassMark = passMark.Value,
            Attempts = attempts.Value,
            Title = title,
            NeutralTitle = neutralTitle,
            Summary = summary,
            Objectives = objectives,
            Lessons = lessons,
            Cases = cases,
            Exercises = exercises,
            Guide = guide,
            Questions = questions,
            Terms = [.. surroundings.Terms.Values],
            Sources = ReadSources(),
        };
    }

    private Guid? ReadId(YamlRecord record)
    {
        if (!record.Has("id"))
        {
            problems.Add(ModuleFile, record.Line, Key("The module needs an id, once and for ever. Here is a fresh one: {0}"), Guid.CreateVersion7());

            return null;
        }

        if (Guid.TryParse(record.Text("id"), out var id))
        {
            return id;
        }

        problems.Add(ModuleFile, record.LineOf("id"), Key("The module's id should be a UUID."));

        return null;
    }

    private List<Objective> ReadObjectives(YamlRecord record)
    {
        var objectives = new List<Objective>();

        foreach (var entry in record.Records("objectives"))
        {
            entry.NothingBut("id", "text");

            if ((entry.Id(), entry.Local("text")) is ({ } id, { } text))
            {
                objectives.Add(new Objective(id, text));
            }
        }

        CheckTwice(ModuleFile, objectives.Select(o => o.Id));

        return objectives;
    }

    private List<Lesson> ReadLessons(IReadOnlySet<string> objectives)
    {
        var lessons = new List<Lesson>();

        foreach (var folder in surroundings.LessonFolders.Order(StringComparer.Ordinal))
        {
            if (articles.Read($"{folder}/lesson", hasId: true, hasObjectives: true) is not { } lesson)
            {
                continue;
            }

            lessons.Add(new Lesson(lessons.Count + 1, lesson.Article, lesson.Objectives));

            foreach (var unknown in lesson.Objectives.Where(o => !objectives.Contains(o)))
            {
                problems.Add($"{folder}/lesson.en.md", 1, Key("The objective “{0}” is not in module.yml."), unknown);
            }
        }

        if (lessons.Count == 0)
        {
            problems.Add(ModuleFile, 1, Key("The module has no lesson: a folder such as 01-start with lesson.en.md, lesson.ru.md and lesson.ky.md."));
        }

        return lessons;
    }

    private List<Article> ReadArticles(string below, string name) =>
        [.. files.FoldersWith(name, below).Select(folder => articles.Read($"{folder}/{name}", hasId: true, hasObjectives: false)?.Article).OfType<Article>()];

    private Dictionary<string, Term> ReadTerms()
    {
        var terms = new Dictionary<string, Term>();

        foreach (var entry in FileRecord(GlossaryFile) is { } record ? record.Records("terms") : [])
        {
            entry.NothingBut("id", "term", "meaning");

            if ((entry.Id(), entry.Local("term"), entry.Local("meaning")) is ({ } id, { } word, { } meaning) && !terms.TryAdd(id, new Term(id, word, meaning)))
            {
                problems.Add(GlossaryFile, entry.Line, Key("The id “{0}” is used twice."), id);
            }
        }

        return terms;
    }

    private Dictionary<string, Diagram> ReadDiagrams() =>
        files.Texts.Keys.Where(path => path.EndsWith(".svg", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(path => (path, Diagram: Diagram.Read(path, files, problems)))
            .Where(read => read.Diagram is not null)
            .ToDictionary(read => read.path, read => read.Diagram!);

    private List<Source> ReadSources()
    {
        var sources = new List<Source>();

        foreach (var entry in FileRecord(SourcesFile) is { } record ? record.Records("sources") : [])
        {
            entry.NothingBut("title", "authors", "publisher", "year", "law", "known");
            var (title, publisher, year) = (entry.Text("title"), entry.Text("publisher"), entry.Number("year", 1900, 2100));
            var isLaw = entry.Flag("law", required: false) == true;
            var known = entry.Text("known", required: isLaw);

            if (known is not null && KnownMonth.Parse(known) is null)
            {
                problems.Add(SourcesFile, entry.LineOf("known"), Key("“known” is the month in which the text was looked at, such as 2026-11."));
            }

            if (title is not null && publisher is not null && year is not null)
            {
                sources.Add(new Source(title, entry.Text("authors", required: false), publisher, year.Value, isLaw, known));
            }
        }

        return sources;
    }

    private YamlRecord? FileRecord(string path)
    {
        if (files.Texts.TryGetValue(path, out var text))
        {
            return YamlRecord.Read(path, text, problems);
        }

        problems.Add(path, 1, Key("This file is missing."));

        return null;
    }

    private void CheckIds(IEnumerable<Lesson> lessons, IEnumerable<Article> cases, IEnumerable<Article> exercises, IEnumerable<Question> questions)
    {
        CheckTwice(ModuleFile, lessons.Select(l => l.Article).Concat(cases).Concat(exercises).Select(a => a.Id));
        CheckTwice(QuizFile, questions.Select(q => q.Id));
    }

    private void CheckTwice(string file, IEnumerable<string> ids)
    {
        foreach (var twice in ids.GroupBy(id => id).Where(g => g.Count() > 1))
        {
            problems.Add(file, 1, Key("The id “{0}” is used twice."), twice.Key);
        }
    }

    private void CheckLessonLinks(IReadOnlyCollection<Lesson> lessons)
    {
        foreach (var (file, line, id) in articles.LessonLinks.Where(link => lessons.All(l => l.Article.Id != link.LessonId)))
        {
            problems.Add(file, line, Key("No lesson of this module has the id “{0}”."), id);
        }
    }

    private void CheckTerms()
    {
        foreach (var idle in surroundings.Terms.Keys.Where(id => !articles.TermsUsed.Contains(id)))
        {
            problems.Add(GlossaryFile, 1, Key("The term “{0}” stands in no text."), idle);
        }
    }

    private static string SlugOf(string folder) => NumberedName().Match(folder) is { Success: true } match ? match.Groups[2].Value : folder;

    private static int NumberOf(string folder) =>
        NumberedName().Match(folder) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("^([0-9]{1,4})-(.+)$")]
    private static partial Regex NumberedName();
}
