using Training.Core.Messages;
using Training.Core.Reminders;
using Training.Core.Workshops;
using Xunit;
using static Training.Core.Tests.Reminders.Facts;

namespace Training.Core.Tests.Reminders;

/// <summary>Lives of one workshop, made from the seeds 0 to 599: invited, moved, answered, cancelled, with mail that is slow and days without power.</summary>
public sealed class RandomLivesTests
{
    private static readonly IEnumerable<int> seeds = Enumerable.Range(0, 600);

    [Fact]
    public void Reminders_AnyLife_SayNothingTwice()
    {
        Assert.All(seeds, seed =>
        {
            var said = Life.Of(seed).Said;

            Assert.Equal(said.Count, said.DistinctBy(s => s.Key).Count());
            Assert.Equal(
                said.Count(s => s.Kind == MessageKind.Changed),
                said.Where(s => s.Kind == MessageKind.Changed).DistinctBy(s => (s.PersonId, s.Sequence)).Count());
        });
    }

    [Fact]
    public void Reminders_AnyLife_LeaveInTheirTimeOrNotAtAll()
    {
        Assert.All(seeds, seed => Assert.All(Life.Of(seed).Released, r =>
        {
            Assert.True(r.DueUtc <= r.AtUtc, $"{r.Kind} left before it was due");
            Assert.True(r.AtUtc < r.NotAfterUtc, $"{r.Kind} left too late");
        }));
    }

    [Fact]
    public void Reminders_AnyLife_AreTrueWhenTheyLeave()
    {
        Assert.All(seeds, seed => Assert.All(Life.Of(seed).Released, r =>
        {
            Assert.Equal(r.WorkshopCancelled, r.Kind == MessageKind.Cancelled);
            Assert.NotEqual(RegistrationStatus.Declined, r.Status);

            Assert.True(r.HasToPrepare || r.Kind is not (MessageKind.ModuleWeekBefore or MessageKind.ModuleThreeDaysBefore), "Somebody has begun and is reminded");

            if (r.Kind is MessageKind.WeekBefore or MessageKind.DayBefore or MessageKind.ModuleWeekBefore or MessageKind.ModuleThreeDaysBefore)
            {
                Assert.NotEqual(RegistrationStatus.Waiting, r.Status);
                Assert.Equal(At(1, 1, 9).TimeOfDay, r.DueUtc.TimeOfDay);
            }
        }));
    }

    [Fact]
    public void Reminders_AnyLife_TellEverybodyWhoKnowsOfTheCancellation()
    {
        Assert.All(seeds.Where(seed => Life.Of(seed).EndedCancelled), seed =>
        {
            var life = Life.Of(seed);

            Assert.All(life.KnowingAtTheEnd, person => Assert.Contains(life.Said, s => s.Kind == MessageKind.Cancelled && s.PersonId == person));
        });
    }

    [Fact]
    public void Reminders_OfModules_LeaveInManyOfTheseLives()
    {
        Assert.All(
            [MessageKind.ModuleWeekBefore, MessageKind.ModuleThreeDaysBefore],
            kind => Assert.InRange(seeds.Count(seed => Life.Of(seed).Said.Exists(s => s.Kind == kind)), 50, 600));
    }

    [Fact]
    public void Agreement_ReachedTwice_ChangesNothing()
    {
        Assert.All(seeds, seed => Assert.True(Life.Of(seed).IsStable));
    }

    private sealed record Saying(string Key, MessageKind Kind, Guid PersonId, int Sequence);

    private sealed record Leaving(
        MessageKind Kind, DateTime DueUtc, DateTime NotAfterUtc, DateTime AtUtc, bool WorkshopCancelled, RegistrationStatus Status, bool HasToPrepare);

    private sealed class Life
    {
        private static readonly Dictionary<int, Life> lived = [];
        private readonly Random random;
        private readonly List<Reminder> rows = [];
        private readonly List<(Reminder Reminder, SentMessage Message)> messages = [];
        private readonly Dictionary<Guid, InviteeFacts> people = [];
        private WorkshopFacts workshop = Workshop();
        private DateTime now = Invited;

        private Life(int seed) => random = new Random(seed);

        public List<Saying> Said { get; } = [];

        public List<Leaving> Released { get; } = [];

        public bool IsStable { get; private set; } = true;

        public bool EndedCancelled { get; private set; }

        public List<Guid> KnowingAtTheEnd { get; } = [];

        public static Life Of(int seed)
        {
            lock (lived)
            {
                if (!lived.TryGetValue(seed, out var life))
                {
                    life = new Life(seed);
                    life.Run();
                    lived[seed] = life;
                }

                return life;
            }
        }

