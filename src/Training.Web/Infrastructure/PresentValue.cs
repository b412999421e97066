namespace Training.Web.Infrastructure;

/// <summary>A field as it stands now, shown beside what somebody typed after another had saved.</summary>
public sealed record PresentValue(string Label, string Value)
{
    public static IReadOnlyList<PresentValue> Differing(IEnumerable<PresentValue> typed, IEnumerable<PresentValue> present) => [.. present.Except(typed)];
}
