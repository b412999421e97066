using Training.Core.Attendance;
using Xunit;

namespace Training.Core.Tests.Attendance;

public class AttendanceStatusRulesTests
{
    [Fact]
    public void CountsAsPresent_EveryStatus_OnlyWhoWasThereCounts()
    {
        var counted = Enum.GetValues<AttendanceStatus>().Where(status => status.CountsAsPresent());

        Assert.Equal([AttendanceStatus.Present, AttendanceStatus.Late, AttendanceStatus.Partial], counted);
    }
}
