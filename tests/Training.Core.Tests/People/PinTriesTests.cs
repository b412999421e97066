using Training.Core.People;
using Xunit;

namespace Training.Core.Tests.People;

public sealed class PinTriesTests
{
    private const int PinsInAll = 1_000_000;
    private const double MostChance = 0.001;
    private const int Ways = 2;
    private static readonly DateTime Start = new(2026, 11, 2, 4, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Mistaken_AgainAndAgain_RestsLongerEachTimeUpToADay()
    {
        var (tries, now) = (new PinTries(), Start);
        var rests = new List<TimeSpan>();

        for (var i = 0; i < 10; i++)
        {
            tries = tries.Mistaken(now);
            rests.Add((tries.RestsUntilUtc ?? now) - now);
            now = tries.RestsUntilUtc ?? now;
        }

        Assert.Equal(
            [
                TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromMinutes(15), TimeSpan.FromHours(1),
                TimeSpan.FromHours(6), TimeSpan.FromHours(24), TimeSpan.FromHours(24), TimeSpan.FromHours(24),
            ],
            rests);
    }

    [Fact]
    public void IsResting_UntilTheRestIsOver_IsTrue()
    {
        var tries = Enumerable.Range(0, PinTries.Free).Aggregate(new PinTries(), (t, _) => t.Mistaken(Start));

        Assert.True(tries.IsRestingAt(Start.AddMinutes(15).AddTicks(-1)));
        Assert.False(tries.IsRestingAt(Start.AddMinutes(15)));
    }

    [Fact]
    public void Right_AfterMistakes_GivesTheFreeTriesBack()
    {
        var tries = Enumerable.Range(0, PinTries.Free - 1).Aggregate(new PinTries(), (t, _) => t.Mistaken(Start)).Right();

        Assert.False(tries.Mistaken(Start).IsRestingAt(Start));
    }

    [Fact]
    public void Guessing_WithoutPauseForAMonth_Has37TriesAWay()
    {
        Assert.Equal(37, MostTriesInAMonth(ownersSuccesses: false, Start));
    }

    /// <summary>The worst case: the owner signs in before each rest, and the attacker chooses when the 30 days begin.</summary>
    [Fact]
    public void Guessing_WhileTheOwnerKeepsSigningIn_StaysAtOneInAThousandAMonth()
    {
        var tries = Enumerable.Range(0, 30).Max(day => MostTriesInAMonth(ownersSuccesses: true, Start.AddDays(day)));

        Assert.InRange((double)Ways * tries / PinsInAll, 0.0001, MostChance);
    }

    private static int MostTriesInAMonth(bool ownersSuccesses, DateTime from)
    {
        var tries = new PinTries();
        var counted = 0;

        for (var now = Start; now < from + PinTries.Month; now = now.AddMinutes(15))
        {
            while (!tries.IsRestingAt(now))
            {
                tries = ownersSuccesses && tries.Failures == PinTries.Free - 1 ? tries.Right() : tries;
                tries = tries.Mistaken(now);
                counted += now >= from ? 1 : 0;
            }
        }

        return counted;
    }
}
