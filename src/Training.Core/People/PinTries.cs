namespace Training.Core.People;

/// <summary>
/// How often a PIN was mistaken on one way to a card. Five tries are free, then the way rests for 15 minutes, 1 hour, 6 hours and 24 hours, and
/// 24 hours after each further try; the right PIN begins anew.
/// <para>
/// A PIN is one of 1,000,000. Whoever keeps trying has 8 tries in the first 7 h 15 min and 29 in the rest of 30 days: 37 a way, 74 with both
/// ways, 0.0074 %. The owner's own successes make the five tries free again, so a month has a limit too: 240 mistakes in 30 days from the first
/// one, after which the way rests until they are over. Any 30 days touch at most two such months, so 2 ways x 2 months x 240 = 960 tries, 0.096 %.
/// </para>
/// </summary>
public sealed record PinTries
{
    public const int Free = 5;
    public const int MostInAMonth = 240;
    public static readonly TimeSpan Month = TimeSpan.FromDays(30);
    private static readonly TimeSpan[] Rests = [TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(24)];

    public int Failures { get; init; }

    public DateTime? RestsUntilUtc { get; init; }

    public int MonthFailures { get; init; }

    public DateTime? MonthFromUtc { get; init; }

    public bool IsRestingAt(DateTime nowUtc) => nowUtc < RestsUntilUtc;

    public PinTries Mistaken(DateTime nowUtc)
    {
        var isNewMonth = MonthFromUtc is not { } from || nowUtc >= from + Month;
        var month = isNewMonth ? nowUtc : MonthFromUtc!.Value;
        var inMonth = isNewMonth ? 1 : MonthFailures + 1;
        var failures = Failures + 1;

        return new PinTries
        {
            Failures = failures,
            RestsUntilUtc = inMonth >= MostInAMonth ? Later(month + Month, RestAfter(failures, nowUtc)) : RestAfter(failures, nowUtc),
            MonthFailures = inMonth,
            MonthFromUtc = month,
        };
    }

    public PinTries Right() => this with { Failures = 0, RestsUntilUtc = null };

    private static DateTime? RestAfter(int failures, DateTime nowUtc) =>
        failures < Free ? null : nowUtc + Rests[Math.Min(failures - Free, Rests.Length - 1)];

    private static DateTime Later(DateTime one, DateTime? other) => other > one ? other.Value : one;
}
