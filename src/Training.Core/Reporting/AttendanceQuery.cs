using Training.Core.Languages;

namespace Training.Core.Reporting;

/// <summary>What an export or a page asks for: whose attendances, in which language, with names or without.</summary>
public sealed record AttendanceQuery
{
    public required Guid ProgrammeId { get; init; }

    public AttendanceFilter Filter { get; init; } = new();

    public Language Language { get; init; } = Language.English;

    public bool IsNamed { get; init; }
}
