using Training.Web.Infrastructure;

namespace Training.Web.Features.Activity;

public sealed record ActivityFilter(string? Verb, Guid? Account)
{
    public Dictionary<string, string?> Values => new() { ["verb"] = Verb, ["account"] = $"{Account}" };
}

/// <summary>One entry. Who is null where a job or an operator's command acted.</summary>
public sealed record ActivityRow(DateTime At, string? Who, string Words, string? Detail, Guid? RecordId, string? Href);

public sealed record ActivityChoice(string Value, string Words);

public sealed record ActivityPage(
    IReadOnlyList<ActivityRow> Rows,
    IReadOnlyList<ActivityChoice> Verbs,
    IReadOnlyList<ActivityChoice> Accounts,
    ActivityFilter Filter,
    Pager Pager);
