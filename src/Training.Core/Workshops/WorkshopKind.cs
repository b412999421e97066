using Training.Core.Languages;

namespace Training.Core.Workshops;

public enum WorkshopKind
{
    [Label("Phase workshop")]
    PhaseWorkshop,

    [Label("Exchange visit")]
    ExchangeVisit,

    [Label("Awareness session")]
    AwarenessSession,
}

/// <summary>What part a community has in a workshop: an exchange visit has one host and its guests.</summary>
public enum CommunityPart
{
    [Label("Host")]
    Host,

    [Label("Guest")]
    Guest,
}

/// <summary>Where a workshop stands on a given day, as the board shows it.</summary>
public enum WorkshopState
{
    [Label("Planned")]
    Planned,

    [Label("Invited")]
    Invited,

    [Label("Held")]
    Held,

    [Label("Closed")]
    Closed,

    [Label("Overdue")]
    Overdue,

    [Label("Cancelled")]
    Cancelled,
}
