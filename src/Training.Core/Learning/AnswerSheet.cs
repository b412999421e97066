using System.Security.Cryptography;
using System.Text;
using Training.Core.Data;

namespace Training.Core.Learning;

/// <summary>
/// An attempt's questions as a page may know them. Options carry marks instead of ids, made for this attempt alone with the deployment's
/// secret, and stand in an order that follows from the marks: neither tells what is right, and a page opened twice looks the same.
/// </summary>
public sealed class AnswerSheet(SecretKey secret, Guid attemptId)
{
    private const int MarkBytes = 6;
    private readonly byte[] key = secret.For("answer-sheet");

    public IReadOnlyList<(string Mark, Option Option)> Options(Question question) =>
        [.. question.Options.Select(o => (Mark(question, "option", o.Id), o)).OrderBy(o => o.Item1, StringComparer.Ordinal)];

    public IReadOnlyList<(string Mark, Pair Pair)> Left(Question question) =>
        [.. question.Pairs.Select(p => (Mark(question, "left", p.Id), p)).OrderBy(p => p.Item1, StringComparer.Ordinal)];

    public IReadOnlyList<(string Mark, Pair Pair)> Right(Question question) =>
        [.. question.Pairs.Select(p => (Mark(question, "right", p.Id), p)).OrderBy(p => p.Item1, StringComparer.Ordinal)];

    /// <summary>
    /// Turns what a form sent into an answer as it is kept; null when it is empty or names what does not belong to this question.
    /// <paramref name="sent"/> holds the marks chosen, "true" or "false", or the words written; for an order the marks from first to last;
    /// for a matching "left=right" each.
    /// </summary>
    public string? Read(Question question, IReadOnlyList<string> sent) => question.Type switch
    {
        QuestionType.Single or QuestionType.Scenario => sent is [var one] && Find(Options(question), one) is { } option ? Scoring.Choice([option.Id]) : null,
        QuestionType.Multiple => All(sent, mark => Find(Options(question), mark)?.Id) is { Count: > 0 } ids ? Scoring.Choice(ids) : null,
        QuestionType.TrueFalse => sent is ["true" or "false"] ? sent[0] : null,
        QuestionType.Ordering => All(sent, mark => Find(Options(question), mark)?.Id) is { } ids && ids.Count == question.Options.Count && ids.Distinct().Count() == ids.Count
            ? Scoring.Order(ids)
            : null,
        QuestionType.Matching => ReadMatching(question, sent),
        QuestionType.Short => sent is [var text] && !string.IsNullOrWhiteSpace(text) && text.Length <= Answer.ValueMaxLength ? text.Trim() : null,
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.Type, null),
    };

    /// <summary>The marks of a kept answer, to show it again in the form.</summary>
    public IReadOnlyList<string> Marks(Question question, string value) => question.Type switch
    {
        QuestionType.Short or QuestionType.TrueFalse => [value],
        QuestionType.Matching => [.. Scoring.Pairs(value).Select(p => $"{Mark(question, "left", p.Key)}={Mark(question, "right", p.Value)}")],
        _ => [.. Scoring.Parts(value).Select(id => Mark(question, "option", id))],
    };

    private string? ReadMatching(Question question, IReadOnlyList<string> sent)
    {
        var (left, right) = (Left(question), Right(question));
        var pairs = All(sent, pair => pair.Split('=') is [var l, var r] && FindPair(left, l) is { } from && FindPair(right, r) is { } to
            ? $"{from.Id}={to.Id}"
            : null);

        return pairs is null || pairs.Count != question.Pairs.Count || Scoring.Pairs(string.Join(',', pairs.DistinctBy(p => p.Split('=')[0]))).Count != pairs.Count
            ? null
            : Scoring.Match(pairs.Select(p => p.Split('=')).Select(p => (p[0], p[1])));
    }

    private static List<string>? All(IReadOnlyList<string> sent, Func<string, string?> read)
    {
        var values = sent.Select(read).ToList();

        return values.Contains(null) ? null : [.. values.OfType<string>()];
    }

    private static Option? Find(IReadOnlyList<(string Mark, Option Option)> options, string mark) =>
        options.Where(o => o.Mark == mark).Select(o => o.Option).FirstOrDefault();

    private static Pair? FindPair(IReadOnlyList<(string Mark, Pair Pair)> pairs, string mark) =>
        pairs.Where(p => p.Mark == mark).Select(p => p.Pair).FirstOrDefault();

    private string Mark(Question question, string side, string id) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{attemptId:N}/{question.Id}/{side}/{id}"))[..MarkBytes]);
}
