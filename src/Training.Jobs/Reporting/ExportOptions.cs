using System.ComponentModel.DataAnnotations;

namespace Training.Jobs.Reporting;

/// <summary>The section <c>Exports</c>.</summary>
public sealed class ExportOptions
{
    public const string Section = "Exports";

    /// <summary>An export of at most so many rows is made while its page is asked for, a larger one in the background.</summary>
    [Range(0, 100_000, ErrorMessage = "Exports:SmallRows must be between 0 and 100000.")]
    public int SmallRows { get; init; } = 5_000;

    /// <summary>Whom a donor asks about a workbook, as its first sheet says.</summary>
    [Required]
    public string Contact { get; init; } = "the project specialist of the programme";
}
