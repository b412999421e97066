namespace Training.Core.Workshops;

public sealed record SessionSlot(DateOnly Date, TimeOnly Starts, TimeOnly Ends)
{
    public int Minutes => (int)(Ends - Starts).TotalMinutes;

    public static IReadOnlyList<SessionSlot> InOrder(IEnumerable<SessionSlot> slots) => [.. slots.OrderBy(s => s.Date).ThenBy(s => s.Starts)];
}
