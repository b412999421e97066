using Training.Core.Messages;
using Training.Core.Reminders;
using Training.Core.Workshops;
using Xunit;
using static Training.Core.Tests.Reminders.Facts;

namespace Training.Core.Tests.Reminders;

public sealed class ReminderPlannerTests
{
    [Fact]
    public void Plan_Invited_HasInvitationWeekBeforeAndDayBefore()
    {
        var plan = Plan(Workshop());

        Assert.Equal(
            [
                (MessageKind.Invitation, Invited, At(11, 19, 9)),
                (MessageKind.WeekBefore, At(11, 12, 9), At(11, 17, 9)),
                (MessageKind.DayBefore, At(11, 18, 9), At(11, 19, 9)),
            ],
            plan.Select(p => (p.Kind, p.DueUtc, p.NotAfterUtc)));
        Assert.All(plan, p => Assert.Equal(PersonId, p.PersonId));
    }

    [Fact]
    public void Plan_NotYetInvited_HasNothingForPeople()
    {
        Assert.Empty(Plan(Workshop() with { InvitedUtc = null }));
    }

    [Theory]
    [InlineData(RegistrationStatus.Declined)]
    [InlineData(RegistrationStatus.Waiting)]
    [InlineData(RegistrationStatus.Cancelled)]
    public void Plan_NotExpectedInTheHall_IsNotReminded(RegistrationStatus status)
    {
        Assert.Empty(Plan(Workshop(Person(status) with { HasAnswered = true, ToldSequence = 0, HasToPrepare = true })));
    }

    [Fact]
    public void Plan_ModuleNotBegun_IsRemindedOfSevenAndThreeDaysBefore()
    {
        var plan = Plan(Workshop(Person() with { HasToPrepare = true }));

        Assert.Equal(
            [
                (MessageKind.ModuleWeekBefore, At(11, 12, 9), At(11, 16, 9)),
                (MessageKind.ModuleThreeDaysBefore, At(11, 16, 9), At(11, 18, 9)),
            ],
            plan.Where(IsOfModules).Select(p => (p.Kind, p.DueUtc, p.NotAfterUtc)));
        Assert.DoesNotContain(Plan(Workshop(Person())), IsOfModules);
    }

    [Theory]
    [InlineData(12, 8, 2)]
    [InlineData(12, 9, 1)]
    [InlineData(16, 8, 1)]
    [InlineData(16, 9, 0)]
    public void Plan_InvitedAfterAModuleReminderWasDue_LeavesItOut(int day, int hour, int reminders)
    {
        var late = Person() with { HasToPrepare = true, InvitedUtc = At(11, day, hour) };

        Assert.Equal(reminders, Plan(Workshop(late)).Count(IsOfModules));
    }

    [Fact]
    public void Plan_WorkshopMoved_MovesTheModuleReminders()
    {
        var told = Person() with { HasToPrepare = true, ToldSequence = 1 };
        var moved = Workshop(told) with { Sequence = 1, Sessions = [new(SessionId, Day.AddDays(7), new(9, 0), new(17, 0), IsRollComplete: false)] };

        Assert.Equal([At(11, 19, 9), At(11, 23, 9)], Plan(moved).Where(IsOfModules).Select(p => p.DueUtc));
        Assert.Empty(Plan(Workshop(told)).Select(p => p.Key).Intersect(Plan(moved).Select(p => p.Key)));
    }

    [Fact]
    public void Plan_InvitedThreeDaysBefore_LeavesOutTheWeekBefore()
    {
        var plan = Plan(Workshop(Person() with { InvitedUtc = At(11, 16, 14) }));

        Assert.Equal([MessageKind.Invitation, MessageKind.DayBefore], plan.Select(p => p.Kind));
    }

    [Fact]
    public void Plan_ChangedAfterTelling_TellsTheChangeOnceAndKeepsTheCountdown()
    {
        var told = Person() with { ToldSequence = 0 };

        var plan = Plan(Workshop(told) with { Sequence = 2, AsOfUtc = At(11, 4, 8) });

        Assert.Equal([MessageKind.Changed, MessageKind.WeekBefore, MessageKind.DayBefore], plan.Select(p => p.Kind));
        Assert.Equal((At(11, 4, 8), At(11, 19, 17)), (plan[0].DueUtc, plan[0].NotAfterUtc));
        Assert.DoesNotContain(Plan(Workshop(told with { ToldSequence = 2 }) with { Sequence = 2 }), p => p.Kind == MessageKind.Changed);
    }

    [Fact]
    public void Plan_ChangedBeforeAnythingWasSaid_InvitesWithThePresentFacts()
    {
        var plan = Plan(Workshop() with { Sequence = 3 });

        Assert.Equal([MessageKind.Invitation, MessageKind.WeekBefore, MessageKind.DayBefore], plan.Select(p => p.Kind));
        Assert.All(plan, p => Assert.Equal(3, p.Sequence));
    }

