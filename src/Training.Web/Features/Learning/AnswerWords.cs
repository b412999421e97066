using Training.Core.Languages;
using Training.Core.Learning;

namespace Training.Web.Features.Learning;

/// <summary>Says kept answers and keys in words.</summary>
public sealed class AnswerWords(Phrases t)
{
    private const string Then = " → ";
    private const string And = "; ";

    public string Of(Question question, string value) => question.Type switch
    {
        QuestionType.Short => value,
        QuestionType.TrueFalse => value == Scoring.Truth(true) ? t["True"] : t["False"],
        QuestionType.Matching => string.Join(And, Scoring.Pairs(value).Select(p => $"{Left(question, p.Key)} – {Right(question, p.Value)}")),
        QuestionType.Ordering => string.Join(Then, Options(question, value)),
        _ => string.Join(And, Options(question, value)),
    };

    public string Key(Question question) => question.Type switch
    {
        QuestionType.Short => question.Accepted.Count > 0 ? question.Accepted[0] : "",
        QuestionType.TrueFalse => question.IsTrue == true ? t["True"] : t["False"],
        QuestionType.Matching => string.Join(And, question.Pairs.Select(p => $"{t.Of(p.Left)} – {t.Of(p.Right)}")),
        QuestionType.Ordering => string.Join(Then, question.Options.Select(o => t.Of(o.Text))),
        _ => string.Join(And, question.Options.Where(o => o.IsRight).Select(o => t.Of(o.Text))),
    };

    /// <summary>What the author says to the options that were chosen.</summary>
    public IEnumerable<string> Feedback(Question question, string? value) =>
        value is null || question.Type is not (QuestionType.Single or QuestionType.Scenario or QuestionType.Multiple) ? []
        : Scoring.Parts(value).Select(id => question.Options.FirstOrDefault(o => o.Id == id)?.Feedback).OfType<LocalText>().Select(t.Of);

    private IEnumerable<string> Options(Question question, string value) =>
        Scoring.Parts(value).Select(id => question.Options.FirstOrDefault(o => o.Id == id)).OfType<Option>().Select(o => t.Of(o.Text));

    private string Left(Question question, string id) => question.Pairs.Where(p => p.Id == id).Select(p => t.Of(p.Left)).FirstOrDefault() ?? "";

    private string Right(Question question, string id) => question.Pairs.Where(p => p.Id == id).Select(p => t.Of(p.Right)).FirstOrDefault() ?? "";
}
