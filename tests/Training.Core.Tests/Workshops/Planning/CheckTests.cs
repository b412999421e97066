using Training.Core.Workshops.Planning;
using Xunit;
using static Training.Core.Tests.Workshops.Planning.Pilots;

namespace Training.Core.Tests.Workshops.Planning;

public sealed class CheckTests
{
    private static readonly PhasePlanRequest north = Request with { Communities = [Balykchy, Kochkor] };

    [Fact]
    public void Check_SameTrainerSameDay_IsInTwoPlaces()
    {
        var conflict = Assert.Single(PhasePlanner.Check(
            north, [Workshop(Balykchy, November(9), Ainura), Workshop(Kochkor, November(10), Ainura, Bakyt)]));

        Assert.Equal(PlanConflictKind.TrainerInTwoPlaces, conflict.Kind);
        Assert.Equal(November(10), conflict.Day);
        Assert.Equal(Ainura.Id, conflict.TrainerId);
        Assert.True(conflict.Concerns(Balykchy.Id));
        Assert.True(conflict.Concerns(Kochkor.Id));
        Assert.True(conflict.IsBlocking);
    }

    [Fact]
    public void Check_NextOblastOnTheNextDay_IsTooShortAJourney()
    {
        var conflict = Assert.Single(PhasePlanner.Check(
            north, [Workshop(Kochkor, November(11), Ainura), Workshop(Balykchy, November(9), Ainura)]));

        Assert.Equal(PlanConflictKind.TravelTooShort, conflict.Kind);
        Assert.Equal((Kochkor.Id, (Guid?)Balykchy.Id, November(11)), (conflict.CommunityId, conflict.OtherCommunityId, conflict.Day));
        Assert.False(conflict.IsBlocking);
    }

    [Theory]
    [InlineData(0, 11)]
    [InlineData(1, 12)]
    public void Check_JourneyLongEnough_IsFine(int travelDays, int secondStart)
    {
        var conflicts = PhasePlanner.Check(
            north with { TravelDays = travelDays },
            [Workshop(Balykchy, November(9), Ainura), Workshop(Kochkor, November(secondStart), Ainura)]);

        Assert.Empty(conflicts);
    }

    [Fact]
    public void Check_SameOblastOnTheNextDay_IsFine()
    {
        var request = Request with { Communities = [ChekAbad, Nookat], TravelDays = 3 };

        var conflicts = PhasePlanner.Check(
            request, [Workshop(ChekAbad, November(9), Ainura), Workshop(Nookat, November(11), Ainura)]);

        Assert.Empty(conflicts);
    }

    [Fact]
    public void Check_ExistingWorkshopsOfTheTrainer_AreNamed()
    {
        var request = Request with { Communities = [Isfana], Bookings = [Booking(Balykchy, November(11), Ainura)] };

        var tooShort = Assert.Single(PhasePlanner.Check(request, [Workshop(Isfana, November(12), Ainura)]));
        var twoPlaces = Assert.Single(PhasePlanner.Check(request, [Workshop(Isfana, November(10), Ainura)]));

        Assert.Equal((PlanConflictKind.TravelTooShort, (Guid?)Id(900)), (tooShort.Kind, tooShort.OtherWorkshopId));
        Assert.Equal((PlanConflictKind.TrainerInTwoPlaces, (Guid?)Id(900)), (twoPlaces.Kind, twoPlaces.OtherWorkshopId));
    }

    [Fact]
    public void Check_CommunityHasAnotherWorkshopThatDay_IsTwiceOnOneDay()
    {
        var request = Request with { Communities = [Isfana], Bookings = [Booking(Isfana, November(10), Bakyt)] };

        var conflict = Assert.Single(PhasePlanner.Check(request, [Workshop(Isfana, November(9), Ainura)]));

        Assert.Equal((PlanConflictKind.CommunityTwiceOnOneDay, November(10)), (conflict.Kind, conflict.Day));
    }

    [Fact]
    public void Check_TwoWorkshopsOfThePlanInOneCommunity_Overlap()
    {
        var request = Request with { Communities = [Isfana] };

        var conflict = Assert.Single(PhasePlanner.Check(
            request, [Workshop(Isfana, November(9), Ainura), Workshop(Isfana, November(10), Bakyt)]));

        Assert.Equal((PlanConflictKind.WorkshopsOverlap, November(10)), (conflict.Kind, conflict.Day));
    }

