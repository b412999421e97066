using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Xunit;

namespace Training.Core.Tests.Workshops;

public sealed class WorkshopTests
{
    private static readonly DateOnly Day = new(2026, 11, 12);
    private static readonly DateTime NowUtc = new(2026, 11, 2, 4, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Before = Day.AddDays(-3).ToDateTime(new(10, 0));
    private static readonly DateTime After = Day.ToDateTime(new(17, 0));
    private static readonly SessionSlot Morning = new(Day, new(9, 0), new(12, 30));
    private static readonly SessionSlot Afternoon = new(Day, new(13, 30), new(17, 0));
    private static readonly Actor Trainer = new(Guid.CreateVersion7(), "Trainer", Role.Trainer);

    [Fact]
    public void Answer_YesWhileThereIsRoom_TakesAPlace()
    {
        var (workshop, people) = Invited(capacity: 2, people: 2);

        Assert.Equal(AnswerOutcome.Confirmed, workshop.Answer(people[0].Id, comes: true, NowUtc, Before));
        Assert.Equal(1, workshop.PlacesTaken);
    }

    [Fact]
    public void Answer_YesTwice_TakesOnePlace()
    {
        var (workshop, people) = Invited(capacity: 2, people: 2);

        workshop.Answer(people[0].Id, comes: true, NowUtc, Before);

        Assert.Equal(AnswerOutcome.Confirmed, workshop.Answer(people[0].Id, comes: true, NowUtc, Before));
        Assert.Equal(1, workshop.PlacesTaken);
    }

    [Fact]
    public void Answer_NoOfSomebodyWithAPlace_GivesItToWhoeverWaitsLongest()
    {
        var (workshop, people) = Invited(capacity: 1, people: 3);
        workshop.Answer(people[0].Id, comes: true, NowUtc, Before);
        workshop.Answer(people[2].Id, comes: true, NowUtc.AddMinutes(1), Before);
        workshop.Answer(people[1].Id, comes: true, NowUtc.AddMinutes(2), Before);
        workshop.Answer(people[2].Id, comes: true, NowUtc.AddMinutes(3), Before);

        workshop.Answer(people[0].Id, comes: false, NowUtc.AddMinutes(4), Before);

        Assert.Equal(RegistrationStatus.Declined, Of(workshop, people[0]).Status);
        Assert.Equal(RegistrationStatus.Waiting, Of(workshop, people[1]).Status);
        Assert.Equal(RegistrationStatus.Confirmed, Of(workshop, people[2]).Status);
        Assert.Equal(NowUtc.AddMinutes(4), Of(workshop, people[2]).PromotedUtc);
    }

    [Fact]
    public void Answer_NoOfSomebodyWhoWaits_PromotesNobody()
    {
        var (workshop, people) = Invited(capacity: 1, people: 3);

        foreach (var person in people)
        {
            workshop.Answer(person.Id, comes: true, NowUtc, Before);
        }

        workshop.Answer(people[1].Id, comes: false, NowUtc, Before);

        Assert.Equal(RegistrationStatus.Waiting, Of(workshop, people[2]).Status);
        Assert.Equal(1, workshop.PlacesTaken);
    }

    [Fact]
    public void Answer_AtTheMinuteOfTheStart_IsTooLate()
    {
        var (workshop, people) = Invited(capacity: 2, people: 1);

        Assert.Equal(AnswerOutcome.Confirmed, workshop.Answer(people[0].Id, comes: true, NowUtc, workshop.StartsAt.AddMinutes(-1)));
        Assert.Equal(AnswerOutcome.TooLate, workshop.Answer(people[0].Id, comes: false, NowUtc, workshop.StartsAt));
        Assert.Equal(RegistrationStatus.Confirmed, Of(workshop, people[0]).Status);
    }

    [Fact]
    public void Answer_OfAStrangerOrSomebodyTakenOff_IsNotInvited()
    {
        var (workshop, people) = Invited(capacity: 2, people: 1);
        workshop.Withdraw(people[0].Id, NowUtc);

        Assert.Equal(AnswerOutcome.NotInvited, workshop.Answer(people[0].Id, comes: true, NowUtc, Before));
        Assert.Equal(AnswerOutcome.NotInvited, workshop.Answer(Guid.CreateVersion7(), comes: true, NowUtc, Before));
    }

    [Fact]
    public void ChangeCapacity_Raised_PromotesInOrderAndTellsNobodyElse()
    {
        var (workshop, people) = Invited(capacity: 1, people: 4);

        foreach (var (index, person) in people.Index())
        {
            workshop.Answer(person.Id, comes: true, NowUtc.AddMinutes(index), Before);
        }

        var sequence = workshop.Sequence;
        workshop.ChangeCapacity(3, NowUtc);

        Assert.Equal(
            [RegistrationStatus.Confirmed, RegistrationStatus.Confirmed, RegistrationStatus.Confirmed, RegistrationStatus.Waiting],
            people.Select(p => Of(workshop, p).Status));
        Assert.Equal(sequence, workshop.Sequence);
    }

    [Fact]
    public void Withdraw_OfSomebodyWithAMark_IsRefused()
    {
        var (workshop, people) = Invited(capacity: 2, people: 1);
        Of(workshop, people[0]).Tally(1, 210);

        Assert.Equal(WithdrawalOutcome.AttendanceTaken, workshop.Withdraw(people[0].Id, NowUtc));
        Assert.Equal(RegistrationStatus.Invited, Of(workshop, people[0]).Status);
    }

    [Fact]
    public void InviteAlso_SomebodyTakenOff_InvitesThemAgain()
    {
        var (workshop, people) = Invited(capacity: 2, people: 1);
        workshop.Withdraw(people[0].Id, NowUtc);

        Assert.Equal(0, workshop.Invite(people, NowUtc));
        Assert.True(workshop.InviteAlso(people[0], NowUtc));
        Assert.False(workshop.InviteAlso(people[0], NowUtc));
        Assert.Equal(RegistrationStatus.Invited, Of(workshop, people[0]).Status);
    }

    [Fact]
    public void WalkIn_OfSomebodyWhoWaitsForAFullWorkshop_HasAPlace()
    {
        var (workshop, people) = Invited(capacity: 1, people: 2);
        workshop.Answer(people[0].Id, comes: true, NowUtc, Before);
        workshop.Answer(people[1].Id, comes: true, NowUtc, Before);

        Assert.True(workshop.WalkIn(people[1], NowUtc));
        Assert.Equal(2, workshop.PlacesTaken);
    }

    [Fact]
    public void Schedule_SameTimesInAnotherOrder_IsNoNews()
    {
        var (workshop, _) = Invited(capacity: 2, people: 1);

        Assert.False(workshop.IsNewsToPeople([Afternoon, Morning], workshop.Venue, workshop.Directions));
        Assert.True(workshop.IsNewsToPeople([Morning], workshop.Venue, workshop.Directions));
        Assert.True(workshop.IsNewsToPeople([Afternoon, Morning], "School", workshop.Directions));
    }

    [Fact]
    public void Schedule_Moved_RaisesTheSequenceOnceAndKeepsTheSessionsIds()
    {
        var (workshop, _) = Invited(capacity: 2, people: 1);
        var ids = workshop.Sessions.Select(s => s.Id).ToList();

        workshop.Schedule([Morning with { Date = Day.AddDays(7) }, Afternoon with { Date = Day.AddDays(7) }]);
        workshop.SetPlace(workshop.Venue, workshop.Directions);

        Assert.Equal(1, workshop.Sequence);
        Assert.Equal(ids, workshop.Sessions.Select(s => s.Id));
        Assert.Equal(Day.AddDays(7), workshop.FirstDay);
    }

    [Fact]
    public void KeepsSessions_OneWithMarks_MayNotMoveOrChangeItsPlaceInTheOrder()
    {
        var (workshop, _) = Invited(capacity: 2, people: 1);
        Guid[] marked = [workshop.Sessions[0].Id];

        Assert.True(workshop.KeepsSessions(marked, [Morning]));
        Assert.True(workshop.KeepsSessions(marked, [Morning, Afternoon with { Ends = new(18, 0) }]));
        Assert.False(workshop.KeepsSessions(marked, [Morning with { Ends = new(12, 0) }, Afternoon]));
        Assert.False(workshop.KeepsSessions(marked, [new(Day.AddDays(-1), new(9, 0), new(12, 0)), Morning, Afternoon]));
        Assert.True(workshop.KeepsSessions([], [Afternoon]));
    }

    [Fact]
    public void Cancel_Once_KeepsTheReasonAndRaisesTheSequence()
    {
        var (workshop, people) = Invited(capacity: 2, people: 1);

        Assert.Equal(CancellationOutcome.Cancelled, workshop.Cancel("Snow on the pass", NowUtc));
        Assert.Equal(CancellationOutcome.NotOpen, workshop.Cancel("Again", NowUtc));
        Assert.Equal("Snow on the pass", workshop.CancellationReason);
        Assert.Equal(1, workshop.Sequence);
        Assert.Equal(AnswerOutcome.TooLate, workshop.Answer(people[0].Id, comes: true, NowUtc, Before));
        Assert.Equal(0, workshop.Invite([NewPerson()], NowUtc));
    }

    [Fact]
    public void Cancel_AfterAMark_IsRefused()
    {
        var (workshop, people) = Invited(capacity: 2, people: 1);
        Of(workshop, people[0]).Tally(1, 210);

        Assert.Equal(CancellationOutcome.AttendanceTaken, workshop.Cancel("Snow on the pass", NowUtc));
    }

    [Fact]
    public void Close_NeedsTheEndAndEveryMarkOfThoseOnTheRoll()
    {
        var (workshop, people) = Invited(capacity: 3, people: 3);
        workshop.Answer(people[2].Id, comes: false, NowUtc, Before);
        Of(workshop, people[0]).Tally(2, 420);
        Of(workshop, people[1]).Tally(1, 210);

        Assert.Equal(ClosingOutcome.NotOver, workshop.Close(Trainer, NowUtc, After.AddMinutes(-1)));
        Assert.Equal(ClosingOutcome.RollCallMissing, workshop.Close(Trainer, NowUtc, After));

        Of(workshop, people[1]).Tally(2, 0);

        Assert.Equal(ClosingOutcome.Closed, workshop.Close(Trainer, NowUtc, After));
        Assert.Equal(ClosingOutcome.NotOpen, workshop.Close(Trainer, NowUtc, After));
        Assert.False(workshop.WalkIn(NewPerson(), NowUtc));
    }

    [Fact]
    public void Close_NobodyOnTheRoll_IsRefused()
    {
        var (workshop, _) = Invited(capacity: 3, people: 0);

        Assert.Equal(ClosingOutcome.RollCallMissing, workshop.Close(Trainer, NowUtc, After));
    }

    [Theory]
    [InlineData(false, false, false, false, -1, WorkshopState.Planned)]
    [InlineData(false, false, true, false, -1, WorkshopState.Invited)]
    [InlineData(false, false, true, true, -1, WorkshopState.Invited)]
    [InlineData(false, false, true, false, 0, WorkshopState.Held)]
    [InlineData(false, false, true, false, 60, WorkshopState.Held)]
    [InlineData(false, false, true, false, 8 * 60, WorkshopState.Overdue)]
    [InlineData(false, false, false, false, 8 * 60, WorkshopState.Overdue)]
    [InlineData(false, false, true, true, 8 * 60, WorkshopState.Held)]
    [InlineData(false, true, true, true, 8 * 60, WorkshopState.Closed)]
    [InlineData(true, false, true, false, 8 * 60, WorkshopState.Cancelled)]
    public void StateOf_OverTime_GoesFromPlannedToClosed(
        bool isCancelled, bool isClosed, bool isInvited, bool isFullyMarked, int minutesAfterEnd, WorkshopState state)
    {
        var standing = new WorkshopStanding(isCancelled, isClosed, isInvited, After, isFullyMarked);

        Assert.Equal(state, Workshop.StateOf(standing, After.AddMinutes(minutesAfterEnd)));
    }

    private static Registration Of(Workshop workshop, Person person) => workshop.Registrations.Single(r => r.PersonId == person.Id);

    private static (Workshop Workshop, IReadOnlyList<Person> People) Invited(int capacity, int people)
    {
        var invited = Enumerable.Range(0, people).Select(_ => NewPerson()).ToList();
        var workshop = new Workshop
        {
            ProgrammeId = Guid.CreateVersion7(),
            Kind = WorkshopKind.PhaseWorkshop,
            Title = LocalText.Same("Working together"),
            Capacity = capacity,
        };
        workshop.Schedule([Morning, Afternoon]);
        workshop.SetPlace("House of culture", null);
        workshop.Invite(invited.Append(NewPerson()), NowUtc);
        workshop.Withdraw(workshop.Registrations[^1].PersonId, NowUtc);

        return (workshop, invited);
    }

    private static Person NewPerson() => Person.Create(
        new PersonFacts
        {
            Name = "Айгүл Асанова",
            Sex = Sex.Female,
            BirthYear = 1985,
            CommunityId = Guid.CreateVersion7(),
            StakeholderGroupId = Guid.CreateVersion7(),
        },
        NowUtc);
}
