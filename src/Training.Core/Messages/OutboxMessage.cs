using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Core.Messages;

public enum OutboxState
{
    [Label("Queued")]
    Queued,

    /// <summary>Claimed by a sender until its lease ends; whether the server has it is not known before.</summary>
    [Label("Being sent")]
    Sending,

    [Label("Sent")]
    Sent,

    /// <summary>Refused, or given up after the last try.</summary>
    [Label("Not delivered")]
    Dead,

    [Label("Too late")]
    Expired,

    /// <summary>Overtaken by a change before it left.</summary>
    [Label("Withdrawn")]
    Cancelled,
}

/// <summary>
/// A message on its way by mail, written in full when it was released. Sending it again makes a new row with the next
/// <see cref="Resend"/> number.
/// </summary>
public sealed class OutboxMessage
{
    public const int SubjectMaxLength = 300;
    public const int TextMaxLength = 12_000;
    public const int HtmlMaxLength = 24_000;
    public const int CalendarMaxLength = 60_000;
    public const int CalendarMethodMaxLength = 10;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid? ReminderId { get; init; }

    public int Resend { get; init; }

    public required MessageKind Kind { get; init; }

    public Guid? PersonId { get; init; }

    public Guid? AccountId { get; init; }

    public Guid? WorkshopId { get; init; }

    /// <summary>The workshop's sequence whose facts are written here.</summary>
    public int Sequence { get; init; }

    public required string ToAddress { get; init; }

    public required Language Language { get; init; }

    public required string Subject { get; init; }

    /// <summary>Empty once the message is old.</summary>
    public required string TextBody { get; init; }

    public required string HtmlBody { get; init; }

    public string? Calendar { get; init; }

    public string? CalendarMethod { get; init; }

    public required string MessageId { get; init; }

    public OutboxState State { get; private set; } = OutboxState.Queued;

    public int Attempts { get; private set; }

    /// <summary>Attempts whose end nobody saw, because the sender stopped or broke in the middle. After the second a person decides.</summary>
    public int Interruptions { get; private set; }

    public DateTime NextAttemptUtc { get; set; }

    public required DateTime NotAfterUtc { get; init; }

    public DateTime? LeaseUntilUtc { get; private set; }

    public string? LastReply { get; private set; }

    public required DateTime CreatedUtc { get; init; }

    public DateTime? SentUtc { get; private set; }
}

public sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("OutboxMessages");
        message.Property(m => m.ToAddress).HasMaxLength(Person.EmailMaxLength);
        message.Property(m => m.Subject).HasMaxLength(OutboxMessage.SubjectMaxLength);
        message.Property(m => m.TextBody).HasMaxLength(OutboxMessage.TextMaxLength);
        message.Property(m => m.HtmlBody).HasMaxLength(OutboxMessage.HtmlMaxLength);
        message.Property(m => m.Calendar).HasMaxLength(OutboxMessage.CalendarMaxLength);
        message.Property(m => m.CalendarMethod).HasMaxLength(OutboxMessage.CalendarMethodMaxLength);
        message.Property(m => m.MessageId).HasMaxLength(MailEnvelope.MessageIdMaxLength);
        message.Property(m => m.LastReply).HasMaxLength(MailOutcome.ReplyMaxLength);
        message.HasIndex(m => new { m.ReminderId, m.Resend }).IsUnique();
        message.HasIndex(m => new { m.State, m.NextAttemptUtc });
        message.HasIndex(m => m.CreatedUtc);
        message.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId);
        message.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId);
    }
}