    [Fact]
    public void Check_DaysThatAreNotFree_AreEachReported()
    {
        var request = Request with { Communities = [Isfana] };

        var conflicts = PhasePlanner.Check(request, [Workshop(Isfana, November(6), Ainura)]);

        Assert.Equal([PlanConflictKind.Holiday, PlanConflictKind.NotAWorkingDay], conflicts.Select(conflict => conflict.Kind));
        Assert.All(conflicts, conflict => Assert.Equal(November(7), conflict.Day));
        Assert.DoesNotContain(conflicts, conflict => conflict.IsBlocking);
    }

    [Fact]
    public void Check_BeforeTodayAndBeforeTheWindow_IsInThePastAndOutside()
    {
        var request = Request with { Communities = [Isfana], Today = new DateOnly(2026, 10, 30) };

        var conflicts = PhasePlanner.Check(request, [Workshop(Isfana, new DateOnly(2026, 10, 29), Ainura)]);

        Assert.Equal(
            [
                (PlanConflictKind.InThePast, new DateOnly(2026, 10, 29)),
                (PlanConflictKind.OutsideWindow, new DateOnly(2026, 10, 29)),
                (PlanConflictKind.OutsideWindow, new DateOnly(2026, 10, 30)),
            ],
            conflicts.Select(conflict => (conflict.Kind, conflict.Day!.Value)));
    }

    [Fact]
    public void Check_LastDayAfterTheWindow_IsOutside()
    {
        var request = Request with { Communities = [Isfana] };

        var conflict = Assert.Single(PhasePlanner.Check(request, [Workshop(Isfana, new DateOnly(2026, 12, 31), Ainura)]));

        Assert.Equal((PlanConflictKind.OutsideWindow, new DateOnly(2027, 1, 1)), (conflict.Kind, conflict.Day));
    }

    [Fact]
    public void Check_TrainersMissingOrStrange_AreReported()
    {
        var onlyKochkor = new PlanningTrainer(Id(108), new HashSet<Guid> { Kochkor.Id });
        var request = north with { Trainers = [onlyKochkor] };

        var conflicts = PhasePlanner.Check(
            request, [Workshop(Balykchy, November(9), onlyKochkor, Ainura), Workshop(Kochkor, November(16))]);

        Assert.Equal(
            [
                (PlanConflictKind.TrainerNotOfCommunity, Balykchy.Id, (Guid?)onlyKochkor.Id),
                (PlanConflictKind.TrainerNotOfCommunity, Balykchy.Id, Ainura.Id),
                (PlanConflictKind.NoTrainer, Kochkor.Id, null),
            ],
            conflicts.Select(conflict => (conflict.Kind, conflict.CommunityId, conflict.TrainerId)));
    }

    [Fact]
    public void Check_CommunityRemovedFromThePlan_IsLeftOutThoughThereIsRoom()
    {
        var conflict = Assert.Single(PhasePlanner.Check(north, [Workshop(Balykchy, November(9), Ainura)]));

        Assert.Equal(
            (PlanConflictKind.NoRoom, Kochkor.Id, NoRoomReason.LeftOut), (conflict.Kind, conflict.CommunityId, conflict.Reason));
    }

    [Fact]
    public void MovedTo_AnotherDay_KeepsLengthAndTrainers()
    {
        var moved = Workshop(Isfana, November(9), Bakyt).MovedTo(November(30));

        Assert.Equal([November(30), new DateOnly(2026, 12, 1)], moved.Days);
        Assert.Equal([Bakyt.Id], moved.TrainerIds);
    }

    [Fact]
    public void IsBlocking_EveryKind_HasARule()
    {
        var blocking = Enum.GetValues<PlanConflictKind>().Where(kind => new PlanConflict(kind, Isfana.Id).IsBlocking);

        Assert.Equal(
            [
                PlanConflictKind.NoRoom, PlanConflictKind.NoTrainer, PlanConflictKind.TrainerInTwoPlaces,
                PlanConflictKind.TrainerNotOfCommunity, PlanConflictKind.CommunityTwiceOnOneDay, PlanConflictKind.WorkshopsOverlap,
                PlanConflictKind.InThePast,
            ],
            blocking);
    }
}