        private void Run()
        {
            foreach (var number in Enumerable.Range(1, 4))
            {
                var id = new Guid(number, 0, 0, new byte[8]);
                people[id] = Person() with { PersonId = id, Channel = number == 4 ? Channel.Call : Channel.Email, HasToPrepare = true };
            }

            while (now < At(12, 5, 0) && !(workshop.CancelledUtc is not null && random.Next(4) == 0))
            {
                Live();
                Reconcile();
                Send();
                now += TimeSpan.FromMinutes(random.Next(12) switch { 0 => 4320, < 6 => 7, < 10 => 180, _ => 1440 });
            }

            if (workshop.CancelledUtc is not null && now < At(11, 16, 0))
            {
                EndedCancelled = true;
                Reconcile();
                Send(alwaysArrives: true);
                rows.FindAll(r => r.IsOnCallList).ForEach(Call);
                KnowingAtTheEnd.AddRange(Facts().People.Where(p => p.Hears && p.MayKnow).Select(p => p.PersonId));
            }
        }

        private void Live()
        {
            var person = people.Values.ElementAt(random.Next(people.Count));

            switch (random.Next(9))
            {
                case 0 when workshop.CancelledUtc is null:
                    var day = workshop.FirstDay.AddDays(random.Next(-3, 8));
                    workshop = workshop with
                    {
                        Sequence = workshop.Sequence + 1,
                        Sessions = [workshop.Sessions[0] with { Date = day < new DateOnly(2026, 11, 17) ? new(2026, 11, 17) : day }],
                    };
                    break;
                case 1 when workshop.CancelledUtc is null && random.Next(5) == 0:
                    workshop = workshop with { CancelledUtc = now, Sequence = workshop.Sequence + 1 };
                    break;
                case 2 or 3 when workshop.CancelledUtc is null:
                    var waits = person.Status == RegistrationStatus.Waiting;
                    people[person.PersonId] = person with
                    {
                        HasAnswered = true,
                        PromotedUtc = waits ? now : null,
                        Status = waits ? RegistrationStatus.Confirmed : (RegistrationStatus)random.Next(1, 4),
                    };
                    break;
                case 4 or 5 when rows.Find(r => r.IsOnCallList) is { } row:
                    Call(row);
                    break;
                case 6 when random.Next(6) == 0:
                    people[person.PersonId] = person with { HasToPrepare = false };
                    break;
            }
        }

        private void Call(Reminder row)
        {
            row.Tell(row.Sequence, new(TrainerId, "", Training.Core.People.Role.Trainer), now);
            Said.Add(new(row.Key, row.Kind, row.PersonId!.Value, row.Sequence));
        }

        private WorkshopFacts Facts() => workshop with
        {
            AsOfUtc = now,
            People = [.. people.Values.Select(p => p with
            {
                ToldSequence = messages.Where(m => m.Message.PersonId == p.PersonId && m.Message.MayHaveArrived).Select(m => m.Message.Sequence)
                    .Concat(rows.Where(r => r.PersonId == p.PersonId && r.State == ReminderState.Told).Select(r => r.Sequence))
                    .Select(s => (int?)s).Max(),
                MayHaveBeenCalled = rows.Exists(r => r.PersonId == p.PersonId && r is { Channel: Channel.Call, ReleasedUtc: not null }),
                ChangedUtc = rows.Find(r => r.PersonId == p.PersonId && r.Kind == MessageKind.Changed && r.Sequence == workshop.Sequence)?.CreatedUtc,
            })],
        };

        private void Reconcile()
        {
            Agree();
            var before = rows.Select(Picture).ToList();

            foreach (var row in rows.Where(r => r.IsDue(now)))
            {
                row.Release(now);
                Released.Add(new(
                    row.Kind, row.DueUtc, row.NotAfterUtc, now, workshop.CancelledUtc is not null, people[row.PersonId!.Value].Status,
                    people[row.PersonId!.Value].HasToPrepare));

                if (row.Channel == Channel.Email)
                {
                    messages.Add((row, new SentMessage(row.Id, row.PersonId, OutboxState.Queued, workshop.Sequence)));
                }
            }

            var released = rows.Select(Picture).ToList();
            Agree();
            IsStable &= released.SequenceEqual(rows.Select(Picture)) && before.Count == released.Count;
        }

        private void Agree()
        {
            var agreement = new ReminderAgreement(WorkshopId, [.. rows], messages.ToLookup(m => m.Reminder.Id, m => m.Message), now);
            agreement.Reach(Plan(Facts()));
            rows.AddRange(agreement.Added);

            foreach (var (index, entry) in messages.Index().Where(m => m.Item.Message.State == OutboxState.Queued).ToList())
            {
                if (agreement.Withdrawn.Contains(entry.Reminder.Id))
                {
                    messages[index] = (entry.Reminder, entry.Message with { State = OutboxState.Cancelled });
                }
            }
        }

        private void Send(bool alwaysArrives = false)
        {
            foreach (var (index, entry) in messages.Index().Where(m => m.Item.Message.State == OutboxState.Queued).ToList())
            {
                if (alwaysArrives || random.Next(3) > 0)
                {
                    messages[index] = (entry.Reminder, entry.Message with { State = OutboxState.Sent });
                    Said.Add(new(entry.Reminder.Key, entry.Reminder.Kind, entry.Reminder.PersonId!.Value, entry.Message.Sequence));
                }
            }
        }

        private static (string Key, ReminderState State, DateTime Due, DateTime NotAfter, int Sequence) Picture(Reminder row) =>
            (row.Key, row.State, row.DueUtc, row.NotAfterUtc, row.Sequence);
    }
}
