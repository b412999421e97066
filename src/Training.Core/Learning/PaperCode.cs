using System.Globalization;

namespace Training.Core.Learning;

/// <summary>
/// Answers as they are written on paper and typed from it: numbers, which every keyboard has. One answer is one number; several answers
/// are their numbers in a row (13); an order is the numbers from first to last (2143); a matching is, for each line in turn, the number of
/// its partner (312). True is 1 and false 2; a short answer is its words.
/// </summary>
public static class PaperCode
{
    /// <summary>Null when what was typed is no answer to this question.</summary>
    public static string? Read(AnswerSheet sheet, Question question, string typed)
    {
        if (question.Type == QuestionType.Short)
        {
            return sheet.Read(question, [typed]);
        }

        var numbers = typed.Where(c => !char.IsWhiteSpace(c) && c is not (',' or ';' or '.' or '-')).Select(c => CharUnicodeInfo.GetDecimalDigitValue(c)).ToList();

        return question.Type switch
        {
            QuestionType.TrueFalse => numbers is [1 or 2] ? Scoring.Truth(numbers[0] == 1) : null,
            QuestionType.Matching => ReadMatching(sheet, question, numbers),
            _ => Marks(sheet.Options(question).Select(o => o.Mark).ToList(), numbers) is { } marks && marks.Distinct().Count() == marks.Count
                ? sheet.Read(question, marks)
                : null,
        };
    }

    public static string Write(AnswerSheet sheet, Question question, string value)
    {
        switch (question.Type)
        {
            case QuestionType.Short:
                return value;
            case QuestionType.TrueFalse:
                return value == Scoring.Truth(true) ? "1" : "2";
            case QuestionType.Matching:
                var partners = Scoring.Pairs(value);
                var right = sheet.Right(question).Select(p => p.Pair.Id).ToList();

                return string.Concat(sheet.Left(question).Select(p => partners.TryGetValue(p.Pair.Id, out var partner) ? right.IndexOf(partner) + 1 : 0));
            default:
                var options = sheet.Options(question).Select(o => o.Option.Id).ToList();
                var places = Scoring.Parts(value).Select(id => options.IndexOf(id) + 1);

                return string.Concat(question.Type == QuestionType.Ordering ? places : places.Order());
        }
    }

    private static string? ReadMatching(AnswerSheet sheet, Question question, List<int> numbers)
    {
        var left = sheet.Left(question);

        return numbers.Count == left.Count && Marks(sheet.Right(question).Select(p => p.Mark).ToList(), numbers) is { } right
            ? sheet.Read(question, [.. left.Zip(right, (l, r) => $"{l.Mark}={r}")])
            : null;
    }

    private static List<string>? Marks(List<string> marks, List<int> numbers) =>
        numbers.Count > 0 && numbers.TrueForAll(n => n >= 1 && n <= marks.Count) ? [.. numbers.Select(n => marks[n - 1])] : null;
}
