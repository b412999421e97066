using Training.Core.Learning;

namespace Training.Core.Demonstration;

internal static class DemoAnswers
{
    public static string To(Question question, bool isRight) => isRight ? Scoring.Key(question) : Wrong(question);

    private static string Wrong(Question question) => question.Type switch
    {
        QuestionType.TrueFalse => Scoring.Truth(question.IsTrue != true),
        QuestionType.Ordering => Scoring.Order(question.Options.Reverse().Select(o => o.Id)),
        QuestionType.Matching => Scoring.Match(question.Pairs.Zip(question.Pairs.Skip(1).Append(question.Pairs[0]), (left, right) => (left.Id, right.Id))),
        QuestionType.Short => "–",
        _ => Scoring.Choice(question.Options.Where(o => !o.IsRight).Select(o => o.Id).Take(1)),
    };
}
