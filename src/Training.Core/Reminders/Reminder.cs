using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Messages;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Core.Reminders;

public enum ReminderState
{
    [Label("Planned")]
    Planned,

    /// <summary>A message is in the outbox, or the person is on the call list.</summary>
    [Label("Released")]
    Released,

    [Label("Told")]
    Told,

    [Label("Withdrawn")]
    Cancelled,

    /// <summary>Its time passed before it could be said; staff see it.</summary>
    [Label("Too late")]
    Expired,
}

public enum TellingOutcome
{
    Told,

    /// <summary>Withdrawn, expired, or overtaken by a change since the page was opened.</summary>
    Overtaken,
}

/// <summary>What should be said to whom, when. Rows are made, moved and withdrawn by the reconciler alone.</summary>
public sealed class Reminder : IVersioned
{
    public const int KeyMaxLength = 140;

    private Reminder()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public MessageKind Kind { get; private init; }

    /// <summary>Names the occasion, so that nobody is told twice of the same one.</summary>
    public string Key { get; private set; } = default!;

    public Guid? WorkshopId { get; private init; }

    /// <summary>No foreign key: a session that is dropped from a workshop does not wait for its reminders.</summary>
    public Guid? SessionId { get; private init; }

    public Guid? PersonId { get; private init; }

    public Guid? AccountId { get; private init; }

    public Channel Channel { get; private set; }

    public DateTime DueUtc { get; private set; }

    public DateTime NotAfterUtc { get; private set; }

    public ReminderState State { get; private set; }

    /// <summary>The workshop's sequence this was planned, or told, with.</summary>
    public int Sequence { get; private set; }

    public DateTime CreatedUtc { get; private init; }

    public DateTime? ReleasedUtc { get; private set; }

    public DateTime? ToldUtc { get; private set; }

    public Guid? ToldByAccountId { get; private set; }

    public int Version { get; set; }

    public bool IsOnCallList => State == ReminderState.Released && Channel == Channel.Call;

    public bool IsOfModules => Kind is MessageKind.ModuleWeekBefore or MessageKind.ModuleThreeDaysBefore;

    public static Reminder Create(PlannedReminder planned, Guid? workshopId, DateTime nowUtc)
    {
        var reminder = new Reminder
        {
            Kind = planned.Kind,
            WorkshopId = workshopId,
            SessionId = planned.SessionId,
            PersonId = planned.PersonId,
            AccountId = planned.AccountId,
            CreatedUtc = nowUtc,
        };
        reminder.MoveTo(planned);

        return reminder;
    }

    public bool IsDue(DateTime nowUtc) => State == ReminderState.Planned && DueUtc <= nowUtc;

    public bool IsSameOccasion(PlannedReminder planned) =>
        Kind == planned.Kind && PersonId == planned.PersonId && AccountId == planned.AccountId && SessionId == planned.SessionId;

    public void MoveTo(PlannedReminder planned)
    {
        State = ReminderState.Planned;
        Key = planned.Key;
        Channel = planned.Channel;
        DueUtc = planned.DueUtc;
        NotAfterUtc = planned.NotAfterUtc;
        Sequence = planned.Sequence;
        ReleasedUtc = null;
    }

    /// <summary>Keeps an entry of the call list true: the words are made from the present facts when it is opened.</summary>
    public void StayOnCallList(PlannedReminder planned)
    {
        NotAfterUtc = planned.NotAfterUtc;
        Sequence = planned.Sequence;
    }

    public void Release(DateTime nowUtc)
    {
        State = ReminderState.Released;
        ReleasedUtc = nowUtc;
    }

    public void Cancel() => State = ReminderState.Cancelled;

    public void Expire() => State = ReminderState.Expired;

    /// <summary>Somebody called and said it, as the page with that sequence had it.</summary>
    public TellingOutcome Tell(int sequence, Actor actor, DateTime nowUtc)
    {
        if (State == ReminderState.Told)
        {
            return TellingOutcome.Told;
        }

        if (!IsOnCallList || sequence != Sequence)
        {
            return TellingOutcome.Overtaken;
        }

        State = ReminderState.Told;
        ToldUtc = nowUtc;
        ToldByAccountId = actor.AccountId;

        return TellingOutcome.Told;
    }
}

public sealed class ReminderMapping : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> reminder)
    {
        reminder.ToTable("Reminders");
        reminder.Ignore(r => r.IsOnCallList);
        reminder.Ignore(r => r.IsOfModules);
        reminder.Property(r => r.Key).HasMaxLength(Reminder.KeyMaxLength);
        reminder.HasIndex(r => r.Key).IsUnique();
        reminder.HasIndex(r => new { r.State, r.DueUtc });
        reminder.HasIndex(r => new { r.WorkshopId, r.State });
        reminder.HasOne<Workshop>().WithMany().HasForeignKey(r => r.WorkshopId);
        reminder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        reminder.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId);
        reminder.HasOne<Account>().WithMany().HasForeignKey(r => r.ToldByAccountId);
    }
}

/// <summary>The outbox knows neither reminders nor workshops; its links to them are kept from here.</summary>
public sealed class OutboxLinks : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.HasOne<Reminder>().WithMany().HasForeignKey(m => m.ReminderId);
        message.HasOne<Workshop>().WithMany().HasForeignKey(m => m.WorkshopId);
    }
}