    [Fact]
    public void Plan_ChangedAfterTheWeekBefore_DoesNotRepeatItself()
    {
        var plan = Plan(Workshop(Person() with { ToldSequence = 0 }) with { Sequence = 1, AsOfUtc = At(11, 13, 10) });

        Assert.Equal([MessageKind.Changed, MessageKind.DayBefore], plan.Select(p => p.Kind));
    }

    [Fact]
    public void Plan_ChangedAndWaiting_HearsOfTheChangeAndNothingElse()
    {
        var waiting = Person(RegistrationStatus.Waiting) with { ToldSequence = 0, HasAnswered = true };

        Assert.Equal([MessageKind.Changed], Plan(Workshop(waiting) with { Sequence = 1 }).Select(p => p.Kind));
    }

    [Fact]
    public void Plan_AnsweredOnThePhone_CountsAsTold()
    {
        var phoned = Person(RegistrationStatus.Confirmed) with { Channel = Channel.Call, HasAnswered = true };

        Assert.DoesNotContain(Plan(Workshop(phoned)), p => p.Kind == MessageKind.Invitation);
        Assert.Contains(Plan(Workshop(phoned) with { Sequence = 1 }), p => p.Kind == MessageKind.Changed);
    }

    [Fact]
    public void Plan_Cancelled_TellsThoseWhoKnowAndNobodyElse()
    {
        var workshop = Workshop(
            Person() with { ToldSequence = 0 },
            Person() with { PersonId = Guid.CreateVersion7() },
            Person(RegistrationStatus.Declined) with { PersonId = Guid.CreateVersion7(), ToldSequence = 0 });

        var plan = Plan(workshop with { CancelledUtc = At(11, 5, 8), Sequence = 1, TrainerIds = [TrainerId] });

        var cancelled = Assert.Single(plan);
        Assert.Equal((MessageKind.Cancelled, (Guid?)PersonId), (cancelled.Kind, cancelled.PersonId));
        Assert.Equal((At(11, 5, 8), At(11, 19, 17)), (cancelled.DueUtc, cancelled.NotAfterUtc));
    }

    [Fact]
    public void Plan_PlaceFreed_IsSaidOncePerPromotion()
    {
        var promoted = Person(RegistrationStatus.Confirmed) with { HasAnswered = true, ToldSequence = 0, PromotedUtc = At(11, 6, 12) };

        var freed = Plan(Workshop(promoted)).Single(p => p.Kind == MessageKind.PlaceFreed);
        var again = Plan(Workshop(promoted with { PromotedUtc = At(11, 8, 12) })).Single(p => p.Kind == MessageKind.PlaceFreed);

        Assert.Equal((At(11, 6, 12), At(11, 19, 9)), (freed.DueUtc, freed.NotAfterUtc));
        Assert.NotEqual(freed.Key, again.Key);
    }

    [Fact]
    public void Plan_RollCallNotComplete_GoesToEveryTrainerThatEvening()
    {
        var second = Guid.CreateVersion7();

        var plan = Plan(Workshop(Person(RegistrationStatus.Declined)) with { TrainerIds = [TrainerId, second] });

        Assert.Equal([TrainerId, second], plan.Select(p => p.AccountId!.Value));
        Assert.All(plan, p => Assert.Equal(
            (MessageKind.RollCallMissing, (Guid?)SessionId, At(11, 19, 19), At(11, 22, 19)), (p.Kind, p.SessionId, p.DueUtc, p.NotAfterUtc)));
    }

    [Fact]
    public void Plan_RollCallComplete_LeavesTheTrainerInPeace()
    {
        var marked = Workshop() with { Sessions = [new(SessionId, Day, new(9, 0), new(17, 0), IsRollComplete: true)], TrainerIds = [TrainerId] };

        Assert.DoesNotContain(Plan(marked), p => p.Kind == MessageKind.RollCallMissing);
    }

    [Fact]
    public void Plan_SessionInTheEvening_WaitsForItsEnd()
    {
        var late = Workshop() with { Sessions = [new(SessionId, Day, new(18, 0), new(20, 30), IsRollComplete: false)], TrainerIds = [TrainerId] };

        Assert.Equal(At(11, 19, 20, 30), Plan(late).Single(p => p.Kind == MessageKind.RollCallMissing).DueUtc);
    }

    [Fact]
    public void Plan_Closed_HasNothing()
    {
        Assert.Empty(Plan(Workshop() with { IsClosed = true, TrainerIds = [TrainerId] }));
    }

    private static bool IsOfModules(PlannedReminder planned) => planned.Kind is MessageKind.ModuleWeekBefore or MessageKind.ModuleThreeDaysBefore;
}
