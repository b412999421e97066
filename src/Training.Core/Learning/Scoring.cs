namespace Training.Core.Learning;

/// <summary>
/// Whether a kept answer is right. A question is right or wrong as a whole: several answers, an order or a matching must be right in every part.
/// </summary>
public static class Scoring
{
    private const char Next = ',';
    private const char With = '=';
    private static readonly char[] Edges = [' ', '.', ',', '!', '?', '%', '«', '»', '"', '“', '”', '\t', '\n', '\r'];

    public static bool IsRight(Question question, string value) => question.Type == QuestionType.Short
        ? question.Accepted.Any(accepted => Plain(accepted) == Plain(value))
        : value == Key(question);

    /// <summary>The right answer in the form in which answers are kept; of a short question the first that is accepted.</summary>
    public static string Key(Question question) => question.Type switch
    {
        QuestionType.Single or QuestionType.Scenario or QuestionType.Multiple => Choice(question.Options.Where(o => o.IsRight).Select(o => o.Id)),
        QuestionType.TrueFalse => Truth(question.IsTrue == true),
        QuestionType.Ordering => Order(question.Options.Select(o => o.Id)),
        QuestionType.Matching => Match(question.Pairs.Select(p => (p.Id, p.Id))),
        QuestionType.Short => question.Accepted[0],
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.Type, null),
    };

    /// <summary>The form in which chosen options are kept, whatever order they were ticked in.</summary>
    public static string Choice(IEnumerable<string> optionIds) => string.Join(Next, optionIds.Distinct().Order(StringComparer.Ordinal));

    public static string Truth(bool isTrue) => isTrue ? "true" : "false";

    public static string Order(IEnumerable<string> optionIds) => string.Join(Next, optionIds);

    public static string Match(IEnumerable<(string Left, string Right)> pairs) =>
        string.Join(Next, pairs.OrderBy(p => p.Left, StringComparer.Ordinal).Select(p => $"{p.Left}{With}{p.Right}"));

    public static IReadOnlyList<string> Parts(string value) => value.Split(Next, StringSplitOptions.RemoveEmptyEntries);

    public static IReadOnlyDictionary<string, string> Pairs(string value) =>
        Parts(value).Select(part => part.Split(With)).ToDictionary(part => part[0], part => part[1]);

    /// <summary>Short answers are compared without case, marks at the edges, and the letters that many phones' keyboards lack.</summary>
    private static string Plain(string text) =>
        string.Join(' ', text.Trim(Edges).ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace('Ё', 'Е').Replace('Ү', 'У').Replace('Ө', 'О').Replace('Ң', 'Н').Replace('Қ', 'К').Replace('Ғ', 'Г').Replace('Ҳ', 'Х').Replace('Ў', 'У');
}
