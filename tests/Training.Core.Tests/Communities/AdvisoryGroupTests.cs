using Training.Core.Communities;
using Xunit;

namespace Training.Core.Tests.Communities;

public sealed class AdvisoryGroupTests
{
    private static readonly Guid aksakals = Guid.CreateVersion7();
    private static readonly Guid lawyers = Guid.CreateVersion7();
    private static readonly DateOnly day = new(2026, 11, 2);

    private readonly AdvisoryGroup group = AdvisoryGroup.Create(Guid.CreateVersion7(), [new(aksakals, 2), new(lawyers, 1)]);

    [Fact]
    public void Sit_FreeSeat_TakesTheLowestPlace()
    {
        var outcomes = new[] { Sit(aksakals, Guid.CreateVersion7()), Sit(aksakals, Guid.CreateVersion7()) };

        Assert.All(outcomes, outcome => Assert.Equal(SeatingOutcome.Seated, outcome));
        Assert.Equal([1, 2], SeatOf(aksakals).Members.Select(m => m.Place));
    }

    [Fact]
    public void Sit_FullSeat_IsRefused()
    {
        Sit(lawyers, Guid.CreateVersion7());

        var outcome = Sit(lawyers, Guid.CreateVersion7());

        Assert.Equal(SeatingOutcome.SeatTaken, outcome);
    }

    [Fact]
    public void Sit_MemberInAnotherSeat_IsRefused()
    {
        var person = Guid.CreateVersion7();
        Sit(aksakals, person);

        var outcome = Sit(lawyers, person);

        Assert.Equal(SeatingOutcome.AlreadyInGroup, outcome);
    }

    [Fact]
    public void Sit_SamePersonSameDayTwice_SeatsOnce()
    {
        var person = Guid.CreateVersion7();
        Sit(lawyers, person);

        var outcome = Sit(lawyers, person);

        Assert.Equal(SeatingOutcome.Seated, outcome);
        Assert.Single(SeatOf(lawyers).Members);
    }

    [Fact]
    public void Sit_AfterTheLastDayOfAMember_TakesTheirPlace()
    {
        var former = Seated(lawyers);
        group.Leave(former.Id, day);

        Assert.Equal(SeatingOutcome.SeatTaken, Sit(lawyers, Guid.CreateVersion7(), day));
        Assert.Equal(SeatingOutcome.Seated, Sit(lawyers, Guid.CreateVersion7(), day.AddDays(1)));
    }

    [Fact]
    public void Sit_FormerMemberAgain_KeepsBothMemberships()
    {
        var former = Seated(lawyers);
        group.Leave(former.Id, day);

        Sit(lawyers, former.PersonId, day.AddDays(30));

        Assert.Equal(2, SeatOf(lawyers).Members.Count(m => m.PersonId == former.PersonId));
    }

    [Fact]
    public void Replace_Member_EndsTheDayBeforeAndKeepsBothHistories()
    {
        var predecessor = Seated(lawyers, day.AddDays(-100));
        var next = Guid.CreateVersion7();

        var outcome = group.Replace(predecessor.Id, next, day);

        Assert.Equal(SeatingOutcome.Seated, outcome);
        Assert.Equal(day.AddDays(-1), predecessor.To);
        var successor = Assert.Single(SeatOf(lawyers).Members, m => m.PersonId == next);
        Assert.Equal((predecessor.Place, day, (DateOnly?)null), (successor.Place, successor.From, successor.To));
    }

    [Fact]
    public void Replace_SameAnswerTwice_ReplacesOnce()
    {
        var predecessor = Seated(lawyers, day.AddDays(-100));
        var next = Guid.CreateVersion7();
        group.Replace(predecessor.Id, next, day);

        var outcome = group.Replace(predecessor.Id, next, day);

        Assert.Equal(SeatingOutcome.Seated, outcome);
        Assert.Equal(2, SeatOf(lawyers).Members.Count);
    }

    [Fact]
    public void Replace_ByTwoPeople_LetsTheFirstStay()
    {
        var predecessor = Seated(lawyers, day.AddDays(-100));
        group.Replace(predecessor.Id, Guid.CreateVersion7(), day);

        var outcome = group.Replace(predecessor.Id, Guid.CreateVersion7(), day.AddDays(5));

        Assert.Equal(SeatingOutcome.SeatTaken, outcome);
        Assert.Equal(day.AddDays(-1), predecessor.To);
    }

    [Fact]
    public void Replace_FromTheDayThePredecessorCame_IsRefused()
    {
        var predecessor = Seated(lawyers, day);

        var outcome = group.Replace(predecessor.Id, Guid.CreateVersion7(), day);

        Assert.Equal(SeatingOutcome.BeforePredecessor, outcome);
        Assert.Null(predecessor.To);
    }

    [Fact]
    public void Replace_MemberWhoLeftBefore_DoesNotLengthenTheirTime()
    {
        var predecessor = Seated(lawyers, day.AddDays(-100));
        group.Leave(predecessor.Id, day.AddDays(-50));

        group.Replace(predecessor.Id, Guid.CreateVersion7(), day);

        Assert.Equal(day.AddDays(-50), predecessor.To);
    }

