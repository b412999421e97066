namespace Training.Core.Workshops.Planning;

/// <summary>A half-day session; day offset 0 is the workshop's first day.</summary>
public sealed record SessionTimes(int DayOffset, TimeOnly Starts, TimeOnly Ends)
{
    private static readonly (TimeOnly Starts, TimeOnly Ends)[] halves =
    [
        (new TimeOnly(9, 0), new TimeOnly(12, 30)),
        (new TimeOnly(13, 30), new TimeOnly(17, 0)),
    ];

    public static IReadOnlyList<SessionTimes> HalfDays(int days, int sessionsPerDay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sessionsPerDay, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sessionsPerDay, halves.Length);

        return
        [
            .. Enumerable.Range(0, days)
                .SelectMany(day => halves.Take(sessionsPerDay).Select(half => new SessionTimes(day, half.Starts, half.Ends))),
        ];
    }
}
