using Training.Core.People;
using Training.Core.Programmes;

namespace Training.Core.Reporting;

/// <summary>The words of a donor's table, which stay the same in every language so that tables can be added together.</summary>
public static class SummaryLabels
{
    public const string NotStated = AgeBands.NotStated;

    public static string Stated(string text) => string.IsNullOrWhiteSpace(text) ? NotStated : text;

    public static string Of(Sex sex) => sex switch
    {
        Sex.Female => "female",
        Sex.Male => "male",
        Sex.NotStated => NotStated,
        _ => throw new ArgumentOutOfRangeException(nameof(sex), sex, "A sex the tables do not know."),
    };
}
