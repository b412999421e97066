using Training.Core.Workshops.Planning;
using Xunit;
using static Training.Core.Tests.Workshops.Planning.Pilots;

namespace Training.Core.Tests.Workshops.Planning;

public sealed class ProposeTests
{
    [Fact]
    public void Propose_NinePilotsAndTwoTrainers_PlacesEachOnceWithoutConflict()
    {
        var plan = PhasePlanner.Propose(Request);

        Assert.Empty(plan.Conflicts);
        Assert.Equal(All.Select(community => community.Id).Order(), plan.Workshops.Select(workshop => workshop.CommunityId).Order());
        Assert.All(plan.Workshops, workshop => Assert.Equal([workshop.FirstDay, workshop.FirstDay.AddDays(1)], workshop.Days));
    }

    [Fact]
    public void Propose_NinePilotsAndTwoTrainers_SharesTheWorkAndEndsWithinThreeWeeks()
    {
        var plan = PhasePlanner.Propose(Request);

        var perTrainer = plan.Workshops.CountBy(workshop => workshop.TrainerIds.Single()).Select(pair => pair.Value).Order();
        Assert.Equal([4, 5], perTrainer);
        Assert.True(plan.Workshops.Max(workshop => workshop.Days[^1]) <= November(20));
    }

    [Fact]
    public void Propose_TwoTrainersBegin_OnTheSameDayInDifferentOblasts()
    {
        var plan = PhasePlanner.Propose(Request);

        var first = plan.Workshops.Where(workshop => workshop.FirstDay == November(2)).ToList();
        Assert.Equal(2, first.Count);
        Assert.Equal(2, first.Select(workshop => OblastOf(workshop)).Distinct().Count());
    }

    [Fact]
    public void Propose_TwoCommunitiesOfOneOblast_FollowEachOtherWithTheSameTrainer()
    {
        var plan = PhasePlanner.Propose(Request with { Trainers = [Ainura] });

        var oblasts = plan.Workshops.OrderBy(workshop => workshop.FirstDay).Select(OblastOf).ToList();
        var changes = oblasts.Zip(oblasts.Skip(1)).Count(pair => pair.First != pair.Second);
        Assert.Equal(6, changes);
    }

    [Fact]
    public void Propose_OneTrainer_LeavesATravelDayBetweenOblasts()
    {
        var plan = PhasePlanner.Propose(Request with { Trainers = [Ainura], TravelDays = 3 });

        var ordered = plan.Workshops.OrderBy(workshop => workshop.FirstDay).ToList();
        Assert.Equal(9, ordered.Count);
        Assert.All(
            ordered.Zip(ordered.Skip(1)).Where(pair => OblastOf(pair.First) != OblastOf(pair.Second)),
            pair => Assert.True(pair.Second.FirstDay.DayNumber - pair.First.Days[^1].DayNumber > 3));
    }

    [Fact]
    public void Propose_HolidaysInTheWeek_AreLeftFree()
    {
        var holidays = new HashSet<DateOnly> { November(3), November(10) };

        var plan = PhasePlanner.Propose(Request with { Holidays = holidays });

        Assert.Equal(9, plan.Workshops.Count);
        Assert.DoesNotContain(plan.Workshops.SelectMany(workshop => workshop.Days), holidays.Contains);
    }

    [Fact]
    public void Propose_TwoTrainersPerWorkshop_SendsBothTogether()
    {
        var plan = PhasePlanner.Propose(Request with { TrainersPerWorkshop = 2 });

        Assert.Equal(9, plan.Workshops.Count);
        Assert.All(plan.Workshops, workshop => Assert.Equal([Ainura.Id, Bakyt.Id], workshop.TrainerIds.Order()));
    }

