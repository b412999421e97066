using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Messages;
using Training.Core.Workshops;

namespace Training.Core.Reminders;

public sealed class WorkshopDossiers(TrainingDb db, LocalClock clock, Preparations preparations)
{
    public async Task<WorkshopDossier> OpenAsync(Guid workshopId, CancellationToken ct)
    {
        var workshop = await db.Workshops
            .AsNoTracking()
            .Include(w => w.Sessions)
            .Include(w => w.DroppedSessions)
            .Include(w => w.Communities).ThenInclude(c => c.Community)
            .AsSplitQuery()
            .SingleOrDefaultAsync(w => w.Id == workshopId, ct)
            .OrNotFoundAsync();
        var registrations = await db.Registrations
            .Where(r => r.WorkshopId == workshopId)
            .Select(r => new InvitedPerson(
                new Invitee(r.PersonId, r.Id, r.Status, r.Person.Name, r.Person.Email, r.Person.Phone, r.Person.Language ?? SupportedLanguages.Default),
                r.CreatedUtc,
                r.AnsweredUtc,
                r.PromotedUtc))
            .ToListAsync(ct);
        var toPrepare = await preparations.OfAsync(workshop, ct);
        registrations = [.. registrations.Select(r => r with { Invitee = r.Invitee with { ToPrepare = toPrepare.For(r.Invitee) } })];
        var trainers = await db.Users
            .Where(a => !a.IsDisabled && db.Workshops.Any(w => w.Id == workshopId
                && w.Trainers.Any(t => t.AccountId == a.Id)
                && w.Communities.Any(c => db.CommunityTrainers.Any(t => t.CommunityId == c.CommunityId && t.AccountId == a.Id))))
            .Select(a => new StaffMember(a.Id, a.Name, a.Email!, a.Language))
            .ToListAsync(ct);
        var reminders = await db.Reminders.Where(r => r.WorkshopId == workshopId).ToListAsync(ct);
        var messages = await db.OutboxMessages
            .Where(m => m.WorkshopId == workshopId)
            .Select(m => new SentMessage(m.ReminderId, m.PersonId, m.State, m.Sequence))
            .ToListAsync(ct);
        var unmarked = await db.Sessions
            .Where(s => s.WorkshopId == workshopId)
            .Where(s => !s.Workshop.Registrations.Any(r => r.Status == RegistrationStatus.Invited || r.Status == RegistrationStatus.Confirmed)
                || s.Workshop.Registrations.Any(r => (r.Status == RegistrationStatus.Invited || r.Status == RegistrationStatus.Confirmed)
                    && !db.AttendanceRecords.Any(a => a.SessionId == s.Id && a.PersonId == r.PersonId)))
            .Select(s => s.Id)
            .ToListAsync(ct);
        var sessions = workshop.Sessions.OrderBy(s => s.Date).ThenBy(s => s.Starts).ToList();

        return new WorkshopDossier
        {
            Workshop = workshop,
            Facts = new WorkshopFacts
            {
                WorkshopId = workshopId,
                Sequence = workshop.Sequence,
                AsOfUtc = clock.NowUtc,
                InvitedUtc = workshop.InvitedUtc,
                CancelledUtc = workshop.CancelledUtc,
                IsClosed = workshop.ClosedUtc is not null,
                Sessions = [.. sessions.Select(s => new SessionFacts(s.Id, s.Date, s.Starts, s.Ends, !unmarked.Contains(s.Id)))],
                People = [.. registrations.Select(r => FactsOf(r, workshop.Sequence, reminders, messages))],
                TrainerIds = [.. trainers.Select(t => t.AccountId)],
            },
            Notice = new WorkshopNotice
            {
                Title = workshop.Title,
                Community = workshop.Communities.OrderBy(c => c.Part == CommunityPart.Host ? 0 : 1).First().Community.Name,
                Sessions = [.. sessions.Select(s => new NoticeSession(s.Date, s.Starts, s.Ends))],
                Venue = workshop.Venue,
                Directions = workshop.Directions,
            },
            Invitees = registrations.ToDictionary(r => r.Invitee.PersonId, r => r.Invitee),
            Trainers = trainers.ToDictionary(t => t.AccountId),
            Reminders = reminders,
            Messages = messages.Where(m => m.ReminderId is not null).ToLookup(m => m.ReminderId!.Value),
        };
    }

    private static InviteeFacts FactsOf(
        InvitedPerson registration, int sequence, IReadOnlyList<Reminder> reminders, IReadOnlyList<SentMessage> messages)
    {
        var invitee = registration.Invitee;
        var own = reminders.Where(r => r.PersonId == invitee.PersonId).ToList();
        var mailed = messages.Where(m => m.PersonId == invitee.PersonId && m.MayHaveArrived).Select(m => m.Sequence).ToList();
        var phoned = own.Where(r => r.State == ReminderState.Told).Select(r => r.Sequence);

        return new InviteeFacts
        {
            PersonId = invitee.PersonId,
            Status = invitee.Status,
            Channel = invitee.Email is null ? Channel.Call : Channel.Email,
            InvitedUtc = registration.InvitedUtc,
            HasAnswered = registration.AnsweredUtc is not null,
            PromotedUtc = registration.PromotedUtc,
            ToldSequence = mailed.Concat(phoned).Select(s => (int?)s).Max(),
            FirstMailedSequence = mailed.Count > 0 ? mailed.Min() : null,
            MayHaveBeenCalled = own.Exists(r => r is { Channel: Channel.Call, ReleasedUtc: not null }),
            HasToPrepare = invitee.ToPrepare.Count > 0,
            ChangedUtc = own.Find(r => r.Kind == MessageKind.Changed && r.Sequence == sequence)?.CreatedUtc,
        };
    }

    private sealed record InvitedPerson(Invitee Invitee, DateTime InvitedUtc, DateTime? AnsweredUtc, DateTime? PromotedUtc);
}
