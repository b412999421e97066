using Training.Core.Languages;

namespace Training.Core.Programmes;

/// <summary>What a specialist says of a programme; its code is given once, at its birth.</summary>
public sealed record ProgrammeFacts
{
    public required LocalText Title { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required DateOnly EndsOn { get; init; }

    public required int AttendanceShare { get; init; }

    public required AgeBands AgeBands { get; init; }

    public required IReadOnlyList<Guid> DonorIds { get; init; }

    public required IReadOnlyList<Guid> CommunityIds { get; init; }
}
