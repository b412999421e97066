using Microsoft.EntityFrameworkCore;
using Training.Core.Attendance;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.Messages;
using Training.Core.People;
using Training.Core.Reminders;
using Training.Core.Workshops;
using Training.Jobs.Messages;
using Training.Jobs.Reminders;
using Training.TestKit;
using Xunit;

namespace Training.Jobs.Tests.Reminders;

public sealed class ReminderJobsTests : IAsyncLifetime
{
    private readonly ReminderApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)app).DisposeAsync();

    [Fact]
    public async Task Invite_PersonWithMail_GetsOneInvitationWithCalendarAndLink()
    {
        var person = await app.Data.PersonAsync(email: "aigul@training.test", language: Language.English);
        await app.InvitedAsync(person);

        await app.MinuteAsync();
        await app.MinuteAsync();

        var mail = Assert.Single(app.Post.Taken);
        Assert.Equal("aigul@training.test", mail.To);
        Assert.Equal("Invitation: Working together, 12 Nov", mail.Subject);
        Assert.Contains("/answer/", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("House of culture, Kochkor", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(CalendarMethods.Request, mail.CalendarMethod);
        Assert.Equal(2, mail.Calendar!.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("SEQUENCE:0", mail.Calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("Programme", mail.TextBody + mail.HtmlBody + mail.Calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("Phase", mail.TextBody + mail.HtmlBody + mail.Calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reconcile_Again_LeavesRowsAndVersionsAsTheyAre()
    {
        var workshop = await app.InvitedAsync(await app.PersonAsync(), await app.PersonAsync());
        await app.RunAsync<ReconcileReminders>();
        var before = await app.RemindersAsync(workshop.Id);

        await app.RunAsync<SweepReminders>();

        var after = await app.RemindersAsync(workshop.Id);
        Assert.Equal(before.Select(r => (r.Id, r.DueUtc, r.State, r.Version)), after.Select(r => (r.Id, r.DueUtc, r.State, r.Version)));
        await using var db = app.OpenDb();
        var stored = await db.Workshops.SingleAsync(w => w.Id == workshop.Id);
        Assert.Equal((workshop.Version, workshop.Version), (stored.Version, stored.RemindersVersion));
    }

    [Fact]
    public async Task Workshop_Moved_MovesTheCountdownAndTellsTheChangeOnce()
    {
        var person = await app.PersonAsync();
        var workshop = await app.InvitedAsync(person);
        await app.MinuteAsync();
        var before = await app.RemindersAsync(workshop.Id);

        await app.MoveAsync(workshop.Id, ReminderApp.Day.AddDays(14));
        await app.MinuteAsync();
        await app.MinuteAsync();

        var after = await app.RemindersAsync(workshop.Id);
        Assert.All([MessageKind.WeekBefore, MessageKind.DayBefore], kind =>
        {
            var (old, moved) = (before.Single(r => r.Kind == kind), after.Single(r => r.Kind == kind));
            Assert.Equal((old.Id, old.DueUtc.AddDays(14), ReminderState.Planned), (moved.Id, moved.DueUtc, moved.State));
        });
        Assert.Equal(2, app.Post.SubjectsTo(person).Count);
        Assert.Contains("SEQUENCE:1", app.Post.Taken.Last().Calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workshop_SessionDropped_CancelsItsEntryForThoseWhoHaveIt()
    {
        var early = await app.PersonAsync();
        var late = await app.PersonAsync();
        var workshop = await app.InvitedAsync(early);
        await app.MinuteAsync();
        var dropped = WorkshopCalendar.UidOf(workshop.Sessions.Single(s => s.Number == 2).Id);

        await app.EditAsync(workshop.Id, w => w.Schedule([new(ReminderApp.Day, new(9, 0), new(12, 30))]));
        await app.MinuteAsync();
        await app.EditAsync(workshop.Id, w => w.Invite([late], app.Clock.GetUtcNow().UtcDateTime));
        await app.MinuteAsync();
        await app.EditAsync(workshop.Id, w => w.Schedule([new(ReminderApp.Day, new(10, 0), new(13, 30))]));
        await app.MinuteAsync();

        var changed = app.Post.Taken.Where(e => e.To == early.Email).ElementAt(1).Calendar!;
        Assert.Equal(["STATUS:CONFIRMED", "STATUS:CANCELLED"], changed.Split("\r\n").Where(l => l.StartsWith("STATUS", StringComparison.Ordinal)));
        Assert.Contains($"UID:{dropped}\r\nSEQUENCE:1\r\n", changed, StringComparison.Ordinal);
        var calendars = app.Post.Taken.Where(e => e.To == late.Email).Select(e => e.Calendar!).ToList();
        Assert.Equal(2, calendars.Count);
        Assert.All(calendars, calendar => Assert.DoesNotContain(dropped, calendar, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Workshop_SessionDroppedThenCancelled_CancelsEveryEntryEverSent()
    {
        var workshop = await app.InvitedAsync(await app.PersonAsync());
        await app.MinuteAsync();

        await app.EditAsync(workshop.Id, w => w.Schedule([new(ReminderApp.Day, new(9, 0), new(12, 30))]));
        await app.CancelAsync(workshop.Id);
        await app.MinuteAsync();

        var calendar = app.Post.Taken.Last().Calendar!;
        Assert.Contains("METHOD:CANCEL", calendar, StringComparison.Ordinal);
        Assert.All(workshop.Sessions, s => Assert.Contains($"UID:{WorkshopCalendar.UidOf(s.Id)}\r\n", calendar, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Workshop_MovedTwiceBeforeTheMailLeft_TellsOnlyTheLast()
    {
        var person = await app.PersonAsync();
        var workshop = await app.InvitedAsync(person);
        await app.MinuteAsync();
        app.Post.Answer = _ => MailOutcome.TryAgain("451 Busy");
        await app.MoveAsync(workshop.Id, ReminderApp.Day.AddDays(7));
        await app.MinuteAsync();
        app.Post.Answer = _ => MailOutcome.Delivered("250 OK");
        await app.MoveAsync(workshop.Id, ReminderApp.Day.AddDays(8));

        await app.MinuteAsync();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.MinuteAsync();

        Assert.Equal(2, app.Post.SubjectsTo(person).Count);
        Assert.Contains("20.11.2026", app.Post.Taken.Last().TextBody, StringComparison.Ordinal);
        Assert.Single(await app.MessagesAsync(), m => m.State == OutboxState.Cancelled);
    }

    [Fact]
    public async Task Workshop_Cancelled_WithdrawsTheRestAndTellsThoseWhoKnow()
    {
        var (invited, declined, callee) = (await app.PersonAsync(), await app.PersonAsync(), await app.PersonAsync(email: null));
        var workshop = await app.InvitedAsync(invited, declined, callee);
        await app.MinuteAsync();
        await app.EditAsync(workshop.Id, w => w.Answer(declined.Id, comes: false, app.Clock.GetUtcNow().UtcDateTime, new(2026, 11, 2)));

        await app.CancelAsync(workshop.Id);
        await app.MinuteAsync();
        app.Clock.MoveToLocal(ReminderApp.Day.AddDays(-1), new(10, 0));
        await app.MinuteAsync();

        Assert.Equal(2, app.Post.SubjectsTo(invited).Count);
        Assert.Single(app.Post.SubjectsTo(declined));
        Assert.Equal(CalendarMethods.Cancel, app.Post.Taken.Last().CalendarMethod);
        Assert.Contains("STATUS:CANCELLED", app.Post.Taken.Last().Calendar, StringComparison.Ordinal);
        var rows = await app.RemindersAsync(workshop.Id);
        Assert.All(rows.Where(r => r.Kind is MessageKind.WeekBefore or MessageKind.DayBefore), r => Assert.Equal(ReminderState.Cancelled, r.State));
        Assert.Equal([MessageKind.Cancelled], rows.Where(r => r.PersonId == callee.Id && r.IsOnCallList).Select(r => r.Kind));
    }

    [Fact]
    public async Task Workshop_CancelledBeforeTheInvitationLeft_SaysNothing()
    {
        var person = await app.PersonAsync();
        var workshop = await app.InvitedAsync(person);
        await app.RunAsync<ReconcileReminders>();
        await app.RunAsync<ReleaseReminders>();

        await app.CancelAsync(workshop.Id);
        await app.MinuteAsync();
        await app.MinuteAsync();

        Assert.Empty(app.Post.Taken);
        Assert.Equal(OutboxState.Cancelled, Assert.Single(await app.MessagesAsync()).State);
    }

    [Fact]
    public async Task Outbox_ChangeNotYetSeenByTheReconciler_HoldsItsMessages()
    {
        var workshop = await app.InvitedAsync(await app.PersonAsync());
        await app.RunAsync<ReconcileReminders>();
        await app.RunAsync<ReleaseReminders>();

        await app.CancelAsync(workshop.Id);
        await app.RunAsync<SendOutbox>();

        Assert.Empty(app.Post.Taken);
    }

    [Fact]
    public async Task Countdown_TillTheDay_SaysEachThingOnce()
    {
        var (confirmed, open) = (await app.PersonAsync(), await app.PersonAsync());
        var workshop = await app.InvitedAsync(confirmed, open);
        await app.EditAsync(workshop.Id, w => w.Answer(confirmed.Id, comes: true, app.Clock.GetUtcNow().UtcDateTime, new(2026, 11, 2)));

        for (var hour = 0; hour < 24 * 12; hour++)
        {
            await app.MinuteAsync();
            app.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(3, app.Post.SubjectsTo(confirmed).Count);
        Assert.Equal(3, app.Post.SubjectsTo(open).Count);
        Assert.Equal(3, app.Post.Taken.Where(e => e.To == open.Email).Count(e => e.TextBody.Contains("/answer/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Downtime_OfDays_SendsWhatIsStillUsefulAndKeepsTheRestAsTooLate()
    {
        var (mailed, callee) = (await app.PersonAsync(), await app.PersonAsync(email: null, phone: "0700123456"));
        var workshop = await app.InvitedAsync(mailed, callee);
        await app.MinuteAsync();

        app.Clock.MoveToLocal(ReminderApp.Day.AddDays(-1), new(12, 0));
        await app.MinuteAsync();

        var rows = (await app.RemindersAsync(workshop.Id)).Where(r => r.PersonId == mailed.Id).ToDictionary(r => r.Kind, r => r.State);
        Assert.Equal(ReminderState.Expired, rows[MessageKind.WeekBefore]);
        Assert.Equal(ReminderState.Released, rows[MessageKind.DayBefore]);
        Assert.Equal(2, app.Post.SubjectsTo(mailed).Count);

        app.Clock.MoveToLocal(ReminderApp.Day, new(9, 30));
        await app.MinuteAsync();

        var calls = (await app.RemindersAsync(workshop.Id)).Where(r => r.PersonId == callee.Id);
        Assert.All(calls, r => Assert.Equal(ReminderState.Expired, r.State));
    }

    [Fact]
    public async Task WaitingList_PlaceFreed_TellsThePromotedOne()
    {
        var (first, second) = (await app.PersonAsync(), await app.PersonAsync());
        var workshop = await app.Data.WorkshopAsync(capacity: 1, invited: [first, second]);
        await app.MinuteAsync();
        var now = app.Clock.GetUtcNow().UtcDateTime;
        await app.EditAsync(workshop.Id, w => w.Answer(first.Id, comes: true, now, new(2026, 11, 2)));
        await app.EditAsync(workshop.Id, w => w.Answer(second.Id, comes: true, now, new(2026, 11, 2)));
        await app.EditAsync(workshop.Id, w => w.Answer(first.Id, comes: false, now, new(2026, 11, 2)));

        await app.MinuteAsync();
        await app.MinuteAsync();

        Assert.Equal(2, app.Post.SubjectsTo(second).Count);
        Assert.Single(await app.MessagesAsync(), m => m.Kind == MessageKind.PlaceFreed);
    }

    [Fact]
    public async Task RollCall_MissingInTheEvening_ReachesTheTrainerUnlessItIsThere()
    {
        var trainer = await app.Data.AccountAsync(Role.Trainer, communityIds: await app.Data.PilotAsync());
        var person = await app.PersonAsync();
        var workshop = await app.Data.WorkshopAsync(trainerId: trainer.Id, invited: [person]);
        var first = workshop.Sessions.Single(s => s.Number == 1);
        await using (var db = app.OpenDb())
        {
            db.AttendanceRecords.Add(new AttendanceRecord
            {
                SessionId = first.Id,
                PersonId = person.Id,
                Status = AttendanceStatus.Present,
                MarkedByAccountId = trainer.Id,
                MarkedUtc = app.Clock.GetUtcNow().UtcDateTime,
                Source = AttendanceSource.RollCall,
            });
            await db.SaveChangesAsync();
        }

        app.Clock.MoveToLocal(ReminderApp.Day, new(18, 59));
        await app.MinuteAsync();
        Assert.DoesNotContain(app.Post.Taken, e => e.To == trainer.Email);

        app.Clock.MoveToLocal(ReminderApp.Day, new(19, 0));
        await app.MinuteAsync();
        await app.MinuteAsync();

        var mail = Assert.Single(app.Post.Taken, e => e.To == trainer.Email);
        Assert.Contains($"/sessions/{workshop.Sessions.Single(s => s.Number == 2).Id}/roll-call", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Module_NotBegun_IsRemindedOfInTheOwnLanguageByMailAndOnTheCallList()
    {
        await PublishAsync();
        var mailed = await app.Data.PersonAsync(email: "kg@training.test", language: Language.Kyrgyz);
        var callee = await app.Data.PersonAsync(email: null, phone: "0700123456", language: Language.Kyrgyz);
        var workshop = await app.InvitedAsync(mailed, callee);
        await app.MinuteAsync();

        app.Clock.MoveToLocal(ReminderApp.Day.AddDays(-7), new(9, 0));
        await app.MinuteAsync();
        await app.MinuteAsync();

        var mail = Assert.Single(app.Post.Taken, e => e.TextBody.Contains("/today", StringComparison.Ordinal));
        Assert.Contains("Water for all кы", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("wells", mail.Subject + mail.TextBody + mail.HtmlBody, StringComparison.OrdinalIgnoreCase);
        Assert.Null(mail.Calendar);
        var row = (await app.RemindersAsync(workshop.Id)).Single(r => r.PersonId == callee.Id && r.Kind == MessageKind.ModuleWeekBefore);
        Assert.True(row.IsOnCallList);
    }

    [Fact]
    public async Task Module_BegunMeanwhile_IsNotRemindedOf()
    {
        await PublishAsync();
        var (reader, taker, callee, idle) = (await app.PersonAsync(), await app.PersonAsync(), await app.PersonAsync(email: null), await app.PersonAsync());
        var workshop = await app.InvitedAsync(reader, taker, callee, idle);
        app.Clock.MoveToLocal(ReminderApp.Day.AddDays(-7), new(9, 0));
        await app.MinuteAsync();

        await BeginAsync(ReadingOf(reader));
        await BeginAsync(ReadingOf(callee));
        await BeginAsync(new Attempt
        {
            PersonId = taker.Id, ModuleId = TestModule.Id, SeriesId = TestModule.Id, Purpose = AttemptPurpose.Quiz, Number = 1, Form = QuestionUse.Quiz,
            Medium = AttemptMedium.Screen, Fingerprint = "f", StartedUtc = app.Clock.GetUtcNow().UtcDateTime,
        });
        await app.RunAsync<SweepReminders>();
        app.Clock.MoveToLocal(ReminderApp.Day.AddDays(-3), new(9, 0));
        await app.MinuteAsync();

        var rows = (await app.RemindersAsync(workshop.Id)).Where(r => r.IsOfModules).ToLookup(r => (r.PersonId, r.Kind), r => r.State);
        Assert.Equal([ReminderState.Released], rows[(idle.Id, MessageKind.ModuleThreeDaysBefore)]);
        Assert.All([reader, taker, callee], person => Assert.Equal([ReminderState.Cancelled], rows[(person.Id, MessageKind.ModuleThreeDaysBefore)]));
        Assert.Equal([ReminderState.Cancelled], rows[(callee.Id, MessageKind.ModuleWeekBefore)]);
    }

    [Fact]
    public async Task Module_BegunASecondBefore_IsNotRemindedOf()
    {
        await PublishAsync();
        var person = await app.PersonAsync();
        await app.InvitedAsync(person);
        await app.MinuteAsync();

        app.Clock.MoveToLocal(ReminderApp.Day.AddDays(-7), new(9, 0));
        await BeginAsync(ReadingOf(person));
        await app.RunAsync<ReleaseReminders>();
        await app.RunAsync<SendOutbox>();

        Assert.DoesNotContain(await app.MessagesAsync(), m => m.Kind == MessageKind.ModuleWeekBefore);
    }

    [Fact]
    public async Task Modules_TwoOfAPhaseAndOthers_AreOneMessageThatCountsThoseNotBegun()
    {
        TestModule.Write(app.ContentPath);
        Write("02-rivers", "0198c1f2-5c1e-7a90-9d53-000000000002", phase: 1);
        Write("03-lakes", "0198c1f2-5c1e-7a90-9d53-000000000003", phase: 2);
        await app.PublishModulesAsync();
        var person = await app.Data.PersonAsync(email: "en@training.test", language: Language.English);
        await app.InvitedAsync(person);
        await app.MinuteAsync();

        app.Clock.MoveToLocal(ReminderApp.Day.AddDays(-7), new(9, 0));
        await app.MinuteAsync();

        var mail = Assert.Single(app.Post.Taken, e => e.TextBody.Contains("/today", StringComparison.Ordinal));
        Assert.Equal("2 short lessons to prepare: Working together, 12 Nov", mail.Subject);
    }

    [Fact]
    public async Task Digest_OnMondayMorning_ComesOnceAndOnlyWhenSomethingIsOverdue()
    {
        var specialist = await app.Data.AccountAsync(Role.Specialist);
        await app.RunAsync<PlanDigests>();
        app.Clock.MoveToLocal(new(2026, 11, 9), new(8, 0));
        await app.MinuteAsync();
        Assert.Empty(app.Post.Taken);

        await app.Data.WorkshopAsync(day: new(2026, 11, 10));
        await app.RunAsync<PlanDigests>();
        await app.RunAsync<PlanDigests>();
        app.Clock.MoveToLocal(new(2026, 11, 16), new(7, 59));
        await app.MinuteAsync();
        Assert.Empty(app.Post.Taken);

        app.Clock.MoveToLocal(new(2026, 11, 16), new(8, 0));
        await app.MinuteAsync();
        await app.MinuteAsync();

        var mail = Assert.Single(app.Post.Taken);
        Assert.Equal((specialist.Email, "1 workshop is overdue"), (mail.To, mail.Subject));
        Assert.Contains("Kochkor, 10.11.2026: Working together", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digest_ADayLate_IsTooLate()
    {
        await app.Data.AccountAsync(Role.Specialist);
        await app.Data.WorkshopAsync(day: new(2026, 11, 1));
        await app.RunAsync<PlanDigests>();

        app.Clock.MoveToLocal(new(2026, 11, 10), new(8, 0));
        await app.MinuteAsync();

        Assert.Empty(app.Post.Taken);
        await using var db = app.OpenDb();
        Assert.Equal(ReminderState.Expired, (await db.Reminders.SingleAsync(r => r.Kind == MessageKind.OverdueDigest)).State);
    }

    [Fact]
    public async Task Release_CancelledASecondBefore_NeverLeaves()
    {
        var person = await app.PersonAsync();
        var workshops = new List<Workshop>();

        foreach (var _ in Enumerable.Range(0, 25))
        {
            workshops.Add(await app.InvitedAsync(person));
        }

        await app.MinuteAsync();
        app.Clock.MoveToLocal(ReminderApp.Day.AddDays(-1), new(8, 59, 59));

        foreach (var (index, workshop) in workshops.Index())
        {
            if (index % 2 == 0)
            {
                await app.CancelAsync(workshop.Id);
            }
        }

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var late = workshops.Where((_, index) => index % 2 == 1).Select(w => app.CancelAsync(w.Id));
        await Task.WhenAll([app.RunAsync<ReleaseReminders>(), app.RunAsync<ReleaseReminders>(), .. late.Select(Quietly)]);

        foreach (var workshop in workshops)
        {
            await using var db = app.OpenDb();
            Assert.NotNull((await db.Workshops.SingleAsync(w => w.Id == workshop.Id)).CancelledUtc);
        }

        await Task.WhenAll(app.RunAsync<SendOutbox>(), app.RunAsync<SendOutbox>());
        await app.MinuteAsync();

        Assert.DoesNotContain(app.Post.Taken, e => e.Subject.StartsWith("Working together", StringComparison.Ordinal));
        Assert.Equal(25, (await app.MessagesAsync()).Count(m => m is { Kind: MessageKind.Cancelled, State: OutboxState.Sent }));
    }

    private async Task PublishAsync()
    {
        TestModule.Write(app.ContentPath);
        await app.PublishModulesAsync();
    }

    private void Write(string folder, string id, int phase)
    {
        var files = TestModule.Files(phase: phase);
        files["module.yml"] = files["module.yml"].Replace($"{TestModule.Id}", id, StringComparison.Ordinal);
        TestModule.Write(app.ContentPath, files, folder);
    }

    private LessonReading ReadingOf(Person person) => new()
    {
        PersonId = person.Id,
        ModuleId = TestModule.Id,
        LessonId = "look-first",
        Fingerprint = "f",
        Language = Language.Russian,
        ReadUtc = app.Clock.GetUtcNow().UtcDateTime,
    };

    private async Task BeginAsync(object begun)
    {
        await using var db = app.OpenDb();
        db.Add(begun);
        await db.SaveChangesAsync();
    }

    /// <summary>An edit that a release overtook is made again, as a person would.</summary>
    private static async Task Quietly(Task cancellation)
    {
        try
        {
            await cancellation;
        }
        catch (DbUpdateConcurrencyException)
        {
            Assert.Fail("A release must not raise a workshop's version.");
        }
    }
}
