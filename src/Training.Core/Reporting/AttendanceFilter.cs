namespace Training.Core.Reporting;

/// <summary>Which attendances of a programme are meant. What is left out does not narrow.</summary>
public sealed record AttendanceFilter
{
    /// <summary>Asks for what has no phase, as an exchange visit, or names no community.</summary>
    public static readonly Guid NotStated = Guid.Empty;

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public Guid? PhaseId { get; init; }

    /// <summary>The community a person came for, which at an exchange visit is the host for some and a guest for others.</summary>
    public Guid? CommunityId { get; init; }

    public string? OblastCode { get; init; }
}
