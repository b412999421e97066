using Training.Core.Messages;
using Xunit;

namespace Training.Core.Tests.Messages;

public sealed class RetryScheduleTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 30)]
    [InlineData(4, 120)]
    [InlineData(5, 480)]
    public void DelayAfter_ManyMessages_SpreadsByAFifth(int attempt, int minutes)
    {
        var delays = Enumerable.Range(0, 1000)
            .Select(number => RetrySchedule.DelayAfter(attempt, $"{number}@training.test")!.Value.TotalMinutes)
            .ToList();

        Assert.InRange(delays.Min(), minutes * 0.8, minutes * 0.81);
        Assert.InRange(delays.Max(), minutes * 1.19, minutes * 1.2);
        Assert.InRange(delays.Average(), minutes * 0.98, minutes * 1.02);
    }

    [Fact]
    public void DelayAfter_SixthAttempt_IsDead()
    {
        Assert.Null(RetrySchedule.DelayAfter(6, "a@training.test"));
    }

    [Fact]
    public void DelayAfter_SameAttemptAskedTwice_IsTheSame()
    {
        Assert.Equal(RetrySchedule.DelayAfter(2, "a@training.test"), RetrySchedule.DelayAfter(2, "a@training.test"));
    }
}
