namespace Training.Core.Workshops;

/// <summary>What the board needs to know of a workshop to name its state.</summary>
public sealed record WorkshopStanding(bool IsCancelled, bool IsClosed, bool IsInvited, DateTime EndsAt, bool IsFullyMarked);
