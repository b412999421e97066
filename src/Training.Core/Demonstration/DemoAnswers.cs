using Training.Core.Learning;

namespace Training.Core.Demonstration;

internal static class DemoAnswers
{
    public static string To(Question question, bool isRight) => isRight ? Right(question) : Wrong(question);

    private static string Right(Question question) => question.Type switch
    {
        QuestionType.TrueFalse => Scoring.Truth(question.IsTrue == true),
        QuestionType.Ordering => Scoring.Order(question.Options.Select(o => o.Id)),
        QuestionType.Matching => Scoring.Match(question.Pairs.Select(p => (p.Id, p.Id))),
        QuestionType.Short => question.Accepted[0],
        _ => Scoring.Choice(question.Options.Where(o => o.IsRight).Select(o => o.Id)),
    };

    private static string Wrong(Question question) => question.Type switch
    {
        QuestionType.TrueFalse => Scoring.Truth(question.IsTrue != true),
        QuestionType.Ordering => Scoring.Order(question.Options.Reverse().Select(o => o.Id)),
        QuestionType.Matching => Scoring.Match(question.Pairs.Zip(question.Pairs.Skip(1).Append(question.Pairs[0]), (left, right) => (left.Id, right.Id))),
        QuestionType.Short => "–",
        _ => Scoring.Choice(question.Options.Where(o => !o.IsRight).Select(o => o.Id).Take(1)),
    };
}
