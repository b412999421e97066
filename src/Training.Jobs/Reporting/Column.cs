namespace Training.Jobs.Reporting;

/// <summary>A column of a sheet and its line in the dictionary: what is written and what is said about it stay together.</summary>
internal record Column(string Name, double Width, string Meaning, string Type, string Allowed, string Source)
{
    public bool IsOnlyNamed { get; init; }

    public int LinesFor(string text) => Math.Max(1, (int)Math.Ceiling(text.Length / Width));
}

internal sealed record Column<TRow>(
    string Name,
    double Width,
    string Meaning,
    string Type,
    string Allowed,
    string Source,
    Action<SheetRows, TRow> Write) : Column(Name, Width, Meaning, Type, Allowed, Source);
