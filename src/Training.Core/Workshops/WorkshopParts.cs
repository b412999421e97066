using Training.Core.Communities;
using Training.Core.People;

namespace Training.Core.Workshops;

public sealed class WorkshopCommunity
{
    public Guid WorkshopId { get; private init; }

    public required Guid CommunityId { get; init; }

    public Community Community { get; private set; } = default!;

    public required CommunityPart Part { get; init; }
}

public sealed class WorkshopTrainer
{
    public Guid WorkshopId { get; private init; }

    public required Guid AccountId { get; init; }

    public Account Account { get; private set; } = default!;
}
