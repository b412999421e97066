using Training.Core.Languages;
using static Training.Core.Learning.Content.Problems;

namespace Training.Core.Learning.Content;

/// <summary>Reads the questions of a module with their keys.</summary>
public sealed class QuizReader(Problems problems)
{
    private static readonly Dictionary<string, QuestionUse> Uses = new()
    {
        ["quiz"] = QuestionUse.Quiz,
        ["form-a"] = QuestionUse.FormA,
        ["form-b"] = QuestionUse.FormB,
    };

    private static readonly Dictionary<string, QuestionType> Types = new()
    {
        ["single"] = QuestionType.Single,
        ["multiple"] = QuestionType.Multiple,
        ["truefalse"] = QuestionType.TrueFalse,
        ["matching"] = QuestionType.Matching,
        ["ordering"] = QuestionType.Ordering,
        ["scenario"] = QuestionType.Scenario,
        ["short"] = QuestionType.Short,
    };

    private static readonly string[] Common = ["id", "use", "type", "objective", "text", "explanation"];

    public IReadOnlyList<Question> Read(YamlRecord quiz, IReadOnlySet<string> objectives)
    {
        quiz.NothingBut("questions");
        var questions = quiz.Records("questions").Select(record => ReadQuestion(record, objectives)).OfType<Question>().ToList();

        return questions;
    }

    private Question? ReadQuestion(YamlRecord record, IReadOnlySet<string> objectives)
    {
        var id = record.Id();
        var use = record.Choice("use", Uses);
        var type = record.Choice("type", Types);
        var objective = record.Text("objective") ?? "";
        var text = record.Local("text");

        if (!record.Has("explanation"))
        {
            problems.Add(record.File, record.Line, Key("The question “{0}” has no explanation."), id ?? "");
        }

        var explanation = record.Has("explanation") ? record.Local("explanation") : LocalText.Same("");

        if (objective.Length > 0 && !objectives.Contains(objective))
        {
            problems.Add(record.File, record.LineOf("objective"), Key("The objective “{0}” is not in module.yml."), objective);
        }

        if (id is null || use is null || type is null || text is null || explanation is null)
        {
            return null;
        }

        var question = new Question
        {
            Id = id, Use = use.Value, Type = type.Value, Objective = objective, Text = text, Explanation = explanation,
        };

        return type switch
        {
            QuestionType.Single or QuestionType.Multiple => ReadChoice(record, question),
            QuestionType.Scenario => ReadChoice(record, question with { Situation = record.Local("situation") }),
            QuestionType.TrueFalse => ReadTrueFalse(record, question),
            QuestionType.Ordering => ReadOrdering(record, question),
            QuestionType.Matching => ReadMatching(record, question),
            QuestionType.Short => ReadShort(record, question),
            _ => throw new ArgumentOutOfRangeException(nameof(record), type, null),
        };
    }

    private Question ReadChoice(YamlRecord record, Question question)
    {
        record.NothingBut([.. Common, "situation", "options"]);
        var options = ReadOptions(record, "right", "feedback");
        var right = options.Count(o => o.IsRight);

        if (question.Type == QuestionType.Multiple ? right == 0 : right != 1)
        {
            problems.Add(record.File, record.LineOf("options"), Key("The question “{0}” has {1} right options."), question.Id, right);
        }

        return question with { Options = options };
    }

    private Question ReadTrueFalse(YamlRecord record, Question question)
    {
        record.NothingBut([.. Common, "answer"]);

        return question with { IsTrue = IsOneForAll(record, "answer") ? record.Flag("answer") : null };
    }

    private Question ReadOrdering(YamlRecord record, Question question)
    {
        record.NothingBut([.. Common, "options"]);

        return question with { Options = ReadOptions(record) };
    }

    private Question ReadMatching(YamlRecord record, Question question)
    {
        record.NothingBut([.. Common, "pairs"]);
        var pairs = new List<Pair>();

        foreach (var pair in record.Records("pairs"))
        {
            pair.NothingBut("id", "left", "right");

            if ((pair.Id(), pair.Local("left"), pair.Local("right")) is ({ } id, { } left, { } right))
            {
                pairs.Add(new Pair(id, left, right));
            }
        }

        CheckIds(record, "pairs", [.. pairs.Select(p => p.Id)]);

        foreach (var twice in pairs.GroupBy(p => p.Right.En).Where(g => g.Count() > 1))
        {
            problems.Add(record.File, record.LineOf("pairs"), Key("“{0}” stands on the right side twice, so that two answers are right."), twice.Key);
        }

        return question with { Pairs = pairs };
    }

    private Question ReadShort(YamlRecord record, Question question)
    {
        record.NothingBut([.. Common, "accept"]);

        if (record.Record("accept") is not { } accept)
        {
            problems.Add(record.File, record.Line, Key("The question “{0}” needs “accept”: the answers taken as right, a list per language."), question.Id);

            return question;
        }

        foreach (var language in YamlRecord.Required.Where(l => accept.Texts(l.Code()).Count == 0))
        {
            problems.Add(record.File, accept.Line, Key("The translation of “{0}” is missing: {1}."), "accept", language.Code());
        }

        return question with { Accepted = [.. SupportedLanguages.All.SelectMany(l => accept.Texts(l.Code())).Distinct()] };
    }

    private List<Option> ReadOptions(YamlRecord record, params string[] alsoKnown)
    {
        var options = new List<Option>();

        foreach (var option in record.Records("options"))
        {
            option.NothingBut(["id", "text", .. alsoKnown]);
            var isRight = IsOneForAll(option, "right") && option.Flag("right", required: false) == true;

            if ((option.Id(), option.Local("text")) is ({ } id, { } text))
            {
                options.Add(new Option(id, text, isRight, option.Local("feedback", required: false)));
            }
        }

        CheckIds(record, "options", [.. options.Select(o => o.Id)]);

        return options;
    }

    private bool IsOneForAll(YamlRecord record, string key)
    {
        if (!record.IsByLanguage(key))
        {
            return true;
        }

        problems.Add(record.File, record.LineOf(key), Key("The answer key differs between languages: “{0}” is written once, for all of them."), key);

        return false;
    }

    private void CheckIds(YamlRecord record, string key, IReadOnlyList<string> ids)
    {
        if (ids.Count < 2)
        {
            problems.Add(record.File, record.LineOf(key), Key("“{0}” needs at least two entries."), key);
        }

        foreach (var twice in ids.GroupBy(id => id).Where(g => g.Count() > 1))
        {
            problems.Add(record.File, record.LineOf(key), Key("The id “{0}” is used twice."), twice.Key);
        }
    }
}
