using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Messages;
using Training.Core.Workshops;

namespace Training.Core.Reminders;

/// <summary>Writes what a reminder says, from the facts as they are now and in the recipient's language.</summary>
public sealed class MessageWriter(MessageSender sender, AnswerLinks answers, LocalClock clock)
{
    private const string LearnerPath = "/today";

    public string AnswerLinkOf(Invitee invitee) => sender.Link(AnswerPathOf(invitee));

    /// <summary>What to say to somebody invited.</summary>
    public WorkshopMessage MessageTo(Invitee invitee, MessageKind kind, WorkshopNotice notice)
    {
        var (name, standing, path) = (invitee.Name, invitee.Standing, AnswerPathOf(invitee));

        return kind switch
        {
            MessageKind.Invitation => new InvitationMessage { Name = name, Workshop = notice, Standing = standing, AnswerPath = path },
            MessageKind.WeekBefore => new WeekBeforeMessage { Name = name, Workshop = notice, Standing = standing, AnswerPath = path },
            MessageKind.DayBefore => new DayBeforeMessage { Name = name, Workshop = notice, Standing = standing, AnswerPath = path },
            MessageKind.ModuleWeekBefore or MessageKind.ModuleThreeDaysBefore => new ModuleMessage
            {
                Name = name,
                Workshop = notice,
                Standing = standing,
                AnswerPath = path,
                Occasion = kind,
                Modules = invitee.ToPrepare,
                Address = sender.Link(LearnerPath),
            },
            MessageKind.Changed => new ChangedMessage { Name = name, Workshop = notice, Standing = standing, AnswerPath = path },
            MessageKind.Cancelled => new CancelledMessage { Name = name, Workshop = notice, Standing = standing, AnswerPath = path },
            MessageKind.PlaceFreed => new PlaceFreedMessage { Name = name, Workshop = notice, Standing = standing, AnswerPath = path },
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    /// <summary>The mail of a reminder, or null when there is nobody any more to send it to.</summary>
    public OutboxMessage? Write(Reminder reminder, WorkshopDossier dossier, int resend = 0)
    {
        if (reminder.PersonId is { } personId)
        {
            return dossier.Invitees[personId] is { Email: { } address } invitee
                ? Write(reminder, MessageTo(invitee, reminder.Kind, dossier.Notice), new Letter(address, invitee.Language, resend, dossier.Workshop)
                {
                    KnownSince = dossier.Facts.People.Single(p => p.PersonId == personId).FirstMailedSequence,
                })
                : null;
        }

        return dossier.Trainers.TryGetValue(reminder.AccountId!.Value, out var trainer)
            ? Write(reminder, RollCallMessage(reminder, dossier, trainer), new Letter(trainer.Email, trainer.Language, resend, dossier.Workshop))
            : null;
    }

    public OutboxMessage Write(Reminder reminder, Message message, string address, Language language, int resend = 0) =>
        Write(reminder, message, new Letter(address, language, resend, null));

    private OutboxMessage Write(Reminder reminder, Message message, Letter letter)
    {
        var t = Phrases.In(letter.Language);
        var body = message.Body(t, sender);
        var id = Guid.CreateVersion7();
        var method = MethodOf(message.Kind);

        return new OutboxMessage
        {
            Id = id,
            ReminderId = reminder.Id,
            Resend = letter.Resend,
            Kind = message.Kind,
            PersonId = reminder.PersonId,
            AccountId = reminder.AccountId,
            WorkshopId = reminder.WorkshopId,
            Sequence = letter.Workshop?.Sequence ?? 0,
            ToAddress = letter.Address,
            Language = letter.Language,
            Subject = message.Subject(t),
            TextBody = body.ToText(),
            HtmlBody = body.ToHtml(letter.Language),
            Calendar = letter.Workshop is { } workshop && method is not null ? CalendarOf(workshop, message, letter, method) : null,
            CalendarMethod = method,
            MessageId = sender.MessageIdOf(id),
            NextAttemptUtc = clock.NowUtc,
            NotAfterUtc = reminder.NotAfterUtc,
            CreatedUtc = clock.NowUtc,
        };
    }

    private static RollCallMissingMessage RollCallMessage(Reminder reminder, WorkshopDossier dossier, StaffMember trainer)
    {
        var session = dossier.Facts.Sessions.Single(s => s.Id == reminder.SessionId);

        return new RollCallMissingMessage
        {
            Name = trainer.Name,
            Workshop = dossier.Notice,
            Session = new NoticeSession(session.Date, session.Starts, session.Ends),
            RollCallPath = $"/sessions/{session.Id}/roll-call",
        };
    }

    private string CalendarOf(Workshop workshop, Message message, Letter letter, string method) => CalendarFile.Write(
        method,
        [.. WorkshopCalendar.EventsOf(workshop, letter.Language, clock), .. DroppedFor(message, workshop, letter)],
        new CalendarParty(sender.Address, sender.Name),
        new CalendarParty(letter.Address, message.Name));

    /// <summary>Entries that stand in this reader's calendar and must go from there.</summary>
    private IEnumerable<CalendarEvent> DroppedFor(Message message, Workshop workshop, Letter letter) =>
        message.Kind is MessageKind.Changed or MessageKind.Cancelled && letter.KnownSince is { } sequence
            ? WorkshopCalendar.DroppedSince(sequence, workshop, letter.Language, clock)
            : [];

    /// <summary>The reminders of the last days change nothing in a calendar, so they leave it alone.</summary>
    private static string? MethodOf(MessageKind kind) => kind switch
    {
        MessageKind.Invitation or MessageKind.Changed or MessageKind.PlaceFreed => CalendarMethods.Request,
        MessageKind.Cancelled => CalendarMethods.Cancel,
        _ => null,
    };

    private string AnswerPathOf(Invitee invitee) => $"/answer/{answers.TokenFor(invitee.RegistrationId)}";

    private sealed record Letter(string Address, Language Language, int Resend, Workshop? Workshop)
    {
        /// <summary>The oldest sequence that the reader's calendar may hold.</summary>
        public int? KnownSince { get; init; }
    }
}
