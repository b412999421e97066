namespace Training.Web.Infrastructure;

/// <summary>Which fifty rows of a list are shown, and how to the others the address changes.</summary>
public sealed record Paging(int Number, int Total)
{
    public const int Size = 50;

    public int Last => Math.Max(1, (Total + Size - 1) / Size);

    public int Skip => (Number - 1) * Size;

    /// <summary>A number beyond the list shows its last page.</summary>
    public static Paging Of(int? number, int total)
    {
        var last = Math.Max(1, (total + Size - 1) / Size);

        return new Paging(Math.Clamp(number ?? 1, 1, last), total);
    }
}
