namespace Training.TestKit;

/// <summary>A clock that stands still until a test moves it. Timers run on real time.</summary>
public sealed class TestClock : TimeProvider
{
    /// <summary>Monday 2 November 2026, 10:00 in Bishkek.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 2, 4, 0, 0, TimeSpan.Zero);

    private DateTimeOffset now = Start;

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan span) => now += span;

    public void MoveTo(DateTimeOffset instant) => now = instant;

    /// <summary>Sets the wall clock of Bishkek.</summary>
    public void MoveToLocal(DateOnly day, TimeOnly time) => now = new DateTimeOffset(day.ToDateTime(time), TimeSpan.FromHours(6)).ToUniversalTime();
}
