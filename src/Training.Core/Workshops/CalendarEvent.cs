namespace Training.Core.Workshops;

/// <summary>
/// One entry of a calendar file. The uid stays the same for ever and the sequence rises with every change (RFC 5545, 3.8.7.4),
/// otherwise a phone shows the old time beside the new one.
/// </summary>
public sealed record CalendarEvent
{
    public required string Uid { get; init; }

    public required int Sequence { get; init; }

    public required DateTime StartsUtc { get; init; }

    public required DateTime EndsUtc { get; init; }

    public required string Summary { get; init; }

    public string? Location { get; init; }

    public string? Description { get; init; }

    public bool Cancelled { get; init; }

    /// <summary>When this version of the entry was made.</summary>
    public required DateTime StampUtc { get; init; }
}

public sealed record CalendarParty(string Address, string? Name);
