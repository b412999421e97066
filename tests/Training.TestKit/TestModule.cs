using Training.Core.Learning;
using Training.Core.Learning.Content;

namespace Training.TestKit;

/// <summary>A small module without a fault: two lessons, a diagram, every type of question, two parallel forms. Tests change what they are about.</summary>
public static class TestModule
{
    public const string Folder = "01-wells";
    public const string Slug = "wells";
    public static readonly Guid Id = new("0198c1f2-5c1e-7a90-9d53-000000000001");

    private static readonly string[] Codes = ["en", "ru", "ky"];

    public static Dictionary<string, string> Files(string status = "ready", int phase = 1, int attempts = 3)
    {
        var files = new Dictionary<string, string>
        {
            ["module.yml"] = $"""
                id: {Id}
                status: {status}
                phase: {phase}
                pass_mark: 70
                attempts: {attempts}
                title: {Local("Clean wells")}
                neutral_title: {Local("Water for all")}
                summary: {Local("How a village keeps its wells clean")}
                objectives:
                  - id: look
                    text: {Local("Look before acting")}

                """,
            ["glossary.yml"] = $"""
                terms:
                  - id: well
                    term: {Local("well")}
                    meaning: {Local("A deep hole with water")}

                """,
            ["sources.yml"] = """
                sources:
                  - title: A book of wells
                    publisher: The village press
                    year: 2010

                """,
            ["media/well.svg"] = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 100">
                  <rect class="lake fill-lake" x="10" y="10" width="320" height="80"/>
                  <text x="170" y="50" data-width="300">{water}</text>
                </svg>
                """,
            ["media/well.yml"] = $"labels:\n  water: {Local("water")}\n",
            ["quiz.yml"] = Quiz(),
        };

        foreach (var code in Codes)
        {
            files[$"01-look/lesson.{code}.md"] = Lesson("look-first", $"Look first {code}", code);
            files[$"02-act/lesson.{code}.md"] = Lesson("then-act", $"Then act {code}", code);
            files[$"guide.{code}.md"] = $"---\ntitle: Guide {code}\n---\n\n## Plan\n\nTalk for an hour.\n";
            files[$"cases/01-dry/case.{code}.md"] = $"---\nid: dry\ntitle: The dry well {code}\n---\n\nOne summer it was dry.\n\n## Questions\n\n1. Why?\n2. What now?\n";
            files[$"exercises/01-draw/exercise.{code}.md"] = $"---\nid: draw\ntitle: Draw a well {code}\n---\n\nTake paper.\n";
        }

        return files;
    }

    public static ModuleFiles Of(Dictionary<string, string>? files = null) => new(Folder, files ?? Files());

    public static Module Read(Dictionary<string, string>? files = null) =>
        ModuleReader.Read(Of(files)).Module ?? throw new InvalidOperationException("The test module cannot be read.");

    /// <summary>Writes the module where a site looks for its content.</summary>
    public static void Write(string contentPath, Dictionary<string, string>? files = null, string folder = Folder)
    {
        foreach (var (path, text) in files ?? Files())
        {
            var file = Path.Combine(contentPath, folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    /// <summary>The right answer as <see cref="Scoring"/> keeps it.</summary>
    public static string RightAnswer(Question question) => question.Type switch
    {
        QuestionType.TrueFalse => Scoring.Truth(question.IsTrue == true),
        QuestionType.Ordering => Scoring.Order(question.Options.Select(o => o.Id)),
        QuestionType.Matching => Scoring.Match(question.Pairs.Select(p => (p.Id, p.Id))),
        QuestionType.Short => question.Accepted[0],
        _ => Scoring.Choice(question.Options.Where(o => o.IsRight).Select(o => o.Id)),
    };

    private static string Local(string text) => $$"""{ en: "{{text}}", ru: "{{text}} ру", ky: "{{text}} кы" }""";

    private static string Lesson(string id, string title, string code) => $"""
        ---
        id: {id}
        title: {title}
        objectives: [look]
        ---

        ::: situation
        A [well](term:well) is dirty.
        :::

        ## Section one

        Words of the lesson in {code}.

        ![A box of water](media/well.svg)

        ## Section two

        - First
        - Second

        ::: monday
        Look at one well.
        :::

        """;

    private static string Quiz()
    {
        var questions = Enum.GetValues<QuestionType>().Select(type => Question($"q-{type}", "quiz", type))
            .Concat(new[] { "form-a", "form-b" }.SelectMany(form => new[] { QuestionType.Single, QuestionType.TrueFalse, QuestionType.Ordering }
                .Select(type => Question($"{form}-{type}", form, type))));

        return $"questions:\n{string.Concat(questions)}";
    }

    private static string Question(string id, string use, QuestionType type) => $"""
          - id: {id.ToLowerInvariant()}
            use: {use}
            type: {type.ToString().ToLowerInvariant()}
            objective: look
            text: {Local($"Question {id}")}
            explanation: {Local($"Because of {id}")}
        {Rest(type)}

        """;

    private static string Rest(QuestionType type) => type switch
    {
        QuestionType.TrueFalse => "    answer: true",
        QuestionType.Short => "    accept: { en: [four, \"4\"], ru: [четыре, \"4\"], ky: [төрт, \"4\"] }",
        QuestionType.Matching => $"    pairs:\n{Pair("cup")}{Pair("rope")}{Pair("lid")}",
        QuestionType.Ordering => $"    options:\n{Option("start")}{Option("middle")}{Option("end")}",
        QuestionType.Multiple => $"    options:\n{Option("lid", true)}{Option("fence", true)}{Option("paint")}",
        QuestionType.Scenario => $"    situation: {Local("Somebody threw a stone")}\n    options:\n{Option("talk", true, "Talking helps")}{Option("shout", false, "Shouting does not")}{Option("leave")}",
        _ => $"    options:\n{Option("yes", true)}{Option("no")}{Option("maybe")}",
    };

    private static string Option(string id, bool isRight = false, string? feedback = null) =>
        $"      - id: {id}\n        text: {Local($"Option {id}")}\n"
        + (isRight ? "        right: true\n" : "")
        + (feedback is null ? "" : $"        feedback: {Local(feedback)}\n");

    private static string Pair(string id) => $"      - id: {id}\n        left: {Local($"Left {id}")}\n        right: {Local($"Right {id}")}\n";
}