    [Fact]
    public void Replace_ByAMemberOfTheGroup_IsRefused()
    {
        var predecessor = Seated(lawyers, day.AddDays(-100));
        var other = Seated(aksakals, day.AddDays(-100));

        var outcome = group.Replace(predecessor.Id, other.PersonId, day);

        Assert.Equal(SeatingOutcome.AlreadyInGroup, outcome);
    }

    [Fact]
    public void Leave_BeforeTheFirstDay_IsRefused()
    {
        var member = Seated(lawyers, day);

        var outcome = group.Leave(member.Id, day.AddDays(-1));

        Assert.Equal(DepartureOutcome.BeforeArrival, outcome);
        Assert.Null(member.To);
    }

    [Fact]
    public void Leave_AfterTheSuccessorCame_IsRefused()
    {
        var predecessor = Seated(lawyers, day.AddDays(-100));
        group.Replace(predecessor.Id, Guid.CreateVersion7(), day);

        var outcome = group.Leave(predecessor.Id, day);

        Assert.Equal(DepartureOutcome.SuccessorSits, outcome);
        Assert.Equal(day.AddDays(-1), predecessor.To);
    }

    [Fact]
    public void SetSeats_FewerThanSit_KeepsThePlacesOfThoseWhoSit()
    {
        Seated(aksakals);
        Seated(aksakals);

        group.SetSeats([new(aksakals, 1), new(lawyers, 1)], day);

        Assert.Equal(2, SeatOf(aksakals).Places);
    }

    [Fact]
    public void SetSeats_OnlyTheSecondPlaceHeld_CanShrinkToOneAndThenIsFull()
    {
        var first = Seated(aksakals, day.AddDays(-10));
        Seated(aksakals, day.AddDays(-10));
        group.Leave(first.Id, day.AddDays(-1));

        group.SetSeats([new(aksakals, 1)], day);

        Assert.Equal(1, SeatOf(aksakals).Places);
        Assert.Equal(SeatingOutcome.SeatTaken, Sit(aksakals, Guid.CreateVersion7()));
    }

    [Fact]
    public void SetSeats_GroupLeftOut_HasNoPlacesButKeepsItsHistory()
    {
        var former = Seated(lawyers, day.AddDays(-10));
        group.Leave(former.Id, day.AddDays(-1));

        group.SetSeats([new(aksakals, 2)], day);

        Assert.Equal(0, SeatOf(lawyers).Places);
        Assert.Single(SeatOf(lawyers).Members);
    }

    [Fact]
    public void Group_AnyHistory_NeverSeatsMoreThanThereArePlaces()
    {
        Assert.All(Enumerable.Range(0, 300), seed =>
        {
            var random = new Random(seed);
            var tried = AdvisoryGroup.Create(Guid.CreateVersion7(), [new(aksakals, 2), new(lawyers, 2)]);

            foreach (var today in Enumerable.Range(0, 40).Select(step => day.AddDays(step * 3)))
            {
                Live(tried, random, today);

                Assert.All(Enumerable.Range(0, 25).Select(n => today.AddDays(n)), on => Assert.All(tried.Seats, seat =>
                {
                    var sitting = seat.Members.Where(m => m.IsSittingOn(on)).ToList();
                    Assert.InRange(sitting.Count, 0, seat.Places);
                    Assert.Equal(sitting.Count, sitting.Select(m => m.Place).Distinct().Count());
                }));
            }
        });
    }

    private static void Live(AdvisoryGroup tried, Random random, DateOnly on)
    {
        var sitting = tried.Seats.SelectMany(s => s.Members).Where(m => m.IsSittingOn(on)).ToList();
        var member = sitting.Count == 0 ? null : sitting[random.Next(sitting.Count)];

        switch (random.Next(5))
        {
            case 0 when member is not null:
                tried.Leave(member.Id, on.AddDays(random.Next(-5, 10)));
                break;
            case 1 when member is not null:
                tried.Replace(member.Id, Guid.CreateVersion7(), on.AddDays(random.Next(-5, 10)));
                break;
            case 2:
                tried.SetSeats([new(aksakals, random.Next(4)), new(lawyers, random.Next(4))], on);
                break;
            default:
                tried.Sit(tried.Seats[random.Next(tried.Seats.Count)].Id, Guid.CreateVersion7(), on.AddDays(random.Next(-2, 10)));
                break;
        }
    }

    private SeatingOutcome Sit(Guid stakeholderGroup, Guid person, DateOnly? from = null) =>
        group.Sit(SeatOf(stakeholderGroup).Id, person, from ?? day);

    private Member Seated(Guid stakeholderGroup, DateOnly? from = null)
    {
        var person = Guid.CreateVersion7();
        Assert.Equal(SeatingOutcome.Seated, Sit(stakeholderGroup, person, from));

        return SeatOf(stakeholderGroup).Members.Single(m => m.PersonId == person);
    }

    private Seat SeatOf(Guid stakeholderGroup) => group.Seats.Single(s => s.StakeholderGroupId == stakeholderGroup);
}
