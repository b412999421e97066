using Training.Core.Attendance;
using Xunit;

namespace Training.Core.Tests.Attendance;

public sealed class AttendanceRuleTests
{
    [Theory]
    [InlineData(79, false)]
    [InlineData(80, true)]
    [InlineData(81, true)]
    public void Attended_AroundTheShare_StartsExactlyAtIt(int percent, bool attended) =>
        Assert.Equal(attended, AttendanceRule.Attended(attendedMinutes: percent * 4, sessionMinutes: 400, sharePercent: 80));

    [Fact]
    public void Attended_OneMinuteShortOfAnUnevenShare_IsNotEnough()
    {
        Assert.False(AttendanceRule.Attended(attendedMinutes: 335, sessionMinutes: 420, sharePercent: 80));
        Assert.True(AttendanceRule.Attended(attendedMinutes: 336, sessionMinutes: 420, sharePercent: 80));
    }

    [Fact]
    public void Attended_NoMinutesAtAll_IsFalse() => Assert.False(AttendanceRule.Attended(0, 0, 80));

    [Theory]
    [InlineData(AttendanceStatus.Present, true)]
    [InlineData(AttendanceStatus.Late, true)]
    [InlineData(AttendanceStatus.Partial, true)]
    [InlineData(AttendanceStatus.Excused, false)]
    [InlineData(AttendanceStatus.Absent, false)]
    public void CountsAsPresent_OfEveryStatus_FollowsTheRule(AttendanceStatus status, bool counts) =>
        Assert.Equal(counts, status.CountsAsPresent());
}
