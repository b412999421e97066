using Training.Core.Workshops.Planning;
using Xunit;
using static Training.Core.Tests.Workshops.Planning.Pilots;

namespace Training.Core.Tests.Workshops.Planning;

public sealed class PhasePlanRequestTests
{
    public static TheoryData<PhasePlanRequest, PlanRequestProblem[]> Wrong => new()
    {
        { Request, [] },
        { Request with { To = new DateOnly(2026, 10, 31) }, [PlanRequestProblem.WindowReversed] },
        { Request with { Today = new DateOnly(2027, 1, 1) }, [PlanRequestProblem.WindowInThePast] },
        { Request with { Today = new DateOnly(2026, 12, 31) }, [] },
        { Request with { To = Request.From.AddDays(399) }, [] },
        { Request with { To = Request.From.AddDays(400) }, [PlanRequestProblem.WindowTooLong] },
        { Request with { WorkingDays = new HashSet<DayOfWeek>() }, [PlanRequestProblem.NoWorkingDays] },
        { Request with { Communities = [], Trainers = [] }, [PlanRequestProblem.NoCommunities, PlanRequestProblem.NoTrainers] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Problems_OfARequest_AreNamed(PhasePlanRequest request, PlanRequestProblem[] expected)
        => Assert.Equal(expected, request.Problems());

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void DaysPerWorkshop_OutOfRange_IsRefused(int days)
        => Assert.Throws<ArgumentOutOfRangeException>(() => Request with { DaysPerWorkshop = days });

    [Fact]
    public void PossibleFirstDays_TwoDayWorkshop_SkipWeekendsAndHolidays()
    {
        var request = Request with { To = November(12), Holidays = new HashSet<DateOnly> { November(4) } };

        Assert.Equal(
            [November(2), November(5), November(9), November(10), November(11)], request.PossibleFirstDays());
    }

    [Fact]
    public void HalfDays_TwoDaysOfTwo_GiveMorningsAndAfternoons()
        => Assert.Equal(
            [
                new SessionTimes(0, new TimeOnly(9, 0), new TimeOnly(12, 30)),
                new SessionTimes(0, new TimeOnly(13, 30), new TimeOnly(17, 0)),
                new SessionTimes(1, new TimeOnly(9, 0), new TimeOnly(12, 30)),
                new SessionTimes(1, new TimeOnly(13, 30), new TimeOnly(17, 0)),
            ],
            SessionTimes.HalfDays(days: 2, sessionsPerDay: 2));

    [Fact]
    public void HalfDays_OneADay_AreMornings()
        => Assert.Equal([0, 1, 2], SessionTimes.HalfDays(days: 3, sessionsPerDay: 1).Select(session => session.DayOffset));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void HalfDays_NeitherOneNorTwoADay_IsRefused(int sessionsPerDay)
        => Assert.Throws<ArgumentOutOfRangeException>(() => SessionTimes.HalfDays(days: 1, sessionsPerDay));
}