    [Fact]
    public void Propose_TrainersWithOwnCommunities_TeachOnlyThere()
    {
        var north = new PlanningTrainer(Id(103), new HashSet<Guid> { Balykchy.Id, Kochkor.Id, KaraBalta.Id, KaraBuura.Id });
        var south = new PlanningTrainer(Id(104), All.Select(community => community.Id).Except(north.CommunityIds!).ToHashSet());

        var plan = PhasePlanner.Propose(Request with { Trainers = [north, south] });

        Assert.Empty(plan.Conflicts);
        Assert.All(
            plan.Workshops,
            workshop => Assert.Equal(north.MayTeachIn(workshop.CommunityId) ? north.Id : south.Id, workshop.TrainerIds.Single()));
    }

    [Fact]
    public void Propose_NoTrainerForACommunity_ReportsItAndPlacesTheRest()
    {
        var notIsfana = new PlanningTrainer(Id(105), All.Select(community => community.Id).Except([Isfana.Id]).ToHashSet());

        var plan = PhasePlanner.Propose(Request with { Trainers = [notIsfana] });

        Assert.Equal(8, plan.Workshops.Count);
        var conflict = Assert.Single(plan.Conflicts);
        Assert.Equal(
            (PlanConflictKind.NoRoom, Isfana.Id, NoRoomReason.TooFewTrainers), (conflict.Kind, conflict.CommunityId, conflict.Reason));
    }

    [Fact]
    public void Propose_WindowOfOneWeek_ReportsWhoDoesNotFit()
    {
        var plan = PhasePlanner.Propose(Request with { To = November(6) });

        Assert.Equal(9, plan.Workshops.Count + plan.Conflicts.Count);
        Assert.NotEmpty(plan.Workshops);
        Assert.NotEmpty(plan.Conflicts);
        Assert.All(plan.Conflicts, conflict => Assert.Equal(NoRoomReason.WindowFull, conflict.Reason));
    }

    [Fact]
    public void Propose_NoTwoWorkingDaysInARow_SaysSo()
    {
        var plan = PhasePlanner.Propose(Request with { WorkingDays = new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Thursday } });

        Assert.Empty(plan.Workshops);
        Assert.All(plan.Conflicts, conflict => Assert.Equal(NoRoomReason.NoRunOfWorkingDays, conflict.Reason));
    }

    [Fact]
    public void Propose_TightWindowWithAScarceTrainer_KeepsHerForWhereOnlySheMayGo()
    {
        var everywhere = new PlanningTrainer(Id(106), null);
        var onlyOsh = new PlanningTrainer(Id(107), new HashSet<Guid> { ChekAbad.Id, Nookat.Id });
        var request = Request with
        {
            Communities = [ChekAbad, Nookat, Isfana, Aidarken],
            Trainers = [everywhere, onlyOsh],
            To = November(5),
        };

        var plan = PhasePlanner.Propose(request);

        Assert.Empty(plan.Conflicts);
    }

    [Fact]
    public void Propose_TrainerIsBookedFarAway_ComesAfterTheJourney()
    {
        var request = Request with
        {
            Communities = [Isfana],
            Trainers = [Ainura],
            Bookings = [Booking(Balykchy, November(3), Ainura)],
        };

        var plan = PhasePlanner.Propose(request);

        Assert.Equal(November(5), Assert.Single(plan.Workshops).FirstDay);
    }

    [Fact]
    public void Propose_CommunityHasAWorkshopThatDay_GetsAnotherDay()
    {
        var request = Request with { Communities = [Isfana], Bookings = [Booking(Isfana, November(3))] };

        var plan = PhasePlanner.Propose(request);

        Assert.Equal(November(4), Assert.Single(plan.Workshops).FirstDay);
    }

    [Fact]
    public void Propose_WindowHasBegun_StartsNoEarlierThanToday()
    {
        var plan = PhasePlanner.Propose(Request with { Today = November(18) });

        Assert.Equal(November(18), plan.Workshops.Min(workshop => workshop.FirstDay));
    }

    private static string OblastOf(PlannedWorkshop workshop)
        => All.Single(community => community.Id == workshop.CommunityId).Oblast;
}
