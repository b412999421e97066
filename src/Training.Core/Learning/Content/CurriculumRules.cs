using Training.Core.Languages;
using static Training.Core.Learning.Content.Problems;

namespace Training.Core.Learning.Content;

/// <summary>
/// How much a module that is ready must have: a programme's own measure, kept in curriculum.yml beside the modules. Without that file
/// only the rules of the format hold.
/// </summary>
public sealed record CurriculumRules
{
    public const string FileName = "curriculum.yml";

    /// <summary>Enough questions with one right option to speak of a habit.</summary>
    private const int FewestForHabit = 6;

    public required int LessonsFrom { get; init; }

    public required int LessonsTo { get; init; }

    public required int WordsFrom { get; init; }

    public required int WordsTo { get; init; }

    public required int QuizQuestions { get; init; }

    public required int FormQuestions { get; init; }

    public required int Scenarios { get; init; }

    public required int Diagrams { get; init; }

    public required int Cases { get; init; }

    public required int Exercises { get; init; }

    public required int Sources { get; init; }

    public static CurriculumRules? Read(string text, Problems problems)
    {
        if (YamlRecord.Read(FileName, text, problems) is not { } record)
        {
            return null;
        }

        var rules = new CurriculumRules
        {
            LessonsFrom = Number("lessons_from"),
            LessonsTo = Number("lessons_to"),
            WordsFrom = Number("lesson_words_from"),
            WordsTo = Number("lesson_words_to"),
            QuizQuestions = Number("quiz_questions"),
            FormQuestions = Number("form_questions"),
            Scenarios = Number("scenarios"),
            Diagrams = Number("diagrams"),
            Cases = Number("cases"),
            Exercises = Number("exercises"),
            Sources = Number("sources"),
        };

        return rules;

        int Number(string key) => record.Number(key, 0, 10_000) ?? 0;
    }

    public void Check(ModuleFiles files, Module module, Problems problems)
    {
        if (module.Lessons.Count < LessonsFrom || module.Lessons.Count > LessonsTo)
        {
            problems.Add("module.yml", 1, Key("The module has {0} lessons; it should have {1} to {2}."), module.Lessons.Count, LessonsFrom, LessonsTo);
        }

        foreach (var lesson in module.Lessons)
        {
            CheckWords(lesson.Article, problems);
        }

        CheckQuestions(module, problems);
        AtLeast(Cases, module.Cases.Count, Key("The module has {0} case studies; it should have at least {1}."));
        AtLeast(Exercises, module.Exercises.Count, Key("The module has {0} exercises; it should have at least {1}."));
        AtLeast(Sources, module.Sources.Count, Key("The module has {0} sources; it should have at least {1}."));
        AtLeast(Diagrams, files.Texts.Keys.Count(p => p.EndsWith(".svg", StringComparison.Ordinal)), Key("The module has {0} diagrams; it should have at least {1}."));

        if (module.Guide is null)
        {
            problems.Add("guide.en.md", 1, Key("The guide for the facilitator is missing."));
        }

        void AtLeast(int wanted, int there, string sentence)
        {
            if (there < wanted)
            {
                problems.Add("module.yml", 1, sentence, there, wanted);
            }
        }
    }

    private void CheckWords(Article lesson, Problems problems)
    {
        foreach (var text in lesson.Texts.Values.Where(t => t.Words < WordsFrom || t.Words > WordsTo))
        {
            problems.Add(
                lesson.FileOf(text.Language), 1, Key("The lesson has {0} words; it should have {1} to {2}."), text.Words, WordsFrom, WordsTo);
        }
    }

    private void CheckQuestions(Module module, Problems problems)
    {
        const string File = "quiz.yml";
        var (a, b) = (module.Form(QuestionUse.FormA), module.Form(QuestionUse.FormB));

        if (module.Quiz.Count < QuizQuestions)
        {
            problems.Add(File, 1, Key("The quiz has {0} questions; it should have at least {1}."), module.Quiz.Count, QuizQuestions);
        }

        if (a.Count != FormQuestions || b.Count != FormQuestions)
        {
            problems.Add(File, 1, Key("The forms have {0} and {1} questions; each should have {2}."), a.Count, b.Count, FormQuestions);
        }

        foreach (var (first, second) in a.Zip(b).Where(pair => pair.First.Objective != pair.Second.Objective || pair.First.Type != pair.Second.Type))
        {
            problems.Add(File, 1, Key("“{0}” and “{1}” stand at the same place of the two forms, but differ in objective or type."), first.Id, second.Id);
        }

        foreach (var missing in Enum.GetValues<QuestionType>().Where(type => module.Quiz.All(q => q.Type != type)))
        {
            problems.Add(File, 1, Key("The quiz has no question of the type {0}."), missing.ToString().ToLowerInvariant());
        }

        if (module.Questions.Count(q => q.Type == QuestionType.Scenario) is var scenarios && scenarios < Scenarios)
        {
            problems.Add(File, 1, Key("The module has {0} situations to judge; it should have at least {1}."), scenarios, Scenarios);
        }

        foreach (var objective in module.Objectives)
        {
            CheckObjective(module, objective, problems);
        }

        CheckLengths(module, problems);
    }

    private static void CheckObjective(Module module, Objective objective, Problems problems)
    {
        if (!module.Lessons.Any(l => l.Objectives.Contains(objective.Id)))
        {
            problems.Add("module.yml", 1, Key("No lesson teaches the objective “{0}”."), objective.Id);
        }

        if (module.Questions.All(q => q.Objective != objective.Id))
        {
            problems.Add("module.yml", 1, Key("No question tests the objective “{0}”."), objective.Id);
        }
    }

    /// <summary>Whoever notices that the longest answer tends to be right learns nothing else.</summary>
    private static void CheckLengths(Module module, Problems problems)
    {
        var choices = module.Questions.Where(q => q.Type is QuestionType.Single or QuestionType.Scenario && q.Options.Count > 2).ToList();

        foreach (var language in YamlRecord.Required)
        {
            var longest = choices.Where(q => IsLongest(q, language)).Select(q => q.Id).ToList();

            if (choices.Count >= FewestForHabit && longest.Count * 3 > choices.Count)
            {
                problems.Add(
                    "quiz.yml", 1, Key("The right answer is the longest in {0} of {1} questions ({2}): {3}"),
                    longest.Count, choices.Count, language.Code(), string.Join(", ", longest));
            }
        }
    }

    private static bool IsLongest(Question question, Language language)
    {
        var right = question.Options.Single(o => o.IsRight).Text.In(language).Length;

        return question.Options.Where(o => !o.IsRight).All(o => o.Text.In(language).Length < right);
    }
}
